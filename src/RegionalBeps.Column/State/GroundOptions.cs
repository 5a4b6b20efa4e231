using RegionalBeps.Column.Snow;

namespace RegionalBeps.Column.State;

/// <summary>Choices about the ground that hold for a whole run.</summary>
/// <param name="Switches">The improvements that are on.</param>
/// <param name="SnowConductivity">Law for the thermal conductivity of snow.</param>
public readonly record struct GroundOptions(
    Improvements Switches = Improvements.All,
    SnowConductivityLaw SnowConductivity = SnowConductivityLaw.Sturm)
{
    /// <summary>All improvements, and the laws that a run takes when it names no other.</summary>
    public static GroundOptions Default { get; } = new(Improvements.All);
}
