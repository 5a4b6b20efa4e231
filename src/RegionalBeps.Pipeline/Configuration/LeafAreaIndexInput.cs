using System.ComponentModel.DataAnnotations;
using RegionalBeps.Grids.Reading;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>
/// The <c>inputs.leaf_area_index</c> section: files of a year each or one file of a climatology, or a constant, or twelve monthly constants.
/// A bare number is short for <c>constant</c>, a bare list for <c>monthly</c>.
/// </summary>
[Shorthand(Number = nameof(Constant), Text = nameof(Files), List = nameof(Monthly))]
public sealed record LeafAreaIndexInput : RasterFileSettings
{
    /// <summary>The files; <c>{year}</c> and <c>{month}</c> stand for the year in four and the month in two digits, <c>*</c> and <c>?</c> for any text.</summary>
    public FilePattern? Files { get; init; }

    /// <summary>The variable of a NetCDF file; needed where it holds more than one.</summary>
    public string? Variable { get; init; }

    /// <summary>The unit of the values, where the file states none or a wrong one.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the files hold one mean year that is used for every year of the period.</summary>
    public bool Climatology { get; init; }

    /// <summary>One value for all pixels and days [m² m⁻²].</summary>
    [Range(0.0, 15.0)]
    public double? Constant { get; init; }

    /// <summary>Twelve values, January to December, for all pixels and years, each holding in the middle of its month [m² m⁻²].</summary>
    [Length(12, 12)]
    [Range(0.0, 15.0)]
    public IReadOnlyList<double>? Monthly { get; init; }

    /// <summary>What the reader of <see cref="Files"/> is told.</summary>
    [NotASetting]
    public RasterOptions ReaderOptions => ToReaderOptions() with { FileVariable = Variable, Unit = Unit };
}
