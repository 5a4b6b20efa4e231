using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Canopy;

/// <summary>Rain, snow, dew and frost on overstory and understory. No store gives more than it holds.</summary>
public static class Interception
{
    private const double Seconds = 3600.0;
    private const double MildTemperature = 2.0;

    /// <summary>Lets the hour's precipitation fall through overstory and understory.</summary>
    /// <remarks>
    /// Snow slides off at the rate U/1.56·10⁵ + max(T + 3, 0)/1.87·10⁵ s⁻¹ (Roesch et al. 2001, Clim. Dyn. 17; Oleson et al. 2013), and all
    /// of it above 2 °C. It does not melt on the plants: it melts on the ground.
    /// </remarks>
    /// <param name="state">The stores.</param>
    /// <param name="parameters">The cover.</param>
    /// <param name="over">The overstory.</param>
    /// <param name="under">The understory.</param>
    /// <param name="forcing">The hour.</param>
    /// <param name="newSnowDensity">Of the snow that would fall now, kg m⁻³.</param>
    /// <param name="canopyWind">Wind at the top of the canopy, m s⁻¹.</param>
    /// <returns>What reaches the ground.</returns>
    public static CanopyPrecipitation<T> Catch<T>(
        ref InterceptionState<T> state, in InterceptionParameters<T> parameters, in CanopyLayer<T> over, in CanopyLayer<T> under,
        in HourlyForcing<T> forcing, in T newSnowDensity, in T canopyWind)
        where T : unmanaged, ILane<T>
    {
        T temperature = forcing.AirTemperature;
        T rate = canopyWind * (1.0 / 1.56e5) + T.Max(temperature + 3.0, 0.0) * (1.0 / 1.87e5);
        T unloading = T.Select(MildTemperature, temperature, 1.0, T.Min(rate * Seconds, 1.0));
        T snow = forcing.Precipitation * forcing.SnowFraction;
        CanopyPrecipitation<T> falling = new() { Rain = forcing.Precipitation - snow, Snow = snow };
        state.Over.Catch(over, InterceptionCapacity<T>.Of(parameters, over.PlantArea, newSnowDensity), unloading, ref falling);
        state.Under.Catch(under, InterceptionCapacity<T>.Of(parameters, under.PlantArea, newSnowDensity), unloading, ref falling);
        return falling;
    }

    /// <summary>Share of each class of leaves that is wet, and that is covered with snow. Snow hides the water below it.</summary>
    /// <param name="state">The stores.</param>
    /// <param name="parameters">The cover.</param>
    /// <param name="over">The overstory.</param>
    /// <param name="under">The understory.</param>
    /// <param name="newSnowDensity">Of the snow that would fall now, kg m⁻³.</param>
    /// <param name="wet">Takes the shares of water, 0..1.</param>
    /// <param name="snowy">Takes the shares of snow, 0..1.</param>
    public static void FindCover<T>(
        in InterceptionState<T> state, in InterceptionParameters<T> parameters, in CanopyLayer<T> over, in CanopyLayer<T> under,
        in T newSnowDensity, out LeafClasses<T> wet, out LeafClasses<T> snowy)
        where T : unmanaged, ILane<T>
    {
        wet = default;
        snowy = default;
        InterceptionCapacity<T> ofOver = InterceptionCapacity<T>.Of(parameters, over.PlantArea, newSnowDensity);
        InterceptionCapacity<T> ofUnder = InterceptionCapacity<T>.Of(parameters, under.PlantArea, newSnowDensity);
        Cover(state.Over, ofOver, LeafClasses<T>.OverSunlit, ref wet, ref snowy);
        Cover(state.Under, ofUnder, LeafClasses<T>.UnderSunlit, ref wet, ref snowy);
    }

    /// <summary>Takes the hour's vapour from the stores, and adds dew and frost to them.</summary>
    /// <param name="state">The stores.</param>
    /// <param name="parameters">The cover.</param>
    /// <param name="over">The overstory.</param>
    /// <param name="under">The understory.</param>
    /// <param name="newSnowDensity">Of the snow that would fall now, kg m⁻³.</param>
    /// <param name="heatOfVaporisation">L_v with which the energy balance of the leaves was charged, J kg⁻¹.</param>
    /// <param name="overVapour">Of the overstory; losses are cut to what there is.</param>
    /// <param name="underVapour">Of the understory; losses are cut to what there is.</param>
    /// <param name="below">Takes what drips and slides off.</param>
    /// <returns>
    /// Heat to be added to the sensible heat, W m⁻²: what the leaves were charged with for vapour that was not there, and fusion of frost.
    /// </returns>
    public static T Exchange<T>(
        ref InterceptionState<T> state, in InterceptionParameters<T> parameters, in CanopyLayer<T> over, in CanopyLayer<T> under,
        in T newSnowDensity, in T heatOfVaporisation, ref LayerVapour<T> overVapour, ref LayerVapour<T> underVapour,
        ref CanopyPrecipitation<T> below)
        where T : unmanaged, ILane<T>
    {
        T charged = LatentHeat(overVapour, heatOfVaporisation) + LatentHeat(underVapour, heatOfVaporisation);
        state.Over.Exchange(ref overVapour, InterceptionCapacity<T>.Of(parameters, over.PlantArea, newSnowDensity), Seconds, ref below);
        state.Under.Exchange(ref underVapour, InterceptionCapacity<T>.Of(parameters, under.PlantArea, newSnowDensity), Seconds, ref below);
        T taken = LatentHeat(overVapour, heatOfVaporisation) + LatentHeat(underVapour, heatOfVaporisation);
        return charged - taken + overVapour.FusionHeatReleased + underVapour.FusionHeatReleased;
    }

    private static T LatentHeat<T>(in LayerVapour<T> vapour, in T heatOfVaporisation)
        where T : unmanaged, ILane<T> => heatOfVaporisation * vapour.Evaporation + SublimationHeat * vapour.Sublimation;

    private static void Cover<T>(
        in InterceptionStore<T> store, in InterceptionCapacity<T> capacity, int sunlit, ref LeafClasses<T> wet, ref LeafClasses<T> snowy)
        where T : unmanaged, ILane<T>
    {
        T snow = InterceptionCapacity<T>.Covered(store.Snow, capacity.Snow);
        T water = T.Min(InterceptionCapacity<T>.Covered(store.Water, capacity.Water), 1.0 - snow);
        wet[sunlit] = water;
        wet[sunlit + 1] = water;
        snowy[sunlit] = snow;
        snowy[sunlit + 1] = snow;
    }
}
