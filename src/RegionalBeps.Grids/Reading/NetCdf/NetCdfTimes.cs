using System.Globalization;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Time;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>Reads the times of a NetCDF variable.</summary>
internal static class NetCdfTimes
{
    /// <summary>The times along an axis.</summary>
    /// <exception cref="InputException">There are none, or they are not understood.</exception>
    public static StampedTimes Read(NetCdfFile file, NetCdfVariable variable, Axis axis)
    {
        if (axis.Dimension.Length == 0)
        {
            throw new InputException(file.Path, "it has no time step at all", "remove the file from the inputs or fill it", variable.Name);
        }

        if (axis.Coordinate is not NetCdfVariable coordinate)
        {
            throw new InputException(
                file.Path, $"its dimension '{axis.Dimension.Name}' has no numeric time coordinate{TextTimes(file, axis)}",
                "give it one in CF form, such as a variable of the dimension's name with the units 'hours since 2000-01-01' "
                + "(ncap2 makes one for output of WRF)",
                variable.Name);
        }

        NetCdfAttributes attributes = coordinate.Attributes;
        if (!CfTime.TryParse(attributes.Text("units"), attributes.Text("calendar"), out CfTime? time, out string? problem))
        {
            throw new InputException(file.Path, problem, "correct its attributes 'units' and 'calendar'", coordinate.Name);
        }

        double[] numbers = coordinate.ReadAll();
        DateTime?[] stamps = new DateTime?[numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            stamps[i] = Moment(file, coordinate, time, numbers[i], i);
        }

        return new StampedTimes(stamps, Bounds(file, coordinate, time, numbers.Length), attributes.Text("calendar") ?? "standard", time.IsReal);
    }

    private static DateTime? Moment(NetCdfFile file, NetCdfVariable coordinate, CfTime time, double number, int index)
    {
        try
        {
            float size = Math.Abs((float)number);
            double precision = coordinate.Type == NetCdfType.Real32 ? MathF.BitIncrement(size) - size : 0.0;
            return double.IsFinite(number) ? time.MomentOf(number, precision) : throw new FormatException("is no number");
        }
        catch (Exception exception) when (exception is OverflowException or FormatException)
        {
            throw new InputException(
                file.Path, string.Create(CultureInfo.InvariantCulture, $"its time {number:R} in '{time.Text}' {Reason(exception)}"),
                "correct the time coordinate, or cut the file to the period that is needed", coordinate.Name, $"step {index}", exception);
        }
    }

    private static string Reason(Exception exception) => exception is FormatException ? exception.Message : "lies outside the years 1 to 9999";

    /// <summary>Bounds count only if they are in order and hold their stamps' neighbourhood: some files carry uninitialised ones.</summary>
    private static List<(DateTime Start, DateTime End)>? Bounds(NetCdfFile file, NetCdfVariable coordinate, CfTime time, int count)
    {
        if (coordinate.Attributes.Text("bounds") is not string name || file.Find(name) is not { Dimensions.Count: 2 } variable
            || variable.Dimensions[1].Length != 2 || variable.Dimensions[0].Length != count)
        {
            return null;
        }

        double[] numbers = variable.ReadAll();
        List<(DateTime, DateTime)> bounds = [];
        for (int i = 0; i < count; i++)
        {
            if (!(numbers[2 * i] <= numbers[(2 * i) + 1])
                || Moment(file, coordinate, time, numbers[2 * i], i) is not DateTime start
                || Moment(file, coordinate, time, numbers[(2 * i) + 1], i) is not DateTime end)
            {
                return null;
            }

            bounds.Add((start, end));
        }

        return bounds;
    }

    private static string TextTimes(NetCdfFile file, Axis axis) =>
        file.Variables.FirstOrDefault(candidate => candidate.Type is NetCdfType.Text or NetCdfType.Strings
            && candidate.Dimensions.Count > 0 && candidate.Dimensions[0].Id == axis.Dimension.Id) is NetCdfVariable texts
            ? $" (its times stand as text in '{texts.Name}')"
            : "";
}
