using System.Globalization;
using System.Text;
using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Sites;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Tests.Sites;

/// <summary>A folder with a site, hourly weather of three made-up weeks of spring, and soil temperatures; a test then spoils it.</summary>
internal sealed class SmallSite : IDisposable
{
    private const int Days = 21;

    public SmallSite()
    {
        Folder = Directory.CreateTempSubdirectory("small-site-").FullName;
        Weather = WeatherText();
        Soil = SoilText();
    }

    public string Folder { get; }

    public string Weather { get; set; }

    public string Soil { get; set; }

    public string Text { get; set; } =
        """
        site: {name: small, latitude: 50, longitude: 120, elevation: 600, standard_time: 8}
        vegetation: {cover: GRA, leaf_area_index: 0.3}
        soil: {texture: loam}
        forcing:
          file: weather.csv
          measurement_height: 3
          columns:
            air_temperature: {column: Ta, unit: degC}
            relative_humidity: {column: RH, unit: "%"}
            shortwave_down: {column: SW, unit: W m-2}
            precipitation: {column: P, unit: mm}
            wind_speed: {column: U, unit: m s-1}
        observations:
          soil:
            file: soil.csv
            soil_temperature: {T5: {depth: 0.05, unit: degC}}
        run: {spin_up: {max_cycles: 1}, mean_air_temperature: -1}
        """;

    public SiteConfiguration Site => SiteConfigurationReader.Parse(Text, Path.Combine(Folder, "small.yaml"));

    public SiteJob Prepare()
    {
        File.WriteAllText(Path.Combine(Folder, "weather.csv"), Weather);
        File.WriteAllText(Path.Combine(Folder, "soil.csv"), Soil);
        return SiteJob.Prepare(Site);
    }

    public SiteOutcome Run(SiteComparison comparison = SiteComparison.None) =>
        Prepare().Run(comparison, Path.Combine(Folder, "output"), SilentProgress.Instance, CancellationToken.None);

    public string Fault() => Assert.Throws<InputException>(() => Prepare())!.Message;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string WeatherText()
    {
        var text = new StringBuilder("time,Ta,RH,SW,P,U\n");
        var first = new DateTime(2001, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int hour = 0; hour < 24 * Days; hour++)
        {
            double sun = Math.Max(0, Math.Sin(2 * Math.PI * ((hour % 24) - 6) / 24));
            text.Append(first.AddHours(hour).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
                .Append(CultureInfo.InvariantCulture, $",{-4 + (0.5 * hour / 24) + (6 * sun):0.00},60,{600 * sun:0.0},{(hour % 40 == 0 ? 1.5 : 0)},3\n");
        }

        return text.ToString();
    }

    private static string SoilText()
    {
        var text = new StringBuilder("date;T5\n");
        for (int day = 0; day < Days; day++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{new DateOnly(2001, 4, 1).AddDays(day):yyyy-MM-dd};{-2 + (0.4 * day):0.00}\n");
        }

        return text.ToString();
    }
}
