using System.Globalization;
using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Checking;

/// <summary>Finds codes in a raster of classes that its legend does not know.</summary>
public static class ClassSurvey
{
    /// <summary>One problem for each unknown code, the smallest code first; empty if all are known. Missing pixels are not looked at.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="variable">What the classes are.</param>
    /// <param name="grid">The grid of the values.</param>
    /// <param name="codes">The code of each pixel; missing is NaN.</param>
    /// <param name="known">The codes of the legend.</param>
    /// <param name="legend">The legend's name, for messages.</param>
    public static IReadOnlyList<InputException> UnknownCodes(
        string file, CatalogueVariable variable, GridSpec grid, ReadOnlySpan<double> codes, IReadOnlySet<int> known, string legend)
    {
        SortedDictionary<double, (int Count, int First)> unknown = [];
        for (int pixel = 0; pixel < codes.Length; pixel++)
        {
            double code = codes[pixel];
            if (!double.IsNaN(code) && !(code == Math.Floor(code) && known.Contains((int)code)))
            {
                (int count, int first) = unknown.GetValueOrDefault(code, (0, pixel));
                unknown[code] = (count + 1, first);
            }
        }

        return [.. unknown.Select(entry => new InputException(
            file,
            string.Create(CultureInfo.InvariantCulture, $"the code {entry.Key:R} of {entry.Value.Count} pixels is no class of the legend '{legend}'"),
            "name the right 'legend', or correct the codes (pixels without a class are to be missing)",
            variable.Name,
            "first at " + PixelText.Of(grid, entry.Value.First)))];
    }
}
