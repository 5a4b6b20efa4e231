using System.Globalization;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Units;

namespace RegionalBeps.Grids.Checking;

/// <summary>
/// Goes through the values of an input and finds what cannot be true: nothing at all, holes inside the mask, values outside the catalogue's
/// range, a mean that no region has. Wrong units show up here, and the likely right one is named.
/// </summary>
public sealed class RangeSurvey
{
    /// <summary>So many slices are needed before a mean says anything: a single hour of sunshine has the mean of no region.</summary>
    private const int SlicesForAMean = 28;

    /// <summary>Units in which people store each kind of quantity, tried as explanations of impossible values.</summary>
    private static readonly Dictionary<string, string[]> Suspects = new()
    {
        ["K"] = ["K", "degC", "degF"],
        ["Pa"] = ["Pa", "hPa", "kPa"],
        ["1"] = ["1", "%", "g kg-1"],
        ["m s-1"] = ["m s-1", "km h-1", "mm s-1"],
        ["kg m-2 s-1"] = ["kg m-2 s-1", "mm h-1", "mm d-1", "m s-1", "m h-1", "m d-1"],
        ["W m-2"] = ["W m-2", "kJ m-2 h-1", "MJ m-2 d-1", "J m-2 h-1", "J m-2 d-1"],
        ["m"] = ["m", "dm", "cm", "mm", "km"],
    };

    private readonly string file;
    private readonly CatalogueVariable variable;
    private readonly GridSpec grid;
    private readonly UnitConversion? conversion;
    private double sum;
    private int slices;
    private string? firstMissing;
    private string? firstOutside;
    private double firstOutsideValue;

    /// <summary>Begins a survey.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="variable">What the values are.</param>
    /// <param name="grid">The grid of the values.</param>
    /// <param name="conversion">How the values were converted, if the likely unit is to be guessed from them.</param>
    public RangeSurvey(string file, CatalogueVariable variable, GridSpec grid, UnitConversion? conversion = null)
    {
        this.file = file;
        this.variable = variable;
        this.grid = grid;
        this.conversion = conversion;
    }

    /// <summary>Number of values inside the mask, missing ones left out.</summary>
    public long ValidCount { get; private set; }

    /// <summary>Number of missing values inside the mask.</summary>
    public long MissingCount { get; private set; }

    /// <summary>Number of values outside the catalogue's range.</summary>
    public long OutsideCount { get; private set; }

    /// <summary>The least value; +∞ before there is one.</summary>
    public double Minimum { get; private set; } = double.PositiveInfinity;

    /// <summary>The greatest value; −∞ before there is one.</summary>
    public double Maximum { get; private set; } = double.NegativeInfinity;

    /// <summary>The mean of the valid values, not weighted by area; NaN before there is one.</summary>
    public double Mean => sum / ValidCount;

    /// <summary>Takes in one slice.</summary>
    /// <param name="values">Values in the catalogue's unit, on the survey's grid.</param>
    /// <param name="isWanted">For each pixel whether it counts; empty if all do.</param>
    /// <param name="when">The slice's time, for messages; null for a layer without time.</param>
    public void Add(ReadOnlySpan<double> values, ReadOnlySpan<bool> isWanted = default, string? when = null)
    {
        slices++;
        for (int pixel = 0; pixel < values.Length; pixel++)
        {
            if (!isWanted.IsEmpty && !isWanted[pixel])
            {
                continue;
            }

            double value = values[pixel];
            if (double.IsNaN(value))
            {
                MissingCount++;
                firstMissing ??= Place(pixel, when);
                continue;
            }

            ValidCount++;
            sum += value;
            Minimum = Math.Min(Minimum, value);
            Maximum = Math.Max(Maximum, value);
            if (value < variable.ValidMinimum || value > variable.ValidMaximum)
            {
                OutsideCount++;
                if (firstOutside is null)
                {
                    (firstOutside, firstOutsideValue) = (Place(pixel, when), value);
                }
            }
        }
    }

    /// <summary>What cannot be true, one problem each; empty if all is well.</summary>
    public IReadOnlyList<InputException> Problems()
    {
        if (ValidCount == 0)
        {
            const string nothing = "it holds no value at all where values are wanted";
            return [new InputException(file, nothing, "give a file that covers the land of the grid", variable.Name)];
        }

        List<InputException> problems = [];
        if (MissingCount > 0)
        {
            problems.Add(new InputException(
                file, Text($"{MissingCount} of {ValidCount + MissingCount} values are missing where values are wanted"),
                "fill them, or leave these pixels out of the land cover", variable.Name, "first at " + firstMissing));
        }

        if (OutsideCount > 0)
        {
            problems.Add(new InputException(
                file,
                Text($"{OutsideCount} of {ValidCount} values lie outside {variable.ValidMinimum:G6} to {variable.ValidMaximum:G6} {variable.Unit}")
                    + Text($", the first being {firstOutsideValue:G6}{Likely()}"),
                "state the right 'unit', or correct the values", variable.Name, "first at " + firstOutside));
        }
        else if (slices >= SlicesForAMean && variable.PlausibleMean is (double lowest, double highest) && (Mean < lowest || Mean > highest))
        {
            problems.Add(new InputException(
                file, Text($"the mean of its values, {Mean:G4} {variable.Unit}, is not between {lowest:G4} and {highest:G4}{Likely()}"),
                "state the right 'unit', or correct the values", variable.Name));
        }

        return problems;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Place(int pixel, string? when) => when is null ? PixelText.Of(grid, pixel) : $"{PixelText.Of(grid, pixel)}, {when}";

    /// <summary>The first suspect unit in which the file's own numbers would be possible, as words.</summary>
    private string Likely()
    {
        if (conversion is null || conversion.IsAmountOfInterval || !Suspects.TryGetValue(variable.Unit, out string[]? suspects))
        {
            return "";
        }

        double[] own = [Minimum, Mean, Maximum];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = (own[i] - conversion.Offset) / conversion.Scale;
        }

        foreach (string suspect in suspects.Where(suspect => suspect != conversion.From))
        {
            if (UnitConversion.TryFind(suspect, variable, out UnitConversion? other, out _) && IsPossible(other, own))
            {
                return $" (the file's numbers look like {suspect})";
            }
        }

        return "";
    }

    private bool IsPossible(UnitConversion other, double[] own)
    {
        double[] values = [.. own];
        other.Apply(values, 1.0);
        (double lowest, double highest) = variable.PlausibleMean ?? (variable.ValidMinimum, variable.ValidMaximum);
        return values[0] >= variable.ValidMinimum && values[2] <= variable.ValidMaximum && values[1] >= lowest && values[1] <= highest;
    }
}
