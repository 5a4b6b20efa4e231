using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Canopy;

/// <summary>Longwave radiation between sky, the classes of leaves and the ground.</summary>
/// <remarks>
/// The same slabs as in shortwave radiation, with leaves that scatter two hundredths: each layer sends Em σ T⁴ up and down, Em = 1 − R − T,
/// where its T⁴ is the mean of its classes' by area. Class i of a layer with the area share P_i/P gains
/// (P_i/P) [Em (D + U) − 2 Em σ T_i⁴], D and U being the streams onto the layer from above and below.
/// </remarks>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyLongwave<T>
    where T : unmanaged, ILane<T>
{
    private const double LeafScattering = 0.02;
    private const double LeastArea = 1e-12;

    /// <summary>Em P_i/P: what a class absorbs of the streams onto its layer, and emits to each side, as a share of a black body.</summary>
    public LeafClasses<T> Emissivity;

    private TwoSlabs<T> _slabs;

    /// <summary>The canopy's part, which does not change within the hour.</summary>
    /// <param name="over">The overstory.</param>
    /// <param name="under">The understory.</param>
    /// <param name="plantArea">Area of leaves and stems of each class, m² m⁻².</param>
    /// <param name="groundEmissivity">Of the ground, 0..1.</param>
    public static CanopyLongwave<T> Through(
        in CanopyLayer<T> over, in CanopyLayer<T> under, in LeafClasses<T> plantArea, in T groundEmissivity)
    {
        CanopyLongwave<T> longwave = new()
        {
            _slabs = new()
            {
                Over = Slab<T>.Of(LayerPath<T>.Through(over, 1.0), LeafScattering),
                Under = Slab<T>.Of(LayerPath<T>.Through(under, 1.0), LeafScattering),
                GroundAlbedo = 1.0 - groundEmissivity,
            },
        };
        T ofOver = EmissivityOf(longwave._slabs.Over) / T.Max(over.PlantArea, LeastArea);
        T ofUnder = EmissivityOf(longwave._slabs.Under) / T.Max(under.PlantArea, LeastArea);
        longwave.Emissivity[LeafClasses<T>.OverSunlit] = ofOver * plantArea[LeafClasses<T>.OverSunlit];
        longwave.Emissivity[LeafClasses<T>.OverShaded] = ofOver * plantArea[LeafClasses<T>.OverShaded];
        longwave.Emissivity[LeafClasses<T>.UnderSunlit] = ofUnder * plantArea[LeafClasses<T>.UnderSunlit];
        longwave.Emissivity[LeafClasses<T>.UnderShaded] = ofUnder * plantArea[LeafClasses<T>.UnderShaded];
        return longwave;
    }

    /// <summary>Share of the ground's view that is sky: what both layers let through.</summary>
    public readonly T Gap => _slabs.Over.Transmittance * _slabs.Under.Transmittance;

    /// <summary>The streams between the layers.</summary>
    /// <param name="fromSky">Downwelling longwave radiation above the canopy, W m⁻².</param>
    /// <param name="leafTemperature">Of each class, degC.</param>
    /// <param name="groundTemperature">Of the ground's skin, degC.</param>
    public CanopyStreams<T> Streams(in T fromSky, in LeafClasses<T> leafTemperature, in T groundTemperature)
    {
        T fromOver = Emission(leafTemperature, LeafClasses<T>.OverSunlit) + Emission(leafTemperature, LeafClasses<T>.OverShaded);
        T fromUnder = Emission(leafTemperature, LeafClasses<T>.UnderSunlit) + Emission(leafTemperature, LeafClasses<T>.UnderShaded);
        _slabs.OverSource = new() { Upward = fromOver, Downward = fromOver };
        _slabs.UnderSource = new() { Upward = fromUnder, Downward = fromUnder };
        _slabs.GroundSource = (1.0 - _slabs.GroundAlbedo) * BlackBody(groundTemperature);
        return _slabs.Solve(fromSky);
    }

    /// <summary>Longwave radiation that each class absorbs, W m⁻² of ground.</summary>
    public readonly LeafClasses<T> Absorbed(in CanopyStreams<T> streams)
    {
        T ontoOver = streams.DownAbove + streams.UpBetween;
        T ontoUnder = streams.DownBetween + streams.UpBelow;
        LeafClasses<T> absorbed = default;
        absorbed[LeafClasses<T>.OverSunlit] = Emissivity[LeafClasses<T>.OverSunlit] * ontoOver;
        absorbed[LeafClasses<T>.OverShaded] = Emissivity[LeafClasses<T>.OverShaded] * ontoOver;
        absorbed[LeafClasses<T>.UnderSunlit] = Emissivity[LeafClasses<T>.UnderSunlit] * ontoUnder;
        absorbed[LeafClasses<T>.UnderShaded] = Emissivity[LeafClasses<T>.UnderShaded] * ontoUnder;
        return absorbed;
    }

    /// <summary>σ T⁴, W m⁻², of a temperature in degC.</summary>
    public static T BlackBody(in T temperature)
    {
        T kelvin = temperature + FreezingPointKelvin;
        T square = kelvin * kelvin;
        return StefanBoltzmann * (square * square);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Emission(in LeafClasses<T> leafTemperature, int leaf) => Emissivity[leaf] * BlackBody(leafTemperature[leaf]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T EmissivityOf(in Slab<T> slab) => 1.0 - slab.Reflectance - slab.Transmittance;
}
