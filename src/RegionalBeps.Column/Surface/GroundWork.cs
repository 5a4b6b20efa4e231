using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.Surface;

/// <summary>Arrays that the processes of one hour hand to each other; nothing in them outlives the hour.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <typeparam name="TFreezing">How soil freezes.</typeparam>
public ref struct GroundWork<T, TFreezing>
    where T : unmanaged, ILane<T>
    where TFreezing : unmanaged, IFreezing<T, TFreezing>
{
    /// <summary>How each layer freezes at its present water content.</summary>
    public Span<TFreezing> SoilLaws;

    /// <summary>How the rows of snow and pond freeze.</summary>
    public Span<SharpFreezing<T>> WaterLaws;

    /// <summary>Liquid water of each soil layer, m³ m⁻³.</summary>
    public Span<T> Liquid;

    /// <summary>H of each row.</summary>
    public Span<T> Enthalpy;

    /// <summary>Storage of each row.</summary>
    public Span<T> Storage;

    /// <summary>Conductance below each row, W m⁻² K⁻¹.</summary>
    public Span<T> Conductance;

    /// <summary>Temperature of each row, degC.</summary>
    public Span<T> Temperature;

    /// <summary>dT/dH of each row.</summary>
    public Span<T> Slope;

    /// <summary>Temperature of each soil layer, degC.</summary>
    public readonly Span<T> SoilTemperature => Temperature[GroundRows.Surface..];

    /// <summary>The rows for the heat step.</summary>
    public readonly HeatRows<T> Rows() => new()
    {
        Enthalpy = Enthalpy, Storage = Storage, Conductance = Conductance, Temperature = Temperature, Slope = Slope,
    };

    /// <summary>The curve of all rows.</summary>
    public readonly ColumnCurve<T, TFreezing> Curve() => new(WaterLaws, SoilLaws, Liquid);
}
