using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>What the plants did with carbon in an hour, and how warm they were.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct PlantHour<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Σ L_i (A_i + R_d,i) over the classes of leaves, µmol m⁻² of ground s⁻¹.</summary>
    public T GrossAssimilation;

    /// <summary>Σ L_i R_d,i over the classes of leaves, µmol m⁻² of ground s⁻¹.</summary>
    public T LeafRespiration;

    /// <summary>Part of the hour with the sun up, 0..1.</summary>
    public T DayFraction;

    /// <summary>Leaf area of the overstory, under snow or not, m² m⁻².</summary>
    public T OverLeafArea;

    /// <summary>Leaf area of the understory, under snow or not, m² m⁻².</summary>
    public T UnderLeafArea;

    /// <summary>Air, degC: the temperature of stems, and of leaves at night.</summary>
    public T AirTemperature;

    /// <summary>Soil from 0.05 to 0.35 m, degC: the temperature of roots.</summary>
    public T RootTemperature;
}
