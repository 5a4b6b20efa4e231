using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>Flux of water through an interface, downwards, and how it depends on the layers on either side.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct WaterFlux<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>q, m s⁻¹.</summary>
    public T Downward;

    /// <summary>dq/dθ of the layer above, m s⁻¹.</summary>
    public T ByAbove;

    /// <summary>dq/dθ of the layer below, m s⁻¹.</summary>
    public T ByBelow;

    /// <summary>Flux between two layers.</summary>
    /// <remarks>
    /// q = min(I_above, I_below) {M/Δz + (K_above + K_below)/2}; M = ½ Σ_j [Φ_j(ψ_above) − Φ_j(ψ_below)] over the two materials j: the matric
    /// part by Kirchhoff's transform, averaged over both soils, gravity by the plain mean (compare Ross 2003, Agron. J. 95:1352). The plain
    /// mean can call for flow against the fall of the total head, out of a dry layer into a saturated one below it: then nothing flows.
    /// </remarks>
    /// <param name="above">Layer above.</param>
    /// <param name="pointAbove">Its water.</param>
    /// <param name="below">Layer below.</param>
    /// <param name="pointBelow">Its water.</param>
    /// <param name="flux">Takes the flux.</param>
    public static void Between(
        in WaterLayer<T> above, in WaterPoint<T> pointAbove, in WaterLayer<T> below, in WaterPoint<T> pointBelow,
        out WaterFlux<T> flux)
    {
        T acrossFromAbove = below.ConductivityAt(above, pointAbove);
        T acrossFromBelow = above.ConductivityAt(below, pointBelow);
        T potential = above.Potential(pointAbove.Suction, pointAbove.Conductivity) + below.Potential(pointAbove.Suction, acrossFromAbove)
            - above.Potential(pointBelow.Suction, acrossFromBelow) - below.Potential(pointBelow.Suction, pointBelow.Conductivity);
        T impedance = T.Min(above.Impedance, below.Impedance);
        T inverseDistance = 1.0 / (above.Thickness + below.Thickness);
        T byAbove = 0.5 * pointAbove.ConductivitySlope
            - inverseDistance * (pointAbove.Conductivity + acrossFromAbove) * pointAbove.SuctionSlope;
        T byBelow = 0.5 * pointBelow.ConductivitySlope
            + inverseDistance * (pointBelow.Conductivity + acrossFromBelow) * pointBelow.SuctionSlope;
        T downward = potential * inverseDistance + 0.5 * (pointAbove.Conductivity + pointBelow.Conductivity);
        T distance = 0.5 * (above.Thickness + below.Thickness);
        T rises = T.LessThan(pointBelow.Suction + distance, pointAbove.Suction);
        T isFalse = T.And(T.And(rises, T.LessThan(0.0, downward)), T.LessThan(pointBelow.Suction, distance));
        T passes = T.Blend(isFalse, 0.0, impedance);
        flux.Downward = passes * downward;
        flux.ByAbove = passes * byAbove;
        flux.ByBelow = passes * byBelow;
    }

    /// <summary>Flux from the pond into the uppermost layer: what stands there, or what the layer can take if that is less.</summary>
    /// <remarks>capacity = I K_e f [(ψ + s Δt)/(Δz/2) + 1], f the liquid share of the pond, s the supply.</remarks>
    /// <param name="layer">Uppermost layer.</param>
    /// <param name="point">Its water.</param>
    /// <param name="standing">s, f and Δt.</param>
    /// <param name="flux">Takes the flux.</param>
    public static void Infiltration(in WaterLayer<T> layer, in WaterPoint<T> point, in StandingWater<T> standing, out WaterFlux<T> flux)
    {
        T supply = standing.Supply;
        T conductance = layer.Impedance * layer.EntryConductivity * standing.LiquidShare;
        T inverseDistance = 2.0 / layer.Thickness;
        T capacity = conductance * ((point.Suction + supply * standing.Seconds) * inverseDistance + 1.0);
        flux.Downward = T.Min(capacity, supply);
        flux.ByAbove = 0.0;
        flux.ByBelow = T.Select(capacity, supply, conductance * point.SuctionSlope * inverseDistance, 0.0);
    }

    /// <summary>Flux out of the lowest layer: a share of free drainage, or to and from ground water.</summary>
    /// <remarks>
    /// With a water table q = I {[Φ(ψ) − Φ(ψ_b)]/(Δz/2) + (K + K_b)/2}, ψ_b the suction that ground water at rest has at the bottom of the
    /// layer: half of the flux between two layers, with the same rule against flow up the fall of the total head.
    /// </remarks>
    /// <param name="layer">Lowest layer.</param>
    /// <param name="point">Its water.</param>
    /// <param name="floor">What lies below.</param>
    /// <param name="flux">Takes the flux.</param>
    public static void Drainage(in WaterLayer<T> layer, in WaterPoint<T> point, in SoilWaterFloor<T> floor, out WaterFlux<T> flux)
    {
        T passed = floor.DrainageShare * layer.Impedance;
        flux.Downward = passed * point.Conductivity;
        flux.ByAbove = passed * point.ConductivitySlope;
        flux.ByBelow = 0.0;
        if (!T.IsAny(floor.HasWaterTable))
        {
            return;
        }

        T distance = 0.5 * layer.Thickness;
        T inverseDistance = 1.0 / distance;
        T potential = layer.Potential(point.Suction, point.Conductivity) - layer.Potential(floor.Suction, floor.Conductivity);
        T downward = potential * inverseDistance + 0.5 * (point.Conductivity + floor.Conductivity);
        T rises = T.LessThan(floor.Suction + distance, point.Suction);
        T isFalse = T.And(rises, T.LessThan(0.0, downward));
        T impeded = T.Blend(isFalse, 0.0, floor.Impedance * layer.Impedance);
        T byAbove = 0.5 * point.ConductivitySlope - inverseDistance * point.Conductivity * point.SuctionSlope;
        flux.Downward = T.Blend(floor.HasWaterTable, impeded * downward, flux.Downward);
        flux.ByAbove = T.Blend(floor.HasWaterTable, impeded * byAbove, flux.ByAbove);
    }
}
