using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>Soils that are given by numbers.</summary>
internal static class Soils
{
    /// <summary>A layer with the given retention curve and heat capacity of its solids.</summary>
    public static SoilLayer<T> Layer<T>(T porosity, T suction, T exponent, T solidHeatCapacity)
        where T : unmanaged, ILane<T>
    {
        SoilLayer<T> layer = new()
        {
            Porosity = porosity, SaturatedSuction = suction, Exponent = exponent, SolidHeatCapacity = solidHeatCapacity,
        };
        layer.Derive();
        return layer;
    }

    /// <summary>How a soil freezes.</summary>
    /// <param name="soil">The soil.</param>
    /// <param name="water">θ, m³ m⁻³.</param>
    public static PowerLawFreezing<T> Freezing<T>(SoilNumbers soil, T water)
        where T : unmanaged, ILane<T> =>
        PowerLawFreezing<T>.Prepare(Layer<T>(soil.Porosity, soil.Suction, soil.Exponent, soil.SolidHeatCapacity), water);

    /// <summary>Thermal conductivity, between frozen and thawed by the share of water that is liquid, W m⁻¹ K⁻¹.</summary>
    /// <param name="soil">The soil, with its water and conductivities.</param>
    /// <param name="liquid">θ_l, m³ m⁻³.</param>
    public static T Conductivity<T>(SoilNumbers soil, T liquid)
        where T : unmanaged, ILane<T>
    {
        T thawed = liquid / soil.Water;
        return LaneMath.Exp((1.0 - thawed) * Math.Log(soil.FrozenConductivity) + thawed * Math.Log(soil.ThawedConductivity));
    }
}
