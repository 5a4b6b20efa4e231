using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Verification.Heat;

/// <summary>The column's own snow pack, of given depth and density, on soil of fixed water content, under a given surface temperature.</summary>
/// <remarks>Slots, heat capacity, conductivity, melt, retention and refreezing are those of a run; nothing settles.</remarks>
internal sealed class SnowOnSoil<T>
    where T : unmanaged, ILane<T>
{
    private const int Slots = SnowSlots<T>.Count;
    private const double LeastDepth = 1e-12;
    private const double LeastCover = 1e-9;

    private readonly SoilGrid _grid;
    private readonly SoilNumbers _soil;
    private readonly SnowConductivityLaw _law;
    private readonly PowerLawFreezing<T>[] _soilLaws;
    private readonly SharpFreezing<T>[] _snowLaws = new SharpFreezing<T>[Slots];
    private readonly T[] _enthalpy;
    private readonly T[] _storage;
    private readonly T[] _conductance;
    private readonly T[] _temperature;
    private readonly T[] _slope;
    private readonly T[] _resistance;
    private readonly T[] _liquid;
    private GroundState<T> _state;

    /// <param name="grid">The soil's layers.</param>
    /// <param name="soil">The soil, with its water and conductivities.</param>
    /// <param name="law">Conductivity of snow.</param>
    /// <param name="temperature">Of the soil at the start, degC.</param>
    public SnowOnSoil(SoilGrid grid, SoilNumbers soil, SnowConductivityLaw law, T temperature)
    {
        (_grid, _soil, _law) = (grid, soil, law);
        int rows = Slots + grid.Count;
        PowerLawFreezing<T> freezing = Soils.Freezing<T>(soil, soil.Water);
        _soilLaws = [.. Enumerable.Repeat(freezing, grid.Count)];
        _enthalpy = [.. Enumerable.Repeat(T.Broadcast(0.0), Slots), .. Enumerable.Repeat(freezing.Enthalpy(temperature), grid.Count)];
        _storage = [.. Enumerable.Repeat(T.Broadcast(1.0), Slots), .. grid.Thickness.Select(T.Broadcast)];
        _temperature = new T[rows];
        _conductance = new T[rows];
        _resistance = new T[rows];
        _slope = new T[rows];
        _liquid = new T[grid.Count];
    }

    /// <summary>Whether snow covers a share of the ground by its depth, as in a run, or all of it.</summary>
    public bool IsPatchy { get; init; }

    /// <summary>Heat from below, W m⁻².</summary>
    public double EarthHeat { get; init; } = 0.05;

    /// <summary>Of each soil layer, degC.</summary>
    public ReadOnlySpan<T> Temperature => _temperature.AsSpan(Slots);

    /// <param name="surface">Temperature of the surface, degC.</param>
    /// <param name="depth">Of the snow, m.</param>
    /// <param name="density">Of the snow, kg m⁻³.</param>
    /// <param name="seconds">Δt.</param>
    public void Step(T surface, T depth, T density, double seconds)
    {
        _state.BareSkinTemperature = surface;
        LaySnow(depth, density);
        SnowSlots<T> ice = SnowMelt.Ice(_state);
        for (int slot = 0; slot < Slots; slot++)
        {
            _snowLaws[slot] = SharpFreezing<T>.OfWater(_state.SnowMass[slot]);
            _enthalpy[slot] = _state.SnowEnthalpy[slot];
        }

        HeatRows<T> rows = new() { Enthalpy = _enthalpy, Storage = _storage, Conductance = _conductance, Temperature = _temperature, Slope = _slope };
        ColumnCurve<T, PowerLawFreezing<T>> curve = new(_snowLaws, _soilLaws, _liquid);
        HeatStep.Invert(rows, ref curve);
        T whole = T.Select(0.0, SnowPack.Depth(_state), 1.0, 0.0);
        T cover = IsPatchy ? SnowCover.Share(_state, Improvements.All) : whole;
        FillConductances(cover);
        SnowAndSoilSurface<T> top = new()
        {
            Value = surface,
            SnowConductance = cover / _resistance[0],
            SoilConductance = (1.0 - cover) / _resistance[Slots],
            SoilRow = Slots,
        };
        BottomBoundary<T> bottom = new() { Flux = EarthHeat, Conductance = 0.0, Temperature = 0.0 };
        HeatStep.Advance(rows, ref curve, ref top, bottom, seconds, new HeatStepPlan(12, 1e-3), out _);
        for (int slot = 0; slot < Slots; slot++)
        {
            _state.SnowEnthalpy[slot] = _enthalpy[slot];
        }

        SnowMelt.Thin(ref _state, ice);
        SnowMelt.Drain(ref _state);
    }

    /// <summary>Sets depth and density; each slot keeps its temperature and its share of liquid.</summary>
    private void LaySnow(T depth, T density)
    {
        SnowPack.SetDepth(ref _state, depth, 1.0);
        for (int slot = 0; slot < Slots; slot++)
        {
            T mass = density * _state.SnowDepth[slot];
            _state.SnowEnthalpy[slot] *= mass / T.Max(_state.SnowMass[slot], LeastDepth);
            _state.SnowMass[slot] = mass;
        }
    }

    private void FillConductances(T cover)
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            T depth = T.Max(_state.SnowDepth[slot], LeastDepth);
            _resistance[slot] = 0.5 * depth / T.Max(cover, LeastCover) / SnowConductivity.Of(_state.SnowMass[slot] / depth, _law);
        }

        for (int layer = 0; layer < _grid.Count; layer++)
        {
            _resistance[Slots + layer] = 0.5 * _grid.Thickness[layer] / Soils.Conductivity<T>(_soil, _liquid[layer]);
        }

        for (int row = 0; row < _resistance.Length - 1; row++)
        {
            T between = 1.0 / (_resistance[row] + _resistance[row + 1]);
            _conductance[row] = row < Slots ? cover * between : between;
        }
    }
}
