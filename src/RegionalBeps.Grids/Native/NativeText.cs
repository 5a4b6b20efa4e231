using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>Text that native libraries hand out as UTF-8, ended by zero.</summary>
internal static unsafe class NativeText
{
    /// <summary>A copy of the text; empty for a null pointer.</summary>
    public static string FromUtf8(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    /// <summary>A copy of a list that a null pointer ends; empty for a null list.</summary>
    public static IReadOnlyList<string> ListFromUtf8(byte** list)
    {
        List<string> texts = [];
        for (; list is not null && *list is not null; list++)
        {
            texts.Add(FromUtf8(*list));
        }

        return texts;
    }
}
