using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Canopy;

/// <summary>Temperatures of four classes of leaves and of the air among them, at which every leaf's energy balance closes.</summary>
/// <remarks>
/// Q_i = S_i + N_i − hc_i (T_i − T_ca) − le_i (e_i − e_ca), with hc_i = ρ c_p P_i g_b, le_i = λ κ G_i, κ = ε ρ/p. The air among the plants stores
/// nothing: Σ hc_i (T_i − T_ca) + ρ c_p [g_ag (T_g − T_ca) − g_a (T_ca − T_a)] = 0, and likewise for vapour. Newton's step of all classes,
/// δT_i = (Q_i + hc_i δT_ca + le_i δe_ca)/D_i, is put into the two balances of the air, which leaves two equations for δT_ca and δe_ca.
/// Stomata stand still within a step. Classes that were solved with the air of the step before would converge slowly where the canopy is dense.
/// </remarks>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyBalance<T>
    where T : unmanaged, ILane<T>
{
    private const double MolarGasConstant = 8.314462618;
    private const double ClosedConductance = 0.002;
    private const double MostMove = 10.0;
    private const double LeastSlope = 1e-12;

    /// <summary>What each class exchanges.</summary>
    public LeafClasses<LeafFlux<T>> Leaf;

    /// <summary>Largest magnitude of a class's residual, W m⁻², when the last step began.</summary>
    public T LargestResidual;

    /// <summary>Farthest that the temperature of a leaf class or of the air has gone in the last step, K.</summary>
    public T LargestMove;

    private T _heatCapacity;
    private T _vapourDensity;
    private T _molarDensity;
    private T _heatOfVaporisation;

    /// <summary>Prepares the hour.</summary>
    public static CanopyBalance<T> In(in CanopyEnvironment<T> environment)
    {
        T density = MoistAir.Density(environment.Pressure, environment.AirTemperature);
        return new()
        {
            _heatCapacity = density * AirSpecificHeat,
            _vapourDensity = VapourMassRatio * density / environment.Pressure,
            _molarDensity = environment.Pressure / (MolarGasConstant * (environment.AirTemperature + FreezingPointKelvin)),
            _heatOfVaporisation = MoistAir.HeatOfVaporisation(environment.AirTemperature),
        };
    }

    /// <summary>ρ c_p, J m⁻³ K⁻¹.</summary>
    public readonly T HeatCapacity => _heatCapacity;

    /// <summary>κ = ε ρ/p, kg m⁻³ Pa⁻¹: vapour flux by conductance and difference in vapour pressure.</summary>
    public readonly T VapourDensity => _vapourDensity;

    /// <summary>Moves all temperatures by one step of Newton's method.</summary>
    /// <param name="environment">The hour.</param>
    /// <param name="exchange">Conductances of the step.</param>
    /// <param name="longwaveAbsorbed">That each class absorbs, W m⁻² of ground.</param>
    /// <param name="emissivity">Of each class to each side, as a share of a black body.</param>
    /// <param name="gasSteps">Steps of the leaves' gas exchange.</param>
    /// <param name="state">Temperatures, vapour pressure and carbon dioxide; they move.</param>
    /// <param name="gasTolerance">Of the leaves' gas exchange, see <see cref="LeafGasExchange{T}.Solve"/>.</param>
    public void Step(
        in CanopyEnvironment<T> environment, in CanopyExchange<T> exchange, in LeafClasses<T> longwaveAbsorbed,
        in LeafClasses<T> emissivity, int gasSteps, ref CanopyState<T> state, double gasTolerance = 0.0)
    {
        T largest = 0.0;
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            T boundary = leaf < LeafClasses<T>.UnderSunlit ? exchange.OverLeaf : exchange.UnderLeaf;
            Exchange(environment, leaf, boundary, gasSteps, gasTolerance, ref state, ref Leaf[leaf]);
            Balance(environment, leaf, longwaveAbsorbed[leaf], emissivity[leaf], state, ref Leaf[leaf]);
            largest = T.Max(T.Abs(Leaf[leaf].Residual), largest);
        }

        LargestResidual = largest;
        (T warming, T moistening) = MoveAir(environment, exchange, ref state);
        LargestMove = T.Abs(warming);
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            ref LeafFlux<T> flux = ref Leaf[leaf];
            T move = (flux.Residual + flux.HeatSlope * warming + flux.LatentSlope * moistening) / flux.ResidualSlope;
            move = T.Min(T.Max(move, -MostMove), MostMove);
            state.LeafTemperature[leaf] += move;
            LargestMove = T.Max(LargestMove, T.Abs(move));
        }
    }

    /// <summary>Recomputes what the leaves exchange at the temperatures of the end, with the stomata of the last step.</summary>
    /// <param name="environment">The hour.</param>
    /// <param name="longwaveAbsorbed">That each class absorbs, W m⁻² of ground.</param>
    /// <param name="emissivity">Of each class to each side, as a share of a black body.</param>
    /// <param name="state">The end of the iteration.</param>
    public void Close(
        in CanopyEnvironment<T> environment, in LeafClasses<T> longwaveAbsorbed, in LeafClasses<T> emissivity, in CanopyState<T> state)
    {
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            ref LeafFlux<T> flux = ref Leaf[leaf];
            flux.Saturation = MoistAir.SaturationOverWater(state.LeafTemperature[leaf]);
            Balance(environment, leaf, longwaveAbsorbed[leaf], emissivity[leaf], state, ref flux);
        }
    }

    /// <summary>Gas exchange of a class and the conductances that follow.</summary>
    private readonly void Exchange(
        in CanopyEnvironment<T> environment, int leaf, in T boundary, int gasSteps, double gasTolerance, ref CanopyState<T> state,
        ref LeafFlux<T> flux)
    {
        T temperature = state.LeafTemperature[leaf];
        flux.Saturation = MoistAir.SaturationOverWater(temperature);
        T intercept = ClosedConductance + (environment.BallBerryIntercept - ClosedConductance) * environment.WaterStress;
        T hasLeaves = T.LessThan(0.0, environment.LeafArea[leaf]);
        if (!T.IsAny(hasLeaves))
        {
            flux.Assimilation = 0.0;
            flux.Respiration = 0.0;
            Conduct(environment, leaf, boundary, intercept / _molarDensity, ref flux);
            return;
        }

        LeafPhysiology<T>.At(
            temperature, environment.Capacity[leaf], environment.LeafLight[leaf], T.LessThan(0.5, environment.IsC4),
            out LeafPhysiology<T> physiology);
        LeafAir<T> air = new()
        {
            BoundaryConductance = boundary * _molarDensity,
            CarbonDioxide = environment.CarbonDioxide,
            RelativeHumidity = T.Min(state.VapourPressure / flux.Saturation, 1.0),
            Slope = environment.WaterStress * environment.BallBerrySlope,
            Intercept = intercept,
        };
        LeafGasExchange<T> gas = LeafGasExchange<T>.Solve(physiology, air, state.InternalCarbonDioxide[leaf], gasSteps, gasTolerance);
        // It serves as the next start alone: the last hour with light is a better one for the morning than the night.
        state.InternalCarbonDioxide[leaf] = T.Blend(
            T.And(hasLeaves, physiology.IsLit), gas.InternalCarbonDioxide, state.InternalCarbonDioxide[leaf]);
        flux.Assimilation = gas.Assimilation;
        flux.Respiration = physiology.Respiration;
        Conduct(environment, leaf, boundary, gas.StomatalConductance / _molarDensity, ref flux);
    }

    /// <summary>G = P [(f_wet + f_snow) g_b + (1 − f_wet − f_snow) (L/P)/(1/g_b + 1/g_s)]: what is wet has no stomata.</summary>
    private readonly void Conduct(in CanopyEnvironment<T> environment, int leaf, in T boundary, in T stomata, ref LeafFlux<T> flux)
    {
        T area = environment.PlantArea[leaf] * boundary;
        T dry = 1.0 - environment.WetShare[leaf] - environment.SnowShare[leaf];
        flux.HeatSlope = _heatCapacity * area;
        flux.WetConductance = area * environment.WetShare[leaf];
        flux.SnowConductance = area * environment.SnowShare[leaf];
        flux.DryConductance = dry * environment.LeafArea[leaf] * boundary * stomata / (boundary + stomata);
        flux.LatentSlope = _vapourDensity * (
            _heatOfVaporisation * (flux.DryConductance + flux.WetConductance) + SublimationHeat * flux.SnowConductance);
    }

    /// <summary>Q and D = 8 Em σ T³ + hc + le de/dT of a class whose conductances stand.</summary>
    private static void Balance(
        in CanopyEnvironment<T> environment, int leaf, in T longwaveAbsorbed, in T emissivity, in CanopyState<T> state, ref LeafFlux<T> flux)
    {
        T temperature = state.LeafTemperature[leaf];
        T emission = 2.0 * emissivity * CanopyLongwave<T>.BlackBody(temperature);
        flux.SaturationSlope = MoistAir.SlopeOverWater(temperature, flux.Saturation);
        flux.Residual = environment.ShortwaveAbsorbed[leaf] + longwaveAbsorbed - emission
            - flux.HeatSlope * (temperature - state.AirTemperature) - flux.LatentSlope * (flux.Saturation - state.VapourPressure);
        flux.ResidualSlope = T.Max(
            4.0 * emission / (temperature + FreezingPointKelvin) + flux.HeatSlope + flux.LatentSlope * flux.SaturationSlope, LeastSlope);
    }

    /// <summary>Sums what the leaves and the ground do to the air among the plants, solves its two balances and moves it.</summary>
    private readonly (T Warming, T Moistening) MoveAir(
        in CanopyEnvironment<T> environment, in CanopyExchange<T> exchange, ref CanopyState<T> state)
    {
        AirBalance<T>.OverGround(environment, exchange, _heatCapacity, state, out AirBalance<T> air);
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            ref readonly LeafFlux<T> flux = ref Leaf[leaf];
            T conductance = flux.VapourConductance;
            T inverse = 1.0 / flux.ResidualSlope;
            T vapourSlope = conductance * flux.SaturationSlope * inverse;
            air.Heat += flux.HeatSlope * (state.LeafTemperature[leaf] - state.AirTemperature + flux.Residual * inverse);
            air.Vapour += conductance * (flux.Saturation - state.VapourPressure) + vapourSlope * flux.Residual;
            air.HeatByHeat += flux.HeatSlope * (1.0 - flux.HeatSlope * inverse);
            air.HeatByVapour -= flux.HeatSlope * flux.LatentSlope * inverse;
            air.VapourByHeat -= vapourSlope * flux.HeatSlope;
            air.VapourByVapour += conductance - vapourSlope * flux.LatentSlope;
        }

        return air.Move(ref state);
    }
}
