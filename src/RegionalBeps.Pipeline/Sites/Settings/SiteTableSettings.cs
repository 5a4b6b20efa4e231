using System.ComponentModel.DataAnnotations;
using RegionalBeps.Grids.Time;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>What the keys of every table in a site file have in common: where it lies and how it is written.</summary>
public abstract record SiteTableSettings
{
    /// <summary>
    /// A CSV file, or a NetCDF file of one point. <c>{reference}/</c> at its beginning stands for the folder that the environment variable
    /// <c>REGIONALBEPS_REFERENCE</c> names, or else for <c>shared/reference</c> beside the project. <c>*</c> in the file's name stands for any
    /// text: the files are read one after the other.
    /// </summary>
    [RelativePath]
    public string? File { get; init; }

    /// <summary>Where the file comes from; said where it is missing.</summary>
    public string? Archive { get; init; }

    /// <summary>What separates the columns of a CSV file; without it, whichever of comma, semicolon, tab and spaces the header shows.</summary>
    public ColumnSeparator Separator { get; init; }

    /// <summary>The names of the columns, for a CSV file that has no header line.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>Lines above the header that are skipped, beside those that begin with <c>#</c>.</summary>
    [Range(0, 10000)]
    public int SkipLines { get; init; }

    /// <summary>
    /// The column, or columns, of the time; without it, the usual names: TIMESTAMP_START, TIMESTAMP, time, date, date and time, year, month, day,
    /// hour, minute, or year, doy and hour.
    /// </summary>
    public IReadOnlyList<string>? Time { get; init; }

    /// <summary>
    /// How the time is written, as <c>dd.MM.yyyy HH:mm</c>; several columns are joined by a space. Without it, ISO 8601 (2005-10-01T00:30), and
    /// 20051001, 200510010030 or 200510 as in FLUXNET.
    /// </summary>
    public string? TimeFormat { get; init; }

    /// <summary>
    /// The clock of the time stamps: <c>utc</c>, or the hours by which it is ahead of UTC. Without it, the standard time of the site, and where
    /// none is stated, UTC.
    /// </summary>
    public Clock? Clock { get; init; }

    /// <summary>What a value stands for at its time; without it, <c>mean_begin</c>, and <c>mean_end</c> for a column named TIMESTAMP_END.</summary>
    public TimeLabel? Label { get; init; }

    /// <summary>
    /// The time step, where it is not the usual distance between stamps: <c>30min</c>, <c>1h</c>, <c>3h</c>, <c>6h</c>, <c>1d</c> or <c>1month</c>.
    /// </summary>
    public SiteStep? Step { get; init; }

    /// <summary>Numbers that stand for missing values, as -9999; empty fields, <c>NA</c> and <c>NaN</c> always do.</summary>
    public IReadOnlyList<double> Missing { get; init; } = [];

    /// <summary>Whose names and units the columns have; without it, they are recognised.</summary>
    public ColumnConvention Convention { get; init; }
}
