using RegionalBeps.Grids.Store;

namespace RegionalBeps.Grids.Tests.Store;

public class ChunkFileTests
{
    private static ForcingChunk Chunk(int cells = 7, int steps = 40)
    {
        ChunkHeader header = new(new string('a', 64), "r0c0", 2004, SmallForcing.Variables,
            new DateTime(2003, 12, 31, 0, 0, 0, DateTimeKind.Utc), TimeSpan.FromHours(3), steps, cells);
        Random random = new(1);
        float[] values = [.. Enumerable.Range(0, (int)header.ValueCount).Select(_ => random.NextSingle() * 300f)];
        values[1] = float.NaN;
        return new ForcingChunk(header, values);
    }

    [TestCase(7, 40)]
    [TestCase(1, 1)]
    [TestCase(70, 8800)]
    public void What_is_written_is_read(int cells, int steps)
    {
        using TemporaryFolder folder = new();
        ForcingChunk chunk = Chunk(cells, steps);
        ChunkFile.Write(folder["a.forcing"], chunk);
        ForcingChunk read = ChunkFile.Read(folder["a.forcing"]);
        Assert.That(read.Header with { Variables = [] }, Is.EqualTo(chunk.Header with { Variables = [], Content = read.Header.Content }));
        Assert.That(read.Header.First.Kind, Is.EqualTo(DateTimeKind.Utc));
        Assert.That(read.Header.Variables, Is.EqualTo(chunk.Header.Variables));
        for (int variable = 0; variable < 3; variable++)
        {
            Assert.That(read.AllSeries(variable).SequenceEqual(chunk.AllSeries(variable)), Is.True);
        }
    }

    [Test]
    public void A_flipped_bit_is_found_wherever_it_is()
    {
        using TemporaryFolder folder = new();
        string path = folder["a.forcing"];
        ChunkFile.Write(path, Chunk(3, 10));
        byte[] whole = File.ReadAllBytes(path);
        for (int position = 0; position < whole.Length; position++)
        {
            byte[] flipped = [.. whole];
            flipped[position] ^= 0x10;
            File.WriteAllBytes(path, flipped);
            DamagedChunkException fault = Assert.Throws<DamagedChunkException>(() => ChunkFile.Read(path), $"byte {position}")!;
            Assert.That(fault.Message, Does.Contain(path).And.Contain("built anew"));
        }
    }

    [Test]
    public void A_flipped_bit_is_reported_with_its_variable_and_cells()
    {
        using TemporaryFolder folder = new();
        string path = folder["a.forcing"];
        ChunkFile.Write(path, Chunk());
        byte[] whole = File.ReadAllBytes(path);
        whole[^20] ^= 1;
        File.WriteAllBytes(path, whole);
        Assert.That(() => ChunkFile.Read(path),
            Throws.TypeOf<DamagedChunkException>().With.Message.Contains("the checksum of wind_speed in cells 0 to 6 does not fit"));
    }

    [Test]
    public void A_file_that_was_cut_off_or_grew_is_found()
    {
        using TemporaryFolder folder = new();
        string path = folder["a.forcing"];
        ChunkFile.Write(path, Chunk(3, 10));
        byte[] whole = File.ReadAllBytes(path);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.That(() => ChunkFile.Read(path), Throws.TypeOf<DamagedChunkException>(), $"{length} bytes");
        }

        File.WriteAllBytes(path, [.. whole, 0]);
        Assert.That(() => ChunkFile.Read(path), Throws.TypeOf<DamagedChunkException>().With.Message.Contains("follows the last block"));
    }

    [Test]
    public void A_store_does_not_hold_a_chunk_whose_header_is_damaged()
    {
        using TemporaryFolder folder = new();
        ForcingLayout layout = SmallForcing.Layout(1);
        ForcingStore store = SmallForcing.Import(folder.FullName, layout);
        File.WriteAllText(store.PathOf(layout.Tiles[0], 2000), "not a chunk");
        Assert.That(store.MissingYears, Is.EqualTo(new[] { 2000 }));
    }

    [Test]
    public void A_variable_is_found_by_its_name()
    {
        Assert.That(Chunk().IndexOf("wind_speed"), Is.EqualTo(2));
        Assert.That(Chunk().IndexOf("humidity"), Is.EqualTo(-1));
    }
}
