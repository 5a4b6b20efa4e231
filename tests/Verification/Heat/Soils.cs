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
}
