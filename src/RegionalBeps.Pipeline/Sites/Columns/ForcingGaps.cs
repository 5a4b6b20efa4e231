using System.Globalization;
using RegionalBeps.Grids;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>Gaps in the weather: bridged where that is wished and they are short, refused else.</summary>
internal static class ForcingGaps
{
    private static readonly string[] Falling = ["precipitation", "snowfall", ForcingTable.Rainfall];

    /// <summary>Bridges gaps by straight lines, those of precipitation by none.</summary>
    /// <param name="weather">The weather; its values are changed.</param>
    /// <param name="longest">The longest gap that is bridged, h.</param>
    /// <exception cref="InputException">A gap is longer, or lies at an end.</exception>
    public static void Bridge(ForcingTable weather, double longest)
    {
        double hoursPerStep = weather.Axis.Minutes / 60.0;
        foreach ((string variable, double[] values) in weather.Values)
        {
            int row = 0;
            while (row < values.Length)
            {
                if (!double.IsNaN(values[row]))
                {
                    row++;
                    continue;
                }

                int end = row;
                while (end < values.Length && double.IsNaN(values[end]))
                {
                    end++;
                }

                RefuseLong(weather, variable, row, end, hoursPerStep, longest);
                Fill(values, row, end, Falling.Contains(variable));
                row = end;
            }
        }
    }

    private static void RefuseLong(ForcingTable weather, string variable, int first, int end, double hoursPerStep, double longest)
    {
        double hours = (end - first) * hoursPerStep;
        bool isAtEnd = first == 0 || end == weather.Values[variable].Length;
        if (hours > longest || isAtEnd)
        {
            throw new InputException(
                weather.Table.File,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it has no value here{(hours > hoursPerStep ? $" and for {hours:0.#} h on" : "")}, and the weather that drives a column may have no gap"),
                isAtEnd
                    ? "begin and end the file, or run.from and run.to, where values are"
                    : string.Create(CultureInfo.InvariantCulture, $"fill it, name another column, or set forcing.fill_gaps_up_to to {Math.Ceiling(hours)} to have it bridged"),
                weather.Columns.GetValueOrDefault(variable, variable),
                weather.Table.PlaceOf(first));
        }
    }

    private static void Fill(double[] values, int first, int end, bool isFalling)
    {
        double before = values[first - 1];
        double after = values[end];
        for (int row = first; row < end; row++)
        {
            double share = (row - first + 1.0) / (end - first + 1.0);
            values[row] = isFalling ? 0 : before + (share * (after - before));
        }
    }
}
