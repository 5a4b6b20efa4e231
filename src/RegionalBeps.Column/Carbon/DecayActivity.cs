using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Carbon;

/// <summary>How fast organic matter decays beside its rate at optimal temperature and moisture.</summary>
/// <param name="Surface">λ_u, litter on the ground, by the first soil layer.</param>
/// <param name="Soil">λ_d, organic matter in the soil, by the layers below it to 2 m.</param>
/// <typeparam name="T">The lane.</typeparam>
public readonly record struct DecayActivity<T>(T Surface, T Soil)
    where T : unmanaged, ILane<T>
{
    private const double CarbonDepth = 0.3;
    private const double ColdestTemperature = -40.0;

    private static readonly double[] LayerWeight = WeightLayers();

    /// <summary>The activities of a day.</summary>
    /// <remarks>
    /// λ = λ_T λ_w. Below the surface the mean of the layers by Δz e^(−z/0.3 m), z in the middle of the layer: where organic carbon lies in
    /// mineral soil (this project's choice, after the profiles of Jobbágy and Jackson 2000, Ecol. Appl. 10).
    /// </remarks>
    /// <param name="moisture">How decay depends on water.</param>
    /// <param name="soil">For the porosities.</param>
    /// <param name="temperature">Daily mean of each layer, degC.</param>
    /// <param name="liquid">Daily mean of θ_l of each layer.</param>
    /// <param name="water">Daily mean of θ_l + θ_i of each layer.</param>
    public static DecayActivity<T> Of(
        in DecayMoisture<T> moisture, in SoilLayers<SoilLayer<T>> soil, in WaterLayers<T> temperature, in WaterLayers<T> liquid,
        in WaterLayers<T> water)
    {
        T below = 0.0;
        for (int layer = 1; layer < SoilGrid.WaterLayerCount; layer++)
        {
            below += LayerWeight[layer] * OfLayer(moisture, soil[layer].Porosity, temperature[layer], liquid[layer], water[layer]);
        }

        return new(OfLayer(moisture, soil[0].Porosity, temperature[0], liquid[0], water[0]), below);
    }

    /// <summary>λ_T of a temperature in degC.</summary>
    /// <remarks>
    /// exp(308.56 (1/81.032 − 1/(46.032 + T))), 1 at 35 degC (Lloyd and Taylor 1994, Funct. Ecol. 8, eq. 11, for another reference
    /// temperature). There is no floor: cold soil decays slowly at every temperature, not at one rate for all below 15.6 degC. Below −40
    /// degC as at −40.
    /// </remarks>
    public static T OfTemperature(T temperature) =>
        LaneMath.Exp(308.56 * (1.0 / 81.032 - 1.0 / (46.032 + T.Max(temperature, ColdestTemperature))));

    private static T OfLayer(in DecayMoisture<T> moisture, T porosity, T temperature, T liquid, T water) =>
        OfTemperature(temperature) * moisture.Activity(liquid / porosity, water / porosity);

    private static double[] WeightLayers()
    {
        double[] weights = new double[SoilGrid.WaterLayerCount];
        double sum = 0.0;
        for (int layer = 1; layer < weights.Length; layer++)
        {
            weights[layer] = SoilGrid.G18.Thickness[layer] * LaneMath.Exp<Scalar>(-SoilGrid.G18.Node[layer] / CarbonDepth).Value;
            sum += weights[layer];
        }

        return [.. weights.Select(weight => weight / sum)];
    }
}
