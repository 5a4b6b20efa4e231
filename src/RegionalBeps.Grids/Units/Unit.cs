namespace RegionalBeps.Grids.Units;

/// <summary>A unit: value in SI = value × <see cref="Scale"/> + <see cref="Offset"/>.</summary>
/// <param name="Scale">Factor to SI base units.</param>
/// <param name="Offset">What is added after scaling; only temperatures have one.</param>
/// <param name="Dimensions">What kind of quantity it measures.</param>
public readonly record struct Unit(double Scale, double Offset, Dimensions Dimensions)
{
    /// <summary>The unit of a product in which the other unit stands to a power. Offsets are lost: differences alone multiply.</summary>
    public Unit Times(Unit other, int power) => new(Scale * Math.Pow(other.Scale, power), 0.0, Dimensions.Times(other.Dimensions, power));
}
