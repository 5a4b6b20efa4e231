using BenchmarkDotNet.Attributes;
using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Benchmarks.Baseline;

/// <summary>What an hour of the reference column costs: 1 / mean is column-hours per second and core.</summary>
[MemoryDiagnoser]
public class BaselineHourBenchmark
{
    private const int Days = 365;
    private const int HoursPerDay = 24;

    private readonly BaselineForcing[] year = new BaselineForcing[Days * HoursPerDay];
    private BaselineParameters parameters = null!;
    private BaselineState start;

    /// <summary>Needleleaf forest, larch and steppe of the region's south and north.</summary>
    [Params(1, 2, 26)]
    public int CoverCode { get; set; }

    /// <summary>A continental year at 48° N: −25 to 22 °C in the monthly mean, rain on every tenth hour.</summary>
    [GlobalSetup]
    public void MakeWeather()
    {
        for (int hour = 0; hour < year.Length; hour++)
        {
            double season = -Math.Cos(2.0 * Math.PI * (hour / HoursPerDay - 15) / Days);
            double cosine = SolarZenith.Cosine(1 + hour / HoursPerDay, hour % HoursPerDay, 48.0, 120.0);
            year[hour] = new BaselineForcing(
                -1.5 + 23.5 * season + 5.0 * cosine,
                65.0,
                hour % 10 == 0 ? (0.3 + 0.25 * season) / 3.6e6 * 4.0 : 0.0,
                3.0 + 2.0 * Math.Sin(0.1 * hour),
                Math.Max(0.0, 900.0 * cosine),
                double.NaN,
                cosine,
                Math.Max(0.2, 2.5 * season));
        }

        parameters = new BaselineParameters(
            LandCoverClasses.ByCode(CoverCode), SoilTextureClass.Reference(4), new BaselineSite(0.7, 1.5, 400.0, -1.5));
        start = new BaselineInitialConditions(year[0].AirTemperature, -10.0, 0.3, 20.0, default).ToState(parameters);
    }

    /// <summary>A year of hours, reported per hour.</summary>
    [Benchmark(OperationsPerInvoke = Days * HoursPerDay)]
    public double Hour()
    {
        BaselineState state = start;
        double photosynthesis = 0.0;
        foreach (ref readonly BaselineForcing hour in year.AsSpan())
        {
            BaselineHour.Advance(ref state, parameters, hour, BaselineVariant.Repaired, out BaselineFluxes fluxes);
            photosynthesis += fluxes.GrossPrimaryProduction;
        }

        return photosynthesis;
    }
}
