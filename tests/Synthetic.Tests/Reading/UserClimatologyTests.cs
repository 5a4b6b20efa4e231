using RegionalBeps.Grids;
using RegionalBeps.Grids.Native;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Tests;

namespace RegionalBeps.Synthetic.Tests.Reading;

public sealed class UserClimatologyTests
{
    private const int Columns = 3;
    private const int Rows = 2;

    [Test]
    public void The_corridors_real_climatology_becomes_a_data_set_that_a_pipeline_takes()
    {
        string climatology = ReferenceData.PathTo("corridor_0p5deg/corridor_static_climatology_0p5deg.nc");
        using TemporaryFolder folder = new();
        SynthesisReport report = Synthesizer.Run(Options(folder, climatology), null, CancellationToken.None);

        PipelineConfiguration configuration = ConfigurationReader.Read(folder.File("pipeline.yaml"));
        Assert.That(configuration.Inputs.LandCover.Legend, Is.EqualTo(LegendName.Glcnmo));
        Assert.That(configuration.Inputs.Meteorology.Clock.IsLocalSolarDay, Is.True);
        Assert.That(File.Exists(configuration.Inputs.LandCover.File), Is.True);
        Assert.That((report.Plan.Grid.Columns, report.Plan.Grid.Rows), Is.EqualTo((54, 36)));
        double[] cover = Layer(folder.File("grids/land_cover.tif"));
        double[] weather = Weather(folder, "air_temperature_max");
        double[] sand = Layer(folder.File("grids/sand.tif"));
        Assert.That(cover.Count(code => code == 4), Is.EqualTo(152), "cells of larch in the file");
        for (int pixel = 0; pixel < cover.Length; pixel++)
        {
            if (cover[pixel] != 255 && cover[pixel] != 20)
            {
                Assert.That(weather[pixel], Is.InRange(200.0, 300.0), $"pixel {pixel} of class {cover[pixel]} has weather");
                Assert.That(sand[pixel], Is.InRange(2.0, 100.0), $"pixel {pixel} of class {cover[pixel]} has soil");
            }
        }
    }

    [TestCase("K", "kg m-2 s-1")]
    [TestCase("degC", "mm")]
    public void Units_are_read_from_the_file(string temperatureUnit, string precipitationUnit)
    {
        using TemporaryFolder folder = new();
        Write(folder.File("climate.nc"), temperatureUnit, precipitationUnit);
        Synthesizer.Run(Options(folder, folder.File("climate.nc")), null, CancellationToken.None);

        using NetCdfFile climate = NetCdfFile.Open(folder.File("grids/climate_monthly.nc"));
        double[] temperature = climate.Find("air_temperature")!.ReadAll();
        double[] precipitation = climate.Find("precipitation")!.ReadAll();
        Assert.That(temperature[0], Is.EqualTo(263.15).Within(0.05));
        Assert.That(precipitation[0], Is.EqualTo(31.0 / (31.0 * 86400.0)).Within(0.5).Percent);
        Assert.That(ConfigurationReader.Read(folder.File("pipeline.yaml")).Inputs.LandCover.Legend, Is.EqualTo(LegendName.Igbp));
    }

    [Test]
    public void An_unknown_unit_is_refused()
    {
        using TemporaryFolder folder = new();
        Write(folder.File("climate.nc"), "degF", "mm");

        Assert.That(
            () => Synthesizer.Run(Options(folder, folder.File("climate.nc")), null, CancellationToken.None),
            Throws.InstanceOf<InputException>().With.Message.Contains("degF"));
    }

    [Test]
    public void A_code_without_a_class_is_refused_with_its_place()
    {
        using TemporaryFolder folder = new();
        Write(folder.File("climate.nc"), "K", "mm", code: 99);

        Assert.That(
            () => Synthesizer.Run(Options(folder, folder.File("climate.nc")), null, CancellationToken.None),
            Throws.InstanceOf<InputException>().With.Message.Contains("99"));
    }

    [Test]
    public void A_year_that_is_not_of_twelve_months_is_refused()
    {
        using TemporaryFolder folder = new();
        Write(folder.File("climate.nc"), "K", "mm", months: 11);

        Assert.That(
            () => Synthesizer.Run(Options(folder, folder.File("climate.nc")), null, CancellationToken.None),
            Throws.InstanceOf<InputException>().With.Message.Contains("11 steps"));
    }

    [Test]
    public void A_file_without_temperature_says_which_names_are_known()
    {
        using TemporaryFolder folder = new();
        using (NetCdfFile file = NetCdfFile.Create(folder.File("empty.nc")))
        {
            file.Close();
        }

        Assert.That(
            () => Synthesizer.Plan(Options(folder, folder.File("empty.nc"))),
            Throws.InstanceOf<InputException>().With.Message.Contains("air_temperature, tas, t2m_clim"));
    }

    [Test]
    public void A_file_that_is_missing_or_no_NetCDF_is_named()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("text.nc"), "not a NetCDF file");

        Assert.That(() => Synthesizer.Plan(Options(folder, folder.File("none.nc"))), Throws.InstanceOf<InputException>().With.Message.Contains("none.nc"));
        Assert.That(() => Synthesizer.Plan(Options(folder, folder.File("text.nc"))), Throws.InstanceOf<InputException>().With.Message.Contains("text.nc"));
    }

    private static SynthesisOptions Options(TemporaryFolder folder, string climatology) => new()
    {
        OutputFolder = folder.Path,
        ClimatologyFile = climatology,
        From = new DateOnly(2003, 1, 1),
        To = new DateOnly(2003, 1, 2),
    };

    private static void Write(string path, string temperatureUnit, string precipitationUnit, int months = 12, short code = 10)
    {
        using NetCdfFile file = NetCdfFile.Create(path);
        NetCdfDimension time = file.DefineDimension("time", months);
        NetCdfDimension lat = file.DefineDimension("lat", Rows);
        NetCdfDimension lon = file.DefineDimension("lon", Columns);
        Axis(file, lat, "degrees_north", [50.5, 49.5]);
        Axis(file, lon, "degrees_east", [115.5, 116.5, 117.5]);
        double temperature = temperatureUnit == "K" ? 263.15 : -10.0;
        double precipitation = precipitationUnit == "mm" ? 31.0 : 31.0 / (31.0 * 86400.0);
        Field(file, "air_temperature", temperatureUnit, temperature, time, lat, lon);
        Field(file, "precipitation", precipitationUnit, precipitation, time, lat, lon);
        Field(file, "elevation", "m", 600.0, lat, lon);
        Field(file, "land_cover", "1", code, lat, lon);
        file.Close();
    }

    private static void Axis(NetCdfFile file, NetCdfDimension dimension, string unit, double[] values)
    {
        NetCdfVariable axis = file.DefineVariable(dimension.Name, NetCdfType.Real64, dimension);
        axis.Attributes.Set("units", unit);
        axis.WriteAll<double>(values);
    }

    private static void Field(NetCdfFile file, string name, string unit, double value, params NetCdfDimension[] over)
    {
        NetCdfVariable field = file.DefineVariable(name, NetCdfType.Real64, over);
        field.Attributes.Set("units", unit);
        field.WriteAll<double>([.. Enumerable.Repeat(value, (int)over.Aggregate(1L, (product, d) => product * d.Length))]);
    }

    private static double[] Layer(string path)
    {
        using GdalDataset raster = GdalDataset.Open(path);
        double[] values = new double[raster.Columns * raster.Rows];
        raster.Band(1).Read<double>(0, 0, raster.Columns, raster.Rows, values);
        return values;
    }

    private static double[] Weather(TemporaryFolder folder, string variable)
    {
        using NetCdfFile file = NetCdfFile.Open(folder.File($"weather/{variable}_2003.nc"));
        return file.Find(variable)!.ReadAll();
    }
}
