using System.Text.Json;

namespace RegionalBeps.Products.Tests;

/// <summary>V15: a 16-year series of green-up with three drivers, and its statistics computed independently.</summary>
internal static class StatisticsExample
{
    private static readonly JsonElement Root = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Tables", "v15_statistics_example.json"))).RootElement;

    public static double[] GreenUp { get; } = Numbers(Root.GetProperty("series_SGS_doy"));

    public static double[] Driver(string name) => Numbers(Root.GetProperty("drivers").GetProperty(name));

    public static double Expected(string name) => Root.GetProperty(name).GetDouble();

    public static double Expected(string group, string name) => Root.GetProperty(group).GetProperty(name).GetDouble();

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
