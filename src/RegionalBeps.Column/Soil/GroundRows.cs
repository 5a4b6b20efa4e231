using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Soil;

/// <summary>The rows in which the heat of a column is computed: four for snow and ponded water, then the soil layers.</summary>
/// <remarks>
/// Snow and pond are packed downwards onto the soil, so that the rows in use are neighbours whatever is there: with a pond the rows are
/// snow, snow, snow, pond; without one none, snow, snow, snow. Rows that are not in use hold no heat and exchange none.
/// </remarks>
public static class GroundRows
{
    /// <summary>Rows above the soil.</summary>
    public const int Surface = SnowSlots<double>.Count + 1;

    /// <summary>All rows.</summary>
    public const int Count = Surface + SoilGrid.LayerCount;

    /// <summary>Packs one value of snow and pond.</summary>
    /// <param name="snow">Of each slot; 0 where no snow lies.</param>
    /// <param name="pond">Of the pond; 0 where there is none.</param>
    /// <param name="hasPond">1 or 0.</param>
    /// <param name="rows">Takes the first <see cref="Surface"/> rows.</param>
    public static void Pack<T>(in SnowSlots<T> snow, in T pond, in T hasPond, Span<T> rows)
        where T : unmanaged, ILane<T>
    {
        rows[0] = Choose(hasPond, snow[0], 0.0);
        rows[1] = Choose(hasPond, snow[1], snow[0]);
        rows[2] = Choose(hasPond, snow[2], snow[1]);
        rows[3] = Choose(hasPond, pond, snow[2]);
    }

    /// <summary>Takes snow and pond out of their rows.</summary>
    /// <param name="rows">The first <see cref="Surface"/> rows.</param>
    /// <param name="hasPond">1 or 0.</param>
    /// <param name="snow">Takes the slots.</param>
    /// <param name="pond">Takes the pond's value where there is one; keeps its own elsewhere.</param>
    public static void Unpack<T>(ReadOnlySpan<T> rows, in T hasPond, ref SnowSlots<T> snow, ref T pond)
        where T : unmanaged, ILane<T>
    {
        snow[0] = Choose(hasPond, rows[0], rows[1]);
        snow[1] = Choose(hasPond, rows[1], rows[2]);
        snow[2] = Choose(hasPond, rows[2], rows[3]);
        pond = Choose(hasPond, rows[3], pond);
    }

    /// <summary>One value where a presence is 1, another where it is 0.</summary>
    public static T Choose<T>(in T presence, in T whenPresent, in T otherwise)
        where T : unmanaged, ILane<T> => T.Select(0.5, presence, whenPresent, otherwise);
}
