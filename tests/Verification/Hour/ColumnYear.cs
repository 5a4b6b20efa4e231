using System.Globalization;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Verification.Hour;

/// <summary>A year of a column, day by day: what a change of the physics is judged by.</summary>
/// <param name="firstDayOfYear">Day of the year on which the days begin.</param>
internal sealed class ColumnYear(int firstDayOfYear)
{
    private const int HoursPerDay = 24;
    private const int DaysPerYear = 365;
    private const int UpperLayer = 0;

    private readonly List<double[]> _temperature = [];
    private readonly List<double[]> _ice = [];
    private readonly List<double> _snow = [];

    /// <summary>Lowest daily mean of the uppermost layer, degC.</summary>
    public double Coldest => Daily(UpperLayer).Min();

    /// <summary>Highest daily mean of the uppermost layer, degC.</summary>
    public double Warmest => Daily(UpperLayer).Max();

    /// <summary>Mean of the uppermost layer over December, January and February, degC.</summary>
    public double Winter => MeanOf(UpperLayer, day => day is >= 335 or < 60);

    /// <summary>Mean of the uppermost layer over June, July and August, degC.</summary>
    public double Summer => MeanOf(UpperLayer, day => day is >= 152 and < 244);

    /// <summary>Mean of the uppermost layer over the year, degC.</summary>
    public double Mean => Daily(UpperLayer).Average();

    /// <summary>Deepest snow, m.</summary>
    public double DeepestSnow => _snow.Max();

    /// <summary>Depth to which the ground thaws, m: the deepest point above 0 degC below which the ground is frozen, over all days.</summary>
    public double ThawDepth => Days.Max(ThawDepthOn);

    /// <summary>Number of whole days.</summary>
    private IEnumerable<int> Days => Enumerable.Range(0, _temperature.Count / HoursPerDay);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"coldest {Coldest:f2} warmest {Warmest:f2} winter {Winter:f2} summer {Summer:f2} mean {Mean:f2} degC, snow {DeepestSnow:f2} m, "
        + $"range {DiurnalRange(2):f2} K, thaw {ThawDepth:f2} m, thaw onset {ThawOnset(2)}, freeze onset {FreezeOnset(0)}, thaw in {ThawTail(2)} d");

    /// <summary>Adds an hour.</summary>
    public void Add<T>(in ColumnState<T> state, in ColumnFluxes<T> fluxes, int lane)
        where T : unmanaged, ILane<T>
    {
        double[] temperature = new double[SoilGrid.LayerCount];
        double[] ice = new double[SoilGrid.LayerCount];
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            temperature[layer] = Heat.Lanes.Columns(fluxes.Ground.SoilTemperature[layer])[lane];
            ice[layer] = Heat.Lanes.Columns(state.Ground.SoilWater[layer] - fluxes.Ground.SoilLiquid[layer])[lane];
        }

        _temperature.Add(temperature);
        _ice.Add(ice);
        _snow.Add(Heat.Lanes.Columns(fluxes.Ground.SnowDepth)[lane]);
    }

    /// <summary>Daily means of a layer, degC.</summary>
    public double[] Daily(int layer) => [.. Days.Select(day => Hours(day).Average(hour => _temperature[hour][layer]))];

    /// <summary>Mean over the summer of the day's range in a layer, K.</summary>
    public double DiurnalRange(int layer) => Days.Where(day => DayOfYear(day) is >= 152 and < 244)
        .Average(day => Hours(day).Max(hour => _temperature[hour][layer]) - Hours(day).Min(hour => _temperature[hour][layer]));

    /// <summary>First day of the year, from February on, of five in a row with a layer's mean above 0 degC.</summary>
    public int ThawOnset(int layer) => FirstOfFive(layer, day => day is >= 32 and < 244, temperature => temperature > 0.0);

    /// <summary>First day of the year, from September on, of five in a row with a layer's mean below 0 degC; days of the next year count on.</summary>
    public int FreezeOnset(int layer) => FirstOfFive(layer, day => day is >= 245 or < 60, temperature => temperature < 0.0);

    /// <summary>Days that a layer takes in spring from the first twentieth of its ice to the last.</summary>
    public int ThawTail(int layer)
    {
        double[] ice = [.. Days.Select(day => _ice[day * HoursPerDay][layer])];
        int[] spring = [.. Days.Where(day => DayOfYear(day) is >= 32 and < 244)];
        int fullest = spring.MaxBy(day => ice[day]);
        int gone = spring.First(day => day > fullest && ice[day] <= 0.05 * ice[fullest]);
        return gone - spring.Last(day => day < gone && ice[day] >= 0.95 * ice[fullest]);
    }

    private static IEnumerable<int> Hours(int day) => Enumerable.Range(day * HoursPerDay, HoursPerDay);

    private int DayOfYear(int day) => (firstDayOfYear + day - 1) % DaysPerYear + 1;

    private double MeanOf(int layer, Func<int, bool> isWanted) => Daily(layer).Where((_, day) => isWanted(DayOfYear(day))).Average();

    private int FirstOfFive(int layer, Func<int, bool> isWanted, Func<double, bool> holds)
    {
        double[] daily = Daily(layer);
        int found = Days.Where(day => isWanted(DayOfYear(day)) && day + 5 <= daily.Length).Cast<int?>()
            .FirstOrDefault(day => Enumerable.Range(day!.Value, 5).All(each => holds(daily[each]))) ?? -1;
        return found < 0 ? -1 : DayOfYear(found) + (DayOfYear(found) < 60 ? DaysPerYear : 0);
    }

    private double ThawDepthOn(int day)
    {
        double[] profile = _temperature[day * HoursPerDay];
        int frozen = Array.FindIndex(profile, temperature => temperature <= 0.0);
        if (frozen <= 0)
        {
            return 0.0;
        }

        double share = profile[frozen - 1] / (profile[frozen - 1] - profile[frozen]);
        return SoilGrid.G18.Node[frozen - 1] + share * (SoilGrid.G18.Node[frozen] - SoilGrid.G18.Node[frozen - 1]);
    }
}
