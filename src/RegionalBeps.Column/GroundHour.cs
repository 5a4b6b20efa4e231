using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Profiling;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Surface;

namespace RegionalBeps.Column;

/// <summary>One hour of the ground, from the snow surface down.</summary>
public static class GroundHour
{
    /// <summary>Length of the step, s.</summary>
    public const double Seconds = 3600.0;

    /// <summary>Advances the ground by one hour.</summary>
    /// <param name="state">The ground: before, then after.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">What air and plants do in the hour.</param>
    /// <param name="fluxes">Takes what the hour did.</param>
    /// <param name="options">Switches and laws, the same for a whole run.</param>
    public static void Advance<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, ref GroundFluxes<T> fluxes,
        GroundOptions options)
        where T : unmanaged, ILane<T>
    {
        NoClock clock = default;
        Advance(ref state, parameters, forcing, ref fluxes, options, ref clock);
    }

    /// <summary>Advances the ground by one hour and tells a clock when each process has ended.</summary>
    /// <param name="state">The ground: before, then after.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">What air and plants do in the hour.</param>
    /// <param name="fluxes">Takes what the hour did.</param>
    /// <param name="options">Switches and laws, the same for a whole run.</param>
    /// <param name="clock">Is told what has ended.</param>
    public static void Advance<T, TClock>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, ref GroundFluxes<T> fluxes,
        GroundOptions options, ref TClock clock)
        where T : unmanaged, ILane<T>
        where TClock : struct, IProcessClock
    {
        if (options.Switches.HasFlag(Improvements.SupercooledWater))
        {
            Advance<T, PowerLawFreezing<T>, TClock>(ref state, parameters, forcing, ref fluxes, options, ref clock);
        }
        else
        {
            Advance<T, SharpFreezing<T>, TClock>(ref state, parameters, forcing, ref fluxes, options, ref clock);
        }
    }

    private static void Advance<T, TFreezing, TClock>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, ref GroundFluxes<T> fluxes,
        GroundOptions options, ref TClock clock)
        where T : unmanaged, ILane<T>
        where TFreezing : unmanaged, IFreezing<T, TFreezing>
        where TClock : struct, IProcessClock
    {
        GroundWork<T, TFreezing> work = new()
        {
            SoilLaws = stackalloc TFreezing[SoilGrid.LayerCount],
            WaterLaws = stackalloc SharpFreezing<T>[GroundRows.Surface],
            Liquid = stackalloc T[SoilGrid.LayerCount],
            Enthalpy = stackalloc T[GroundRows.Count],
            Storage = stackalloc T[GroundRows.Count],
            Conductance = stackalloc T[GroundRows.Count],
            Temperature = stackalloc T[GroundRows.Count],
            Slope = stackalloc T[GroundRows.Count],
        };
        GroundTotals<T> before = GroundTotals<T>.Of(state, parameters);
        WaterParcel<T> rain = WaterParcel<T>.Liquid(forcing.Rain * Seconds, forcing.RainTemperature);

        T cover = Precipitate(ref state, parameters, forcing, rain, options);
        SettleSnow(ref state, parameters, forcing, options);
        Pond.MergeThin(ref state, parameters);
        HoldPond(ref state, parameters, options);
        Pond.PassDebt(ref state, parameters);
        clock.Passed(HourProcess.Snow);
        PrepareLaws(state, parameters, work.SoilLaws, SoilGrid.LayerCount);
        clock.Passed(HourProcess.FreezingCurve);

        SnowSlots<T> iceBefore = SnowMelt.Ice(state);
        SkinBoundary<T> skins = default;
        fluxes.LinearisationError = GroundHeat.Advance(ref state, parameters, forcing, work, ref skins, options, Seconds);
        clock.Passed(HourProcess.SoilHeat);
        WaterParcel<T> vapour = GroundEvaporation.Take(
            ref state, parameters, work.SoilTemperature[0], ref work.Liquid[0], skins, Seconds, out T withheldHeat);
        clock.Passed(HourProcess.SoilWater);

        WaterParcel<T> melt = Melt(ref state, iceBefore);
        SnowAlbedo.Age(ref state, parameters, (forcing.Snowfall + forcing.UnloadedSnow) * Seconds, Seconds);
        clock.Passed(HourProcess.Snow);
        WaterParcel<T> inflow = rain.Part(1.0 - cover);
        inflow.Add(melt);
        HoldPond(ref state, parameters, options);
        WaterOutflow<T> left = SoilWater.Advance(ref state, parameters, forcing, work.Liquid, inflow, Seconds);
        HoldPond(ref state, parameters, options);
        clock.Passed(HourProcess.SoilWater);

        PrepareLaws(state, parameters, work.SoilLaws, SoilGrid.WaterLayerCount);
        FindTemperatures<T, TFreezing>(ref state, work.SoilLaws);
        fluxes.SoilTemperature = state.SoilTemperature;
        fluxes.SoilLiquid = state.SoilLiquid;
        clock.Passed(HourProcess.FreezingCurve);
        Report(state, skins, cover, melt, vapour, left, withheldHeat, ref fluxes);
        CloseLedgers(state, parameters, forcing, before, rain, vapour, left, ref fluxes, withheldHeat);
    }

    /// <summary>New snow on the pack, and rain on what is covered by it; returns the share of the rain that snow caught.</summary>
    private static T Precipitate<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, in WaterParcel<T> rain, GroundOptions options)
        where T : unmanaged, ILane<T>
    {
        Snowfall.Add(ref state, forcing, SnowPack.Wind(parameters, forcing), Seconds, options.Switches);
        T cover = SnowCover.Share(state, options.Switches);
        state.SnowMass[0] += cover * rain.Mass;
        state.SnowEnthalpy[0] += cover * rain.Heat;
        return cover;
    }

    private static void SettleSnow<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, GroundOptions options)
        where T : unmanaged, ILane<T>
    {
        SnowPack.Remap(ref state);
        if (options.Switches.HasFlag(Improvements.SnowDensityByCanopy))
        {
            SnowCompaction.Settle(ref state, SnowPack.Wind(parameters, forcing), Seconds);
        }
        else
        {
            SnowCompaction.SettleAsBeps(ref state, forcing.Snowfall, Seconds);
        }
    }

    /// <summary>Without its improvement the pond stays liquid at 0 degC.</summary>
    private static void HoldPond<T>(ref GroundState<T> state, in GroundParameters<T> parameters, GroundOptions options)
        where T : unmanaged, ILane<T>
    {
        if (!options.Switches.HasFlag(Improvements.PondPhaseChange))
        {
            Pond.HoldLiquid(ref state, parameters);
        }
    }

    private static void PrepareLaws<T, TFreezing>(in GroundState<T> state, in GroundParameters<T> parameters, Span<TFreezing> laws, int count)
        where T : unmanaged, ILane<T>
        where TFreezing : unmanaged, IFreezing<T, TFreezing>
    {
        for (int layer = 0; layer < count; layer++)
        {
            TFreezing.Prepare(parameters.Layers[layer], state.SoilWater[layer], out laws[layer]);
        }
    }

    private static WaterParcel<T> Melt<T>(ref GroundState<T> state, in SnowSlots<T> iceBefore)
        where T : unmanaged, ILane<T>
    {
        SnowMelt.Thin(ref state, iceBefore);
        WaterParcel<T> outflow = SnowMelt.Drain(ref state);
        outflow.Add(SnowMelt.Dissolve(ref state));
        return outflow;
    }

    /// <summary>Temperatures after water has moved, from those before it did.</summary>
    private static void FindTemperatures<T, TFreezing>(ref GroundState<T> state, Span<TFreezing> laws)
        where T : unmanaged, ILane<T>
        where TFreezing : unmanaged, IFreezing<T, TFreezing>
    {
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            state.SoilTemperature[layer] = laws[layer].TemperatureNear(
                state.SoilEnthalpy[layer], state.SoilTemperature[layer], state.SoilLiquid[layer], out state.SoilLiquid[layer], out _);
        }
    }

    private static void Report<T>(
        in GroundState<T> state, in SkinBoundary<T> skins, T cover, in WaterParcel<T> melt, in WaterParcel<T> vapour, in WaterOutflow<T> left,
        T withheldHeat, ref GroundFluxes<T> fluxes)
        where T : unmanaged, ILane<T>
    {
        const double PerSecond = 1.0 / Seconds;
        fluxes.SnowDepth = SnowPack.Depth(state);
        fluxes.SnowMass = SnowPack.Mass(state);
        fluxes.SnowCover = cover;
        fluxes.ShortwaveAbsorbed = skins.Mean(skins.Snow.Shortwave, skins.Bare.Shortwave);
        fluxes.LongwaveUp = skins.Mean(skins.Snow.LongwaveUp(), skins.Bare.LongwaveUp());
        fluxes.LatentHeat = skins.Mean(skins.Snow.LatentHeat(), skins.Bare.LatentHeat()) - withheldHeat * PerSecond;
        fluxes.SensibleHeat = skins.Mean(skins.Snow.SensibleHeat(), skins.Bare.SensibleHeat()) + withheldHeat * PerSecond;
        fluxes.SkinTemperature = skins.RadiativeTemperature();
        fluxes.GroundHeat = skins.GroundHeat();
        fluxes.Evaporation = vapour.Mass * PerSecond;
        fluxes.Transpiration = left.Uptake.Mass * PerSecond;
        fluxes.Runoff = left.Runoff.Mass * PerSecond;
        fluxes.Drainage = left.Drainage.Mass * PerSecond;
        fluxes.SnowOutflow = melt.Mass * PerSecond;
    }

    private static void CloseLedgers<T>(
        in GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, in GroundTotals<T> before,
        in WaterParcel<T> rain, in WaterParcel<T> vapour, in WaterOutflow<T> left, ref GroundFluxes<T> fluxes, T withheldHeat)
        where T : unmanaged, ILane<T>
    {
        GroundTotals<T> after = GroundTotals<T>.Of(state, parameters);
        T conducted = (fluxes.GroundHeat + parameters.GeothermalFlux) * Seconds;
        T carried = rain.Heat - vapour.Heat - left.Runoff.Heat - left.Drainage.Heat - left.Uptake.Heat;
        T fallen = (forcing.Snowfall + forcing.UnloadedSnow) * Seconds + rain.Mass;
        fluxes.HeatScale = after.HeatScale;
        fluxes.HeatResidual = after.Heat - before.Heat - conducted - carried;
        fluxes.WaterResidual = after.Water - before.Water
            - (fallen - vapour.Mass - left.Runoff.Mass - left.Drainage.Mass - left.Uptake.Mass);
    }
}
