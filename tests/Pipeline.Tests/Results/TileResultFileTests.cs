using System.Security.Cryptography;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Tests.Results;

public class TileResultFileTests
{
    private static readonly byte[] Key = SHA256.HashData("a key"u8);
    private static readonly TileResult Result = new([1.5f, float.NaN, -3f], [0, 2, 0], [7, long.MaxValue], [1, 2, 3, 4, 5]);
    private string _path = "";

    [SetUp]
    public void ChoosePath() => _path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.bin");

    [TearDown]
    public void DeleteFile() => File.Delete(_path);

    [Test]
    public void What_was_written_is_read_back_bit_for_bit()
    {
        TileResultFile.Write(_path, Key, Result);

        TileResult read = TileResultFile.TryRead(_path, Key)!;

        Assert.That(read.Values, Is.EqualTo(Result.Values));
        Assert.That(read.Flags, Is.EqualTo(Result.Flags));
        Assert.That(read.FrozenArea, Is.EqualTo(Result.FrozenArea));
        Assert.That(read.State, Is.EqualTo(Result.State));
    }

    [Test]
    public void A_result_of_other_inputs_is_not_read()
    {
        TileResultFile.Write(_path, Key, Result);

        Assert.That(TileResultFile.TryRead(_path, SHA256.HashData("another key"u8)), Is.Null);
    }

    [Test]
    public void Every_flipped_bit_is_found()
    {
        TileResultFile.Write(_path, Key, Result);
        byte[] whole = File.ReadAllBytes(_path);
        for (int bit = 0; bit < whole.Length * 8; bit++)
        {
            byte[] flipped = [.. whole];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(_path, flipped);
            Assert.That(TileResultFile.TryRead(_path, Key), Is.Null, $"bit {bit}");
        }
    }

    [Test]
    public void Every_truncation_is_found()
    {
        TileResultFile.Write(_path, Key, Result);
        byte[] whole = File.ReadAllBytes(_path);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.That(TileResultFile.TryRead(_path, Key), Is.Null, $"length {length}");
        }
    }

    [Test]
    public void A_missing_file_is_no_result() => Assert.That(TileResultFile.TryRead(_path, Key), Is.Null);
}
