using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Tests.Hour;

namespace RegionalBeps.Verification.Figures;

/// <summary>The last of some years, from September to August, of stylised columns in one weather, and of the reference beside them.</summary>
internal sealed class FigureRun
{
    private const int Years = 8;
    private const int DaysPerYear = 365;
    private const double ShareOfSnow = 0.7;
    private const double PascalsPerKilopascal = 1000.0;
    private const double MillimetresPerHourInMetresPerSecond = 1.0 / 3.6e6;
    private const double ProductionPerLeafArea = 500.0;

    private readonly StylisedColumn[] _columns;
    private readonly BaselineParameters[] _parameters;
    private readonly BaselineState[] _baseline;
    private readonly Recorder[] _improvedRecorder;
    private readonly Recorder[] _baselineRecorder;
    private int _day;

    private FigureRun(StylisedColumn[] columns)
    {
        _columns = columns;
        _parameters = [.. columns.Select(ParametersOf)];
        _baseline = [.. columns.Select((column, index) => new BaselineInitialConditions(column.MeanTemperature, column.MeanTemperature, 0.3, 0.0, default).ToState(_parameters[index]))];
        _improvedRecorder = [.. columns.Select(_ => new Recorder())];
        _baselineRecorder = [.. columns.Select(_ => new Recorder())];
    }

    /// <summary>Runs the columns.</summary>
    /// <param name="columns">At most four.</param>
    /// <param name="switches">The improvements that are on.</param>
    /// <param name="hasSnow">Whether snow falls.</param>
    /// <returns>For each column its year, and the reference's (repaired) in the same weather.</returns>
    public static (GroundYear[] Improved, GroundYear[] Baseline) Of(StylisedColumn[] columns, Improvements switches, bool hasSnow)
    {
        FigureRun figure = new(columns);
        StylisedRun<Wide256> run = new(columns, switches) { Disturb = hasSnow ? Thin : WithoutSnow, Seen = figure.See };
        for (; figure._day < Years * DaysPerYear; figure._day++)
        {
            run.Advance(figure._day);
        }

        double[] fiveLayers = [.. SoilGrid.G5.Bottom];
        return ([.. figure._improvedRecorder.Select(each => each.Year(SoilGrid.G18.Bottom))], [.. figure._baselineRecorder.Select(each => each.Year(fiveLayers))]);
    }

    /// <summary>Less snow than the stylised weather has, as inland of the mountains.</summary>
    private static void Thin(Span<HourlyForcing<Wide256>> hours) => KeepSnow(hours, ShareOfSnow);

    private static void WithoutSnow(Span<HourlyForcing<Wide256>> hours) => KeepSnow(hours, 0.0);

    private static void KeepSnow(Span<HourlyForcing<Wide256>> hours, double share)
    {
        foreach (ref HourlyForcing<Wide256> hour in hours)
        {
            hour.Precipitation *= 1.0 - (1.0 - share) * hour.SnowFraction;
        }
    }

    private static BaselineParameters ParametersOf(StylisedColumn column)
    {
        LandCoverClass cover = LandCoverClasses.ByCode(column.Code);
        double leaves = 0.5 * (column.SummerLeafArea + column.WinterLeafArea);
        SoilProfile soil = column.Description.Soil;
        return new(
            cover, SoilTextureClass.Corrected(SoilTextureTriangle.CodeOf(soil.SandPercent, soil.ClayPercent)),
            new BaselineSite(cover.ClumpingIndex, leaves, ProductionPerLeafArea * leaves, column.MeanTemperature));
    }

    private void See(in HourlyForcing<Wide256> forcing, in ColumnState<Wide256> state, in ColumnFluxes<Wide256> fluxes)
    {
        HourlyForcing<Scalar>[] weather = new HourlyForcing<Scalar>[_columns.Length];
        ColumnBundle.Unpack(forcing, weather.AsSpan());
        for (int column = 0; column < _columns.Length; column++)
        {
            StylisedColumn each = _columns[column];
            BaselineHour.Advance(
                ref _baseline[column], _parameters[column], ForcingOf(weather[column], each.LeafAreaIndex((_day + 243) % DaysPerYear + 1)),
                BaselineVariant.Repaired, out _);
            if (_day >= (Years - 1) * DaysPerYear)
            {
                Record(column, fluxes);
            }
        }
    }

    private void Record(int column, in ColumnFluxes<Wide256> fluxes)
    {
        double[] improved = new double[SoilGrid.LayerCount];
        for (int layer = 0; layer < improved.Length; layer++)
        {
            improved[layer] = Heat.Lanes.Columns(fluxes.Ground.SoilTemperature[layer])[column];
        }

        double[] baseline = new double[Column.Baseline.SoilLayers.Count];
        for (int layer = 0; layer < baseline.Length; layer++)
        {
            baseline[layer] = _baseline[column].Temperature[layer];
        }

        _improvedRecorder[column].Add(improved, Heat.Lanes.Columns(fluxes.Ground.SnowDepth)[column]);
        _baselineRecorder[column].Add(baseline, _baseline[column].SnowDepth);
    }

    private static BaselineForcing ForcingOf(in HourlyForcing<Scalar> hour, double leafAreaIndex)
    {
        double airTemperature = hour.AirTemperature.Value;
        double saturation = 0.61078 * Math.Exp(17.3 * airTemperature / (237.3 + airTemperature)) * PascalsPerKilopascal;
        return new BaselineForcing(
            airTemperature, Math.Clamp(100.0 * hour.VapourPressure.Value / saturation, 0.1, 100.0),
            hour.Precipitation.Value * MillimetresPerHourInMetresPerSecond, hour.WindSpeed.Value, hour.Shortwave.Value, hour.Longwave.Value,
            hour.MeanCosine.Value, leafAreaIndex);
    }
}
