namespace RegionalBeps.Grids.Units;

/// <summary>The words that stand for units in files of this field. A bare C is Celsius: nobody stores coulombs here.</summary>
internal static class UnitSymbols
{
    private const double ZeroCelsius = 273.15;

    // The year of UDUNITS, 365.242198781 days.
    private const double TropicalYear = 31556925.9747;
    private static readonly Dimensions Mass = new(Mass: 1);
    private static readonly Dimensions Length = new(Length: 1);
    private static readonly Dimensions Time = new(Time: 1);
    private static readonly Dimensions Temperature = new(Temperature: 1);
    private static readonly Dimensions Pressure = new(Mass: 1, Length: -1, Time: -2);
    private static readonly Dimensions Energy = new(Mass: 1, Length: 2, Time: -2);
    private static readonly Dimensions Power = new(Mass: 1, Length: 2, Time: -3);
    private static readonly Dimensions Force = new(Mass: 1, Length: 1, Time: -2);

    /// <summary>Whole texts that are not built from symbols; compared without case, spaces and underscores.</summary>
    public static IReadOnlyDictionary<string, Unit> WholeTexts { get; } = WholeTextsOf(
    [
        (new Unit(1.0, 0.0, Temperature), ["k", "kelvin", "kelvins", "degk", "degreek", "degreesk", "degreeskelvin", "degreekelvin"]),
        (new Unit(1.0, ZeroCelsius, Temperature),
            ["c", "°c", "degc", "degreec", "degreesc", "celsius", "degcelsius", "degreecelsius", "degreescelsius", "oc"]),
        (new Unit(5.0 / 9.0, ZeroCelsius - (32.0 * 5.0 / 9.0), Temperature),
            ["f", "°f", "degf", "degreef", "degreesf", "fahrenheit", "degreefahrenheit", "degreesfahrenheit"]),
        (new Unit(1.0, 0.0, Dimensions.None), ["1", "unitless", "dimensionless", "fraction", "proportion", "ratio", "(0-1)", "0-1", "-", "none"]),
        (new Unit(0.01, 0.0, Dimensions.None), ["%", "percent", "pct"]),
    ]);

    /// <summary>Symbols from which units are built; case counts.</summary>
    public static IReadOnlyDictionary<string, Unit> Symbols { get; } = new Dictionary<string, Unit>
    {
        ["kg"] = new(1.0, 0.0, Mass),
        ["g"] = new(1e-3, 0.0, Mass),
        ["dg"] = new(1e-4, 0.0, Mass),
        ["cg"] = new(1e-5, 0.0, Mass),
        ["mg"] = new(1e-6, 0.0, Mass),
        ["m"] = new(1.0, 0.0, Length),
        ["metre"] = new(1.0, 0.0, Length),
        ["metres"] = new(1.0, 0.0, Length),
        ["meter"] = new(1.0, 0.0, Length),
        ["meters"] = new(1.0, 0.0, Length),
        ["dm"] = new(0.1, 0.0, Length),
        ["cm"] = new(0.01, 0.0, Length),
        ["mm"] = new(1e-3, 0.0, Length),
        ["km"] = new(1e3, 0.0, Length),
        ["ft"] = new(0.3048, 0.0, Length),
        ["inch"] = new(0.0254, 0.0, Length),
        ["s"] = new(1.0, 0.0, Time),
        ["sec"] = new(1.0, 0.0, Time),
        ["second"] = new(1.0, 0.0, Time),
        ["seconds"] = new(1.0, 0.0, Time),
        ["min"] = new(60.0, 0.0, Time),
        ["minute"] = new(60.0, 0.0, Time),
        ["h"] = new(3600.0, 0.0, Time),
        ["hr"] = new(3600.0, 0.0, Time),
        ["hour"] = new(3600.0, 0.0, Time),
        ["hours"] = new(3600.0, 0.0, Time),
        ["d"] = new(86400.0, 0.0, Time),
        ["day"] = new(86400.0, 0.0, Time),
        ["days"] = new(86400.0, 0.0, Time),
        ["yr"] = new(TropicalYear, 0.0, Time),
        ["year"] = new(TropicalYear, 0.0, Time),
        ["years"] = new(TropicalYear, 0.0, Time),
        ["K"] = new(1.0, 0.0, Temperature),
        ["mol"] = new(1.0, 0.0, new Dimensions(Substance: 1)),
        ["Pa"] = new(1.0, 0.0, Pressure),
        ["hPa"] = new(100.0, 0.0, Pressure),
        ["kPa"] = new(1000.0, 0.0, Pressure),
        ["mb"] = new(100.0, 0.0, Pressure),
        ["mbar"] = new(100.0, 0.0, Pressure),
        ["millibar"] = new(100.0, 0.0, Pressure),
        ["millibars"] = new(100.0, 0.0, Pressure),
        ["bar"] = new(1e5, 0.0, Pressure),
        ["J"] = new(1.0, 0.0, Energy),
        ["kJ"] = new(1e3, 0.0, Energy),
        ["MJ"] = new(1e6, 0.0, Energy),
        ["W"] = new(1.0, 0.0, Power),
        ["Watt"] = new(1.0, 0.0, Power),
        ["kW"] = new(1e3, 0.0, Power),
        ["N"] = new(1.0, 0.0, Force),
        ["%"] = new(0.01, 0.0, Dimensions.None),
        ["ppm"] = new(1e-6, 0.0, Dimensions.None),
        ["ppmv"] = new(1e-6, 0.0, Dimensions.None),
        ["step"] = new(1.0, 0.0, new Dimensions(Step: 1)),
        ["timestep"] = new(1.0, 0.0, new Dimensions(Step: 1)),
    };

    /// <summary>Words for times of no fixed length.</summary>
    public static IReadOnlySet<string> VaryingTimes { get; } =
        new HashSet<string> { "month", "months", "mon", "year", "years", "yr", "a", "season" };

    private static Dictionary<string, Unit> WholeTextsOf((Unit Unit, string[] Texts)[] groups) =>
        groups.SelectMany(group => group.Texts.Select(text => (text, group.Unit))).ToDictionary(pair => pair.text, pair => pair.Unit);
}
