using System.ComponentModel.DataAnnotations;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Time;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>inputs.meteorology</c> section: the weather files, their step, clock and labels, and which of their variables is what.</summary>
public sealed record MeteorologySettings : RasterFileSettings
{
    /// <summary>The time step of the weather.</summary>
    public required WeatherStep Step { get; init; }

    /// <summary>
    /// The files; <c>{variable}</c> stands for the name of the variable in the file, <c>{year}</c> for the year in four and <c>{month}</c> for the
    /// month in two digits, <c>*</c> and <c>?</c> for any text. Needed unless every variable is a constant or names its own files.
    /// </summary>
    public FilePattern? Files { get; init; }

    /// <summary>
    /// Files that stand in, in this order, for a year or month of which <see cref="Files"/> has nothing; with the same placeholders. What stood in is
    /// written into the release, which is then marked as preliminary.
    /// </summary>
    public IReadOnlyList<FilePattern> Fallbacks { get; init; } = [];

    /// <summary>
    /// Which variable of the files, or which constant, stands for which variable of the catalogue. Needed are the temperature (<c>air_temperature</c>,
    /// or of a day <c>air_temperature_max</c> and <c>air_temperature_min</c>), <c>precipitation</c> and the wind.
    /// </summary>
    [Names(VariableGroup.Meteorology)]
    public required IReadOnlyDictionary<string, MeteorologyVariable> Variables { get; init; }

    /// <summary>What a value stands for at its time, for variables that do not say it themselves; without it, bounds and cell methods of the file decide.</summary>
    public TimeLabel? TimeLabel { get; init; }

    /// <summary>What becomes of the days that a calendar other than the real one lacks or has too many.</summary>
    public CalendarMapping Calendar { get; init; } = CalendarMapping.Refuse;

    /// <summary>
    /// The clock of the time stamps: <c>utc</c>, the hours by which it is ahead of UTC (as <c>8</c> or <c>-7</c>), or <c>local_solar_day</c> for
    /// daily records that hold the day of each pixel's own sun.
    /// </summary>
    public Clock Clock { get; init; } = Clock.Utc;

    /// <summary>The height above the ground at which the wind was measured or modelled [m].</summary>
    [Range(0.5, 200.0)]
    public double WindHeight { get; init; } = 10;

    /// <summary>The surface elevation of the weather's own grid [m]; needed by the correction for the lapse rate.</summary>
    public RasterInput? Elevation { get; init; }

    /// <summary>Corrections that are applied on reading; all are off unless named.</summary>
    public ForcingCorrections Corrections { get; init; } = new();

    /// <summary>The files of a variable that is not a constant, for the days of a period.</summary>
    public FileMatches FilesOf(MeteorologyVariable variable, PeriodSettings period)
    {
        FilePattern pattern = variable.Files ?? Files ?? throw new ArgumentException("A constant has no files.", nameof(variable));
        return pattern.Find(variable.Variable ?? "", period.From, period.To, variable.Files is null ? Fallbacks : null);
    }

    /// <summary>What the reader of a variable's files is told.</summary>
    public RasterOptions ReaderOptionsOf(MeteorologyVariable variable) => ToReaderOptions() with
    {
        FileVariable = variable.Variable,
        Unit = variable.Unit,
        Label = variable.Label ?? TimeLabel,
        Step = TimeSpan.FromHours((int)Step),
        ClockAheadOfUtc = TimeSpan.FromHours(Clock.HoursAheadOfUtc),
        Calendar = Calendar,
    };
}
