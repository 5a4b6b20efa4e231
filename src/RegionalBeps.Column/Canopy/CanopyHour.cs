using System.Runtime.CompilerServices;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>The canopy's hour: temperatures of leaves and of the air among them, and what they exchange with sky, air and ground.</summary>
public static class CanopyHour
{
    /// <summary>Most steps of Newton's method: 0.002 K and 0.05 W m⁻² from the solution at worst.</summary>
    public const int Steps = 6;

    /// <summary>Of the leaves' gas exchange, µmol mol⁻¹.</summary>
    internal const double GasTolerance = 0.02;

    private const int StepsWithNewExchange = 4;

    // A column whose temperatures moved less in a step is done: what the step left is of the second order.
    private const double SettledMove = 0.05;

    /// <summary>Solves the hour.</summary>
    /// <remarks>
    /// The friction velocity follows the air among the plants, and stands still after four steps, so that it cannot flip to and fro. A column
    /// that has settled stands still whatever its neighbours in the lane do. What no step has balanced goes to sensible heat: the canopy's energy closes at any count of steps.
    /// Without insulation (Improvement 1 of 5, canopy insulation) the leaves radiate as the air above them, have an air of their own, and the
    /// ground meets air that no leaf warms or moistens. Leaves that radiate as the air above lose heat however cold they are: their air
    /// must not be cut off in a calm, so it mixes as neutral air does.
    /// </remarks>
    /// <typeparam name="T">The lane.</typeparam>
    /// <typeparam name="TGround">A struct, so that no call is indirect.</typeparam>
    /// <param name="stand">The canopy.</param>
    /// <param name="environment">Weather, ground, light and plants.</param>
    /// <param name="forcing">Wind and longwave radiation.</param>
    /// <param name="ground">How the ground meets the air among the plants.</param>
    /// <param name="isInsulating">Whether leaves radiate at their own temperature and share their air with the ground.</param>
    /// <param name="state">Temperatures to start from; takes those of the hour, as air that which the ground meets.</param>
    /// <param name="fluxes">Takes the hour's fluxes.</param>
    public static void Solve<T, TGround>(
        in CanopyStand<T> stand, in CanopyEnvironment<T> environment, in HourlyForcing<T> forcing, ref TGround ground,
        bool isInsulating, ref CanopyState<T> state, out CanopyFluxes<T> fluxes)
        where T : unmanaged, ILane<T>
        where TGround : struct, IGroundExchange<T>, allows ref struct
    {
        CanopyAerodynamics<T> aerodynamics = CanopyAerodynamics<T>.Of(
            stand.Shape, stand.Over.PlantArea + stand.Under.PlantArea, stand.GroundRoughness, stand.ReferenceHeight);
        CanopyLongwave<T> longwave = CanopyLongwave<T>.Through(stand.Over, stand.Under, environment.PlantArea, stand.GroundEmissivity);
        CanopyBalance<T> balance = CanopyBalance<T>.In(environment);
        T groundAirTemperature = state.AirTemperature;
        T groundAirVapourPressure = state.VapourPressure;
        if (!isInsulating)
        {
            state.AirTemperature = environment.AirTemperature;
            state.VapourPressure = environment.VapourPressure;
        }

        CanopyExchange<T> exchange = default;
        T isMoving = T.LessThan(0.0, 1.0);
        for (int step = 0; step < Steps && T.IsAny(isMoving); step++)
        {
            // In the first steps no column stands still, and nothing need be kept for it.
            bool keepsSome = T.IsAny(T.Not(isMoving));
            Unsafe.SkipInit(out CanopyState<T> stateBefore);
            Unsafe.SkipInit(out CanopyBalance<T> balanceBefore);
            Unsafe.SkipInit(out CanopyExchange<T> exchangeBefore);
            if (keepsSome)
            {
                stateBefore = state;
                balanceBefore = balance;
                exchangeBefore = exchange;
            }

            if (step < StepsWithNewExchange)
            {
                exchange = aerodynamics.At(
                    stand.Shape, forcing.WindSpeed, environment.AirTemperature, state.AirTemperature, stand.Over.PlantArea);
                if (isInsulating)
                {
                    ground.Conduct(state, ref exchange);
                }
                else
                {
                    exchange.Above = new() { NeutralConductance = exchange.Above.NeutralConductance };
                }
            }

            LeafRadiation<T>.At(ref longwave, environment, forcing.Longwave, state, isInsulating, out LeafRadiation<T> radiation);
            balance.Step(environment, exchange, radiation.Gain, radiation.Emissivity, LeafGasExchange<T>.UsualSteps, ref state, GasTolerance);
            if (keepsSome)
            {
                LaneFields.Keep(isMoving, ref state, stateBefore);
                LaneFields.Keep(isMoving, ref balance, balanceBefore);
                LaneFields.Keep(isMoving, ref exchange, exchangeBefore);
            }

            isMoving = T.And(isMoving, T.LessThan(SettledMove, balance.LargestMove));
        }

        LeafRadiation<T>.At(ref longwave, environment, forcing.Longwave, state, isInsulating, out LeafRadiation<T> atEnd);
        balance.Close(environment, atEnd.Gain, atEnd.Emissivity, state);
        fluxes = Book(environment, balance, state);
        fluxes.Exchange = exchange;
        fluxes.LongwaveUp = atEnd.Streams.UpAbove;
        fluxes.LongwaveOntoGround = atEnd.Streams.DownBelow;
        fluxes.NetLongwave = forcing.Longwave - atEnd.Streams.UpAbove - atEnd.Streams.DownBelow + atEnd.Streams.UpBelow;
        fluxes.SkyView = longwave.Gap;
        if (!isInsulating)
        {
            state.AirTemperature = groundAirTemperature;
            state.VapourPressure = groundAirVapourPressure;
            fluxes.Exchange = SolveAirOverGround(stand, environment, forcing, aerodynamics, balance.HeatCapacity, ref ground, ref state);
        }
    }

    /// <summary>Temperature and vapour pressure of the air over the ground if leaves gave it neither heat nor vapour.</summary>
    /// <remarks>
    /// ρ c_p g_ag (T_g − T) = ρ c_p g_a (T − T_a), g_gw (e_g − e) = g_a (e − e_a): the balances of the air among the plants without the terms of the
    /// leaves, with the same wind and the same stability below and above. Where plants are sparse this air and that among them are the same.
    /// </remarks>
    private static CanopyExchange<T> SolveAirOverGround<T, TGround>(
        in CanopyStand<T> stand, in CanopyEnvironment<T> environment, in HourlyForcing<T> forcing, in CanopyAerodynamics<T> aerodynamics,
        in T heatCapacity, ref TGround ground, ref CanopyState<T> state)
        where T : unmanaged, ILane<T>
        where TGround : struct, IGroundExchange<T>, allows ref struct
    {
        CanopyExchange<T> exchange = default;
        for (int step = 0; step < Steps; step++)
        {
            if (step < StepsWithNewExchange)
            {
                exchange = aerodynamics.At(
                    stand.Shape, forcing.WindSpeed, environment.AirTemperature, state.AirTemperature, stand.Over.PlantArea);
                ground.Conduct(state, ref exchange);
            }

            AirBalance<T>.OverGround(environment, exchange, heatCapacity, state, out AirBalance<T> air);
            air.Move(ref state);
        }

        return exchange;
    }

    private static CanopyFluxes<T> Book<T>(in CanopyEnvironment<T> environment, in CanopyBalance<T> balance, in CanopyState<T> state)
        where T : unmanaged, ILane<T>
    {
        CanopyFluxes<T> fluxes = default;
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            LeafFlux<T> flux = balance.Leaf[leaf];
            T deficit = flux.Saturation - state.VapourPressure;
            T mass = balance.VapourDensity * deficit;
            fluxes.SensibleHeat += flux.HeatSlope * (state.LeafTemperature[leaf] - state.AirTemperature) + flux.Residual;
            fluxes.LatentHeat += flux.LatentSlope * deficit;
            ref LayerVapour<T> layer = ref leaf < LeafClasses<T>.UnderSunlit ? ref fluxes.Over : ref fluxes.Under;
            layer.Add(
                state.LeafTemperature[leaf], mass * flux.DryConductance, mass * flux.WetConductance, mass * flux.SnowConductance);
            fluxes.GrossAssimilation += environment.LeafArea[leaf] * (flux.Assimilation + flux.Respiration);
            fluxes.LeafRespiration += environment.LeafArea[leaf] * flux.Respiration;
            fluxes.LargestResidual = T.Max(T.Abs(flux.Residual), fluxes.LargestResidual);
        }

        return fluxes;
    }
}
