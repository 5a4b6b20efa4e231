namespace RegionalBeps.Column.Baseline;

/// <summary>From what the state of the first hour is made.</summary>
/// <param name="AirTemperature">Air temperature of the first hour, °C.</param>
/// <param name="SoilTemperature">Soil temperature, °C; taken to lie within 5 K of the air.</param>
/// <param name="SoilWater">Water content, m³ m⁻³, from which the layers start at 0.8 to 1.15 times.</param>
/// <param name="SnowMass">Snow on the ground, kg m⁻².</param>
/// <param name="Carbon">Pools of dead carbon, gC m⁻².</param>
public readonly record struct BaselineInitialConditions(
    double AirTemperature, double SoilTemperature, double SoilWater, double SnowMass, SoilCarbonPools Carbon)
{
    private const double FreshSnowAlbedoVisible = 0.94;
    private const double FreshSnowAlbedoNearInfrared = 0.80;
    private const double SnowDensity = 250.0;

    private static ReadOnlySpan<double> WaterProfile => [0.8, 1.0, 1.05, 1.10, 1.15];

    private static ReadOnlySpan<double> TemperatureProfile => [0.4, 0.5, 1.0, 1.2, 1.4];

    /// <summary>The state before the first hour.</summary>
    /// <remarks>
    /// T_i = T_a + (0.4, 0.5, 1.0, 1.2, 1.4) · clamp(T_soil − T_a, −5, 5); ice goes linearly from none at 0 °C to all at −1 °C.
    /// The reference starts with a snow depth that has no mass (B03); here the mass is given and the depth follows at 250 kg m⁻³.
    /// </remarks>
    public BaselineState ToState(BaselineParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        BaselineState state = default;
        double D = Math.Clamp(SoilTemperature - AirTemperature, -5.0, 5.0);
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            state.Water[i] = WaterProfile[i] * SoilWater;
            state.Temperature[i] = AirTemperature + TemperatureProfile[i] * D;
            state.IceFraction[i] = Math.Clamp(-state.Temperature[i], 0.0, 1.0);
        }

        state.PreviousWater = state.Water;
        state.UptakeWeight = parameters.Soil.RootFraction;
        state.SnowMass = SnowMass;
        state.SnowDensity = SnowDensity;
        state.SnowDepth = SnowMass / SnowDensity;
        state.SnowAlbedoVisible = FreshSnowAlbedoVisible;
        state.SnowAlbedoNearInfrared = FreshSnowAlbedoNearInfrared;
        state.SurfaceTemperature = AirTemperature;
        state.SnowTopTemperature = AirTemperature;
        state.SnowMiddleTemperature = AirTemperature;
        state.SnowBottomTemperature = AirTemperature;
        state.BareTemperature = AirTemperature;
        state.Carbon = Carbon;
        return state;
    }
}
