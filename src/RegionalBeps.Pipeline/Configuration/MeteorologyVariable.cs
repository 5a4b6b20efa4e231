using RegionalBeps.Grids.Time;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>
/// One entry of <c>inputs.meteorology.variables</c>: where a variable is found, or the constant that stands for it. A bare text is short for
/// <c>variable</c>, a bare number for <c>constant</c>.
/// </summary>
[Shorthand(Number = nameof(Constant), Text = nameof(Variable))]
public sealed record MeteorologyVariable
{
    /// <summary>The name of the variable in the files.</summary>
    public string? Variable { get; init; }

    /// <summary>The files of this variable, where they differ from <c>inputs.meteorology.files</c>.</summary>
    public FilePattern? Files { get; init; }

    /// <summary>The unit of the file's values or of the constant, where the file states none or a wrong one; without it a constant is in the catalogue's unit.</summary>
    public string? Unit { get; init; }

    /// <summary>What a value stands for at its time, where it differs from <c>inputs.meteorology.time_label</c>.</summary>
    public TimeLabel? Label { get; init; }

    /// <summary>One value for all pixels and times, in place of files.</summary>
    public double? Constant { get; init; }
}
