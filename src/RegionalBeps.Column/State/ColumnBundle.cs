using System.Runtime.InteropServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.State;

/// <summary>Moves columns between structs of one column and structs of lanes, for any struct that consists of lanes alone.</summary>
public static class ColumnBundle
{
    /// <summary>Puts columns side by side; lanes beyond the last column repeat it.</summary>
    /// <typeparam name="TColumn">A struct over <see cref="Scalar"/>.</typeparam>
    /// <typeparam name="TBundle">The same struct over a wider lane.</typeparam>
    /// <param name="columns">At least one.</param>
    /// <param name="bundle">Takes the columns.</param>
    public static void Pack<TColumn, TBundle>(ReadOnlySpan<TColumn> columns, ref TBundle bundle)
        where TColumn : unmanaged
        where TBundle : unmanaged
    {
        Span<double> lanes = MemoryMarshal.Cast<TBundle, double>(new Span<TBundle>(ref bundle));
        int count = Width<TColumn>(lanes);
        for (int column = 0; column < count; column++)
        {
            ReadOnlySpan<double> values = Values(columns[Math.Min(column, columns.Length - 1)..][..1]);
            for (int field = 0; field < values.Length; field++)
            {
                lanes[field * count + column] = values[field];
            }
        }
    }

    /// <summary>Takes the columns apart again.</summary>
    /// <param name="bundle">Columns side by side.</param>
    /// <param name="columns">Takes as many columns as it has room for, at most all of the bundle.</param>
    public static void Unpack<TColumn, TBundle>(in TBundle bundle, Span<TColumn> columns)
        where TColumn : unmanaged
        where TBundle : unmanaged
    {
        ReadOnlySpan<double> lanes = MemoryMarshal.Cast<TBundle, double>(new ReadOnlySpan<TBundle>(in bundle));
        int count = Width<TColumn>(lanes);
        for (int column = 0; column < Math.Min(count, columns.Length); column++)
        {
            Span<double> values = MemoryMarshal.Cast<TColumn, double>(columns.Slice(column, 1));
            for (int field = 0; field < values.Length; field++)
            {
                values[field] = lanes[field * count + column];
            }
        }
    }

    private static ReadOnlySpan<double> Values<TColumn>(ReadOnlySpan<TColumn> column)
        where TColumn : unmanaged => MemoryMarshal.Cast<TColumn, double>(column);

    private static int Width<TColumn>(ReadOnlySpan<double> lanes)
        where TColumn : unmanaged
    {
        TColumn one = default;
        return lanes.Length / Values(new ReadOnlySpan<TColumn>(in one)).Length;
    }
}
