using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>The heat of snow, pond and soil over one step: rows, conductances, skins and the step itself.</summary>
/// <remarks>
/// Snow covers the share f of the ground, where it is 1/f as deep as its mean depth; the rest of the ground meets the air itself. The two
/// shares are parallel ways into the first row below the snow, so the system stays tridiagonal and energy is counted once.
/// </remarks>
public static class GroundHeat
{
    /// <summary>Of soil and of open water.</summary>
    internal const double SoilEmissivity = 0.96;

    /// <summary>Of snow.</summary>
    internal const double SnowEmissivity = 0.97;

    /// <summary>Most hours settle after one to three iterations; a pack that melts through may take them all.</summary>
    internal static readonly HeatStepPlan Plan = new(Iterations: 12, Tolerance: 1e-2, Departure: 0.5);

    // A hair below 0 degC: vapour leaves melting snow as ice, so that a pack that wastes away never owes the heat of water that it did not hold.
    private const double MeltingSnow = -1e-6;

    // Slots that hold no snow still stand in denominators.
    private const double LeastDepth = 1e-12;
    private const double LeastCover = 1e-9;

    /// <summary>Advances the heat of the column by one step.</summary>
    /// <param name="state">The ground; enthalpies and skin temperatures change.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">The hour.</param>
    /// <param name="hour">The hour's working set: soil laws, temperatures, liquid water.</param>
    /// <param name="skins">Takes the skins with what they exchanged.</param>
    /// <param name="options">Switches and laws.</param>
    /// <param name="seconds">Δt.</param>
    /// <returns>Largest difference of a row's temperature from that of the last linear system, K.</returns>
    public static T Advance<T, TFreezing>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, scoped GroundWork<T, TFreezing> hour,
        ref SkinBoundary<T> skins, GroundOptions options, double seconds)
        where T : unmanaged, ILane<T>
        where TFreezing : unmanaged, IFreezing<T, TFreezing>
    {
        T hasPond = options.Switches.HasFlag(Improvements.PondPhaseChange) ? Pond.IsRow(state.PondMass) : 0.0;
        T cover = SnowCover.Share(state, options.Switches);
        Span<T> resistance = stackalloc T[GroundRows.Count];
        FillRows(state, parameters, hour, hasPond);
        ColumnCurve<T, TFreezing> curve = hour.Curve();
        HeatStep.Invert(hour.Rows(), ref curve);
        FillResistances(state, parameters, hour, cover, hasPond, options.SnowConductivity, resistance);
        FillConductances(state, cover, hasPond, resistance, hour.Conductance);
        skins.HasPond = hasPond;
        PrepareSkins(state, parameters, forcing, cover, options.Switches, ref skins);
        skins.Snow.RowConductance = 1.0 / GroundRows.Choose(hasPond, resistance[0], resistance[1]);
        skins.Bare.RowConductance = 1.0 / GroundRows.Choose(hasPond, resistance[3], resistance[4]);
        skins.Start();
        BottomBoundary<T> bottom = new() { Flux = parameters.GeothermalFlux, Conductance = 0.0, Temperature = 0.0 };
        HeatStep.Advance(hour.Rows(), ref curve, ref skins, bottom, seconds, Plan, out T linearisationError);
        hour.Enthalpy[GroundRows.Surface..].CopyTo(state.SoilEnthalpy);
        hour.SoilTemperature.CopyTo(state.SoilTemperature);
        hour.Liquid.CopyTo(state.SoilLiquid);
        GroundRows.Unpack(hour.Enthalpy, hasPond, ref state.SnowEnthalpy, ref state.PondEnthalpy);
        state.SnowSkinTemperature = T.Select(LeastCover, cover, skins.Snow.Temperature, skins.Bare.Temperature);
        state.BareSkinTemperature = skins.Bare.Temperature;
        return linearisationError;
    }

    private static void FillRows<T, TFreezing>(
        in GroundState<T> state, in GroundParameters<T> parameters, GroundWork<T, TFreezing> hour, in T hasPond)
        where T : unmanaged, ILane<T>
        where TFreezing : unmanaged, IFreezing<T, TFreezing>
    {
        Span<T> mass = stackalloc T[GroundRows.Surface];
        GroundRows.Pack(state.SnowMass, state.PondMass, hasPond, mass);
        GroundRows.Pack(state.SnowEnthalpy, state.PondEnthalpy, hasPond, hour.Enthalpy);
        for (int row = 0; row < GroundRows.Surface; row++)
        {
            hour.WaterLaws[row] = SharpFreezing<T>.OfWater(mass[row]);
            hour.Storage[row] = 1.0;
        }

        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            hour.Enthalpy[GroundRows.Surface + layer] = state.SoilEnthalpy[layer];
            hour.Temperature[GroundRows.Surface + layer] = state.SoilTemperature[layer];
            hour.Liquid[layer] = state.SoilLiquid[layer];
            hour.Storage[GroundRows.Surface + layer] = parameters.Layers[layer].Thickness;
        }
    }

    /// <summary>Resistance from the middle of each row to its faces, m² K W⁻¹, that of snow over the share it covers.</summary>
    private static void FillResistances<T, TFreezing>(
        in GroundState<T> state, in GroundParameters<T> parameters, GroundWork<T, TFreezing> hour, in T cover, in T hasPond,
        SnowConductivityLaw law, Span<T> resistance)
        where T : unmanaged, ILane<T>
        where TFreezing : unmanaged, IFreezing<T, TFreezing>
    {
        SnowSlots<T> snow = default;
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            T depth = T.Max(state.SnowDepth[slot], LeastDepth);
            T local = T.Max(depth / T.Max(cover, LeastCover), 1e-3);
            snow[slot] = 0.5 * local / SnowConductivity.Of(state.SnowMass[slot] / depth, law);
        }

        T pond = 0.5 * T.Max(Pond.Depth(state), 1e-4) / Pond.Conductivity(state);
        GroundRows.Pack(snow, pond, hasPond, resistance);
        resistance[0] = GroundRows.Choose(hasPond, resistance[0], 1.0);
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            T conductivity = SoilConductivity.Of(parameters.Layers[layer], state.SoilWater[layer], hour.Liquid[layer]);
            resistance[GroundRows.Surface + layer] = 0.5 * parameters.Layers[layer].Thickness / conductivity;
        }
    }

    /// <summary>Conductance between neighbours: snow counts for the share it covers, rows that are not in use for nothing.</summary>
    private static void FillConductances<T>(in GroundState<T> state, in T cover, in T hasPond, ReadOnlySpan<T> resistance, Span<T> conductance)
        where T : unmanaged, ILane<T>
    {
        SnowSlots<T> snowShare = default;
        T share = T.Select(0.0, SnowPack.Depth(state), cover, 0.0);
        snowShare[0] = share;
        snowShare[1] = share;
        snowShare[2] = share;
        Span<T> weight = stackalloc T[GroundRows.Surface];
        GroundRows.Pack(snowShare, 1.0, hasPond, weight);
        for (int row = 0; row < GroundRows.Count - 1; row++)
        {
            T between = 1.0 / (resistance[row] + resistance[row + 1]);
            conductance[row] = row < GroundRows.Surface ? weight[row] * between : between;
        }
    }

    private static void PrepareSkins<T>(
        in GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, in T cover, Improvements switches,
        ref SkinBoundary<T> skins)
        where T : unmanaged, ILane<T>
    {
        T ground = state.BareSkinTemperature + cover * (state.SnowSkinTemperature - state.BareSkinTemperature);
        GroundAir<T> air = GroundAir<T>.Over(parameters, forcing, ground);
        GroundAlbedo<T> albedo = GroundAlbedo<T>.Of(state, parameters, switches);
        SoilEvaporation<T> soil = SoilEvaporation<T>.Of(parameters.Layers[0], state.SoilWater[0], state.BareSkinTemperature);
        T isWater = Pond.IsRow(state.PondMass);
        T litterCover = 1.0 - LaneMath.Exp(-parameters.LitterArea);
        GroundConductance<T> conductance = GroundConductance<T>.Of(air, forcing, litterCover, soil.Resistance, isWater);
        skins.Snow = Common(forcing, air, cover, conductance.Snow, state.SnowSkinTemperature);
        skins.Snow.Shortwave = (1.0 - state.SnowAlbedoVisible) * forcing.ShortwaveVisible
            + (1.0 - state.SnowAlbedoNearInfrared) * forcing.ShortwaveNearInfrared;
        skins.Snow.Emissivity = SnowEmissivity;
        skins.Snow.VapourConductance = air.VapourDensity * conductance.Snow;
        skins.Snow.Humidity = 1.0;
        skins.Snow.Ceiling = MeltingSnow;
        skins.Bare = Common(forcing, air, 1.0 - cover, conductance.Bare, state.BareSkinTemperature);
        skins.Bare.Shortwave = (1.0 - albedo.BareVisible) * forcing.ShortwaveVisible
            + (1.0 - albedo.BareNearInfrared) * forcing.ShortwaveNearInfrared;
        skins.Bare.Emissivity = SoilEmissivity;
        skins.Bare.Ceiling = double.PositiveInfinity;
        skins.Bare.VapourConductance = air.VapourDensity * conductance.BareVapour;
        skins.Bare.Humidity = GroundRows.Choose(isWater, 1.0, soil.Humidity);
    }

    private static Skin<T> Common<T>(in GroundForcing<T> forcing, in GroundAir<T> air, in T share, in T conductance, in T temperature)
        where T : unmanaged, ILane<T> => new()
        {
            Share = share,
            LongwaveDown = forcing.LongwaveDown,
            AirTemperature = air.Temperature,
            AirVapourPressure = air.VapourPressure,
            HeatConductance = air.HeatCapacity * conductance,
            Temperature = temperature,
        };
}
