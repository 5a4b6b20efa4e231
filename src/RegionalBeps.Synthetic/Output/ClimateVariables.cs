using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Synthetic.Output;

/// <summary>What the weather generator needs of a climate and no pipeline reads, so that the catalogue does not have it.</summary>
internal static class ClimateVariables
{
    public static CatalogueVariable DiurnalRange { get; } =
        New("diurnal_temperature_range", "K", "mean difference of the day's greatest and least air temperature", "气温日较差", 40);

    public static CatalogueVariable WetDayShare { get; } = New("wet_day_share", "1", "share of days with precipitation", "降水日数比例", 1);

    private static CatalogueVariable New(string name, string unit, string longName, string chinese, double maximum) => new()
    {
        Name = name,
        Group = VariableGroup.Meteorology,
        Unit = unit,
        LongName = longName,
        LongNameChinese = chinese,
        ValidMinimum = 0,
        ValidMaximum = maximum,
        SignificantBits = 9,
        Ramp = ColourRamp.Viridis,
    };
}
