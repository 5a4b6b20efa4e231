using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Store;

namespace RegionalBeps.Grids.Writing;

/// <summary>Turns numbers with NaN for missing into the numbers that a file holds.</summary>
internal static class StoredValues
{
    /// <summary>Single precision, rounded to the variable's significant bits.</summary>
    public static float[] ToReal32(CatalogueVariable variable, ReadOnlySpan<float> values)
    {
        float missing = (float)variable.FillValue;
        float[] stored = new float[values.Length];
        for (int index = 0; index < stored.Length; index++)
        {
            stored[index] = float.IsNaN(values[index]) ? missing : MantissaRounding.Round(values[index], variable.SignificantBits);
        }

        return stored;
    }

    /// <summary>Whole numbers of 16 bits.</summary>
    /// <exception cref="ArgumentException">A value does not fit.</exception>
    public static short[] ToSigned16(CatalogueVariable variable, ReadOnlySpan<float> values) =>
        ToWhole(variable, values, short.MinValue, short.MaxValue, number => (short)number);

    /// <summary>Whole numbers of 8 bits without sign.</summary>
    /// <exception cref="ArgumentException">A value does not fit.</exception>
    public static byte[] ToUnsigned8(CatalogueVariable variable, ReadOnlySpan<float> values) =>
        ToWhole(variable, values, byte.MinValue, byte.MaxValue, number => (byte)number);

    private static T[] ToWhole<T>(CatalogueVariable variable, ReadOnlySpan<float> values, float lowest, float highest, Func<float, T> convert)
    {
        T missing = convert((float)variable.FillValue);
        T[] stored = new T[values.Length];
        for (int index = 0; index < stored.Length; index++)
        {
            float whole = MathF.Round(values[index]);
            if (whole < lowest || whole > highest || whole == (float)variable.FillValue)
            {
                throw new ArgumentException($"{variable.Name} is {values[index]} at cell {index}, which its file cannot hold.", nameof(values));
            }

            stored[index] = float.IsNaN(whole) ? missing : convert(whole);
        }

        return stored;
    }
}
