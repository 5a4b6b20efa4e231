using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Tests.Native;

public sealed class NetCdfFileTests
{
    private static readonly NetCdfFormat[] Formats =
        [NetCdfFormat.Classic, NetCdfFormat.Offset64, NetCdfFormat.NetCdf4, NetCdfFormat.NetCdf4Classic];

    [TestCaseSource(nameof(Formats))]
    public void What_is_written_in_any_format_is_read_back(NetCdfFormat format)
    {
        using TemporaryFolder folder = new();
        float[] values = [1.5f, -2f, 3f, 4f, 5f, 6f];
        using (NetCdfFile file = NetCdfFile.Create(folder["a.nc"], format))
        {
            NetCdfDimension time = file.DefineDimension("time", 0);
            NetCdfDimension x = file.DefineDimension("x", 3);
            NetCdfVariable variable = file.DefineVariable("tas", NetCdfType.Real32, time, x);
            variable.SetFill(-9999f);
            variable.Attributes.Set("units", "K");
            variable.Attributes.Set("valid_range", 100.0, 400.0);
            file.Attributes.Set("title", "Zabaykal’e");
            file.EndDefine();
            variable.Write<float>([0, 0], [2, 3], values);
            file.Close();
        }

        using NetCdfFile read = NetCdfFile.Open(folder["a.nc"]);
        NetCdfVariable tas = read.Find("tas")!;
        float[] back = new float[6];
        tas.Read([0, 0], [2, 3], back.AsSpan());
        Assert.Multiple(() =>
        {
            Assert.That(back, Is.EqualTo(values));
            Assert.That(tas.Dimensions.Select(d => (d.Name, d.Length, d.IsUnlimited)), Is.EqualTo([("time", 2L, true), ("x", 3L, false)]));
            Assert.That(tas.Attributes.Text("units"), Is.EqualTo("K"));
            Assert.That(tas.Attributes.Numbers("valid_range"), Is.EqualTo([100.0, 400.0]));
            Assert.That(tas.Attributes.Number("_FillValue"), Is.EqualTo(-9999.0));
            Assert.That(read.Attributes.Text("title"), Is.EqualTo("Zabaykal’e"));
            Assert.That(tas.Attributes.Text("absent"), Is.Null);
        });
    }

    [Test]
    public void Chunks_are_clamped_and_deflate_and_quantisation_are_kept()
    {
        using TemporaryFolder folder = new();
        using (NetCdfFile file = NetCdfFile.Create(folder["a.nc"]))
        {
            NetCdfVariable variable = file.DefineVariable("v", NetCdfType.Real32, file.DefineDimension("y", 5), file.DefineDimension("x", 7));
            variable.SetChunks(100, 4);
            variable.SetDeflate(1);
            Assert.That(variable.TryQuantize(6), Is.True.Or.False);
            variable.WriteAll<float>(Enumerable.Repeat(1.23456789f, 35).ToArray());
            file.Close();
        }

        using NetCdfFile read = NetCdfFile.Open(folder["a.nc"]);
        Assert.Multiple(() =>
        {
            Assert.That(read.Variables[0].Chunks, Is.EqualTo([5L, 4L]));
            Assert.That(read.Variables[0].DeflateLevel, Is.EqualTo(1));
            Assert.That(read.Variables[0].ReadAll()[34], Is.EqualTo(1.2345).Within(0.02));
        });
    }

    [Test]
    public void Text_variables_are_read_as_characters()
    {
        using TemporaryFolder folder = new();
        using (NetCdfFile file = NetCdfFile.Create(folder["a.nc"], NetCdfFormat.Classic))
        {
            NetCdfVariable times = file.DefineVariable("Times", NetCdfType.Text, file.DefineDimension("t", 2), file.DefineDimension("c", 4));
            file.EndDefine();
            times.Write<byte>([0, 0], [2, 4], "2001ab  "u8);
        }

        using NetCdfFile read = NetCdfFile.Open(folder["a.nc"]);
        Assert.That(read.Find("Times")!.ReadText([0, 0], [2, 4]), Is.EqualTo(["2001", "ab"]));
    }

    [Test]
    public void A_missing_file_and_a_file_of_another_kind_are_refused_with_the_librarys_words()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["text.nc"], "not netCDF");
        Assert.Multiple(() =>
        {
            Assert.That(() => NetCdfFile.Open(folder["none.nc"]), Throws.TypeOf<NetCdfException>().With.Message.Contains("No such file"));
            Assert.That(() => NetCdfFile.Open(folder["text.nc"]), Throws.TypeOf<NetCdfException>().With.Message.Contains("Unknown file format"));
        });
    }

    [Test]
    public void Four_threads_may_read_and_write_their_own_files()
    {
        using TemporaryFolder folder = new();
        double[] sums = new double[4];
        Parallel.For(0, 4, worker =>
        {
            for (int turn = 0; turn < 20; turn++)
            {
                string path = folder[$"{worker}.nc"];
                using (NetCdfFile file = NetCdfFile.Create(path))
                {
                    NetCdfVariable variable = file.DefineVariable("v", NetCdfType.Real64, file.DefineDimension("x", 1000));
                    variable.WriteAll<double>(Enumerable.Repeat((double)worker, 1000).ToArray());
                }

                using NetCdfFile read = NetCdfFile.Open(path);
                sums[worker] += read.Variables[0].ReadAll().Sum();
            }
        });
        Assert.That(sums, Is.EqualTo([0.0, 20_000.0, 40_000.0, 60_000.0]));
    }
}
