using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>A layer of leaves in one band: what it sends back and lets through.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct Slab<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>ω, share of what a leaf intercepts that it scatters.</summary>
    public T Scattering;

    /// <summary>k, extinction of diffuse radiation with scattering.</summary>
    public T Extinction;

    /// <summary>e^(−kX).</summary>
    public T Attenuation;

    /// <summary>R, share of diffuse radiation that comes back.</summary>
    public T Reflectance;

    /// <summary>T, share of diffuse radiation that passes.</summary>
    public T Transmittance;

    /// <summary>The two-stream solution for leaves that scatter equally up and down.</summary>
    /// <remarks>
    /// y = √(1 − ω), r = (1 − y)/(1 + y), t = e^(−yKX), R = r (1 − t²)/(1 − r² t²), T = t (1 − r²)/(1 − r² t²)
    /// (Meador &amp; Weaver 1980, J. Atmos. Sci. 37; Goudriaan 1977, ch. 2).
    /// </remarks>
    /// <param name="path">The layer.</param>
    /// <param name="scattering">ω.</param>
    public static Slab<T> Of(in LayerPath<T> path, in T scattering)
    {
        T y = T.Sqrt(1.0 - scattering);
        T r = (1.0 - y) / (1.0 + y);
        T k = y * path.DiffuseExtinction;
        T t = LaneMath.Exp(-k * path.Area);
        T inverse = 1.0 / (1.0 - r * r * (t * t));
        return new()
        {
            Scattering = scattering,
            Extinction = k,
            Attenuation = t,
            Reflectance = r * (1.0 - t * t) * inverse,
            Transmittance = t * (1.0 - r * r) * inverse,
        };
    }

    /// <summary>ω of leaves whose infinitely deep canopy has the given albedo: 1 − [(1 − A)/(1 + A)]².</summary>
    public static T ScatteringOfAlbedo(in T canopyAlbedo)
    {
        T y = (1.0 - canopyAlbedo) / (1.0 + canopyAlbedo);
        return 1.0 - y * y;
    }

    /// <summary>Diffuse radiation that leaves the layer at its top and bottom for a beam of 1 that enters at the top.</summary>
    /// <remarks>
    /// s = ω b / 2, p = s (K + b)/(k² − b²), q = s (K − b)/(k² − b²): at the top q (1 − T g) − R p, at the bottom p (g − T) − R q g with the gap
    /// g = e^(−bX). Where b meets k it is moved aside by 10⁻⁶ K, and the gap with it (the exponential of so small a
    /// step is its series).
    /// </remarks>
    /// <param name="path">The layer.</param>
    public readonly ScatteredBeam<T> Scatter(in LayerPath<T> path)
    {
        T K = path.DiffuseExtinction;
        T k = Extinction;
        T b = T.Select(T.Abs(path.BeamExtinction - k), 1e-6 * K, k + 1e-6 * K, path.BeamExtinction);
        T aside = (b - path.BeamExtinction) * path.Area;
        T g = path.BeamGap * (1.0 - aside + 0.5 * aside * aside);
        T factor = 0.5 * Scattering * b / (k * k - b * b);
        T p = factor * (K + b);
        T q = factor * (K - b);
        return new()
        {
            Upward = q * (1.0 - Transmittance * g) - Reflectance * p,
            Downward = p * (g - Transmittance) - Reflectance * q * g,
        };
    }

    /// <summary>Share of the layer's absorbed diffuse radiation that falls to its sunlit leaves.</summary>
    /// <remarks>G k/(k + b) (1 − e^(−(k+b)X))/(1 − e^(−kX)), the gap G above the layer where it is empty.</remarks>
    /// <param name="path">The layer.</param>
    /// <param name="beamGapAbove">G, share of the beam that reaches the layer's top.</param>
    public readonly T SunlitShare(in LayerPath<T> path, in T beamGapAbove)
    {
        T absorbed = 1.0 - Attenuation;
        T weight = Extinction / (Extinction + path.BeamExtinction) * (1.0 - Attenuation * path.BeamGap);
        return beamGapAbove * T.Select(0.0, absorbed, weight, 1.0) / T.Select(0.0, absorbed, absorbed, 1.0);
    }
}
