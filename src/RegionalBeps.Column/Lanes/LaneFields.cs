using System.Runtime.InteropServices;

namespace RegionalBeps.Column.Lanes;

/// <summary>Structs that consist of lanes alone, field by field.</summary>
internal static class LaneFields
{
    /// <summary>Takes what an earlier state says in the columns that the mask leaves out.</summary>
    /// <typeparam name="T">The lane.</typeparam>
    /// <typeparam name="TFields">A struct of lanes.</typeparam>
    /// <param name="keeps">Mask of the columns that keep their present state.</param>
    /// <param name="present">The present state.</param>
    /// <param name="earlier">The earlier state.</param>
    public static void Keep<T, TFields>(in T keeps, ref TFields present, in TFields earlier)
        where T : unmanaged, ILane<T>
        where TFields : unmanaged
    {
        Span<T> now = MemoryMarshal.Cast<TFields, T>(new Span<TFields>(ref present));
        ReadOnlySpan<T> then = MemoryMarshal.Cast<TFields, T>(new ReadOnlySpan<TFields>(in earlier));
        for (int field = 0; field < now.Length; field++)
        {
            now[field] = T.Blend(keeps, now[field], then[field]);
        }
    }
}
