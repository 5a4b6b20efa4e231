using RegionalBeps.Grids.Writing;
using RegionalBeps.Products.Area;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>The frozen area of each day and layer as a CF NetCDF file over time and depth, from which it can be read again to the square metre.</summary>
public static class FrozenAreaFile
{
    private const string Time = "time";
    private const string Depth = "depth";
    private const string Bounds = "bnds";
    private const string TimeBounds = "time_bnds";
    private const string DepthBounds = "depth_bnds";
    private const string Frozen = "frozen_area";
    private const string Land = "land_area";
    private const double SquareMetresPerSquareKilometre = 1e6;
    private static readonly double[] LayerBounds = [0, 0.05, 0.15, 0.35, 0.75, 2.00];
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes the file.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="area">The frozen area.</param>
    /// <param name="title">What is in the file, in one line.</param>
    /// <param name="source">How the data were made.</param>
    /// <exception cref="Grids.Files.OutputException">The disk is full or cannot be written.</exception>
    public static void Write(string path, FrozenArea area, string title, string source)
    {
        ArgumentNullException.ThrowIfNull(area);
        DateTime[] days = DaysOf(area.FirstYear, area.YearCount);
        using DataSet file = DataSet.Open(path, DataSetMode.Create);
        file.PutAttr(null, "Conventions", "CF-1.10");
        file.PutAttr(null, "title", title);
        file.PutAttr(null, "source", source);
        file.AddDimension(Time, days.Length);
        file.AddDimension(Depth, PerLayer<double>.Count);
        file.AddDimension(Bounds, 2);
        DefineCoordinate(file, Time, "time", "local solar day", "days since 1970-01-01 00:00:00", "T", TimeBounds);
        file.PutAttr(Time, "calendar", "standard");
        DefineCoordinate(file, Depth, "depth", "middle of the soil layer", "m", "Z", DepthBounds);
        file.PutAttr(Depth, "positive", "down");
        file.Add<double>(Frozen, Time, Depth);
        Describe(file, Frozen, "area with a daily mean soil temperature below 0 degC", "逐日冻结面积", "depth: mean time: mean area: sum");
        file.Add<double>(Land, Time);
        Describe(file, Land, "area of all pixels that count in the year", "统计陆地面积", "time: mean area: sum");

        double[] begins = [.. days.Select(day => (day - Epoch).TotalDays)];
        file.PutData<double>(Time, [.. begins.Select(day => day + 0.5)]);
        file.PutData<double>(TimeBounds, [.. begins.SelectMany(day => new[] { day, day + 1 })]);
        file.PutData<double>(Depth, [.. Enumerable.Range(0, PerLayer<double>.Count).Select(layer => 0.5 * (LayerBounds[layer] + LayerBounds[layer + 1]))]);
        file.PutData<double>(DepthBounds, [.. Enumerable.Range(0, PerLayer<double>.Count).SelectMany(layer => new[] { LayerBounds[layer], LayerBounds[layer + 1] })]);
        file.PutData<double>(Frozen, [.. days.SelectMany(day => Enumerable.Range(0, PerLayer<double>.Count).Select(layer => area.Of(day.Year, layer, day.DayOfYear)))]);
        file.PutData<double>(Land, [.. days.Select(day => area.LandArea(day.Year))]);
        file.Commit();
    }

    /// <summary>Adds the years of a file to an account that has room for them.</summary>
    /// <param name="path">A file that <see cref="Write"/> made.</param>
    /// <param name="area">Receives the years.</param>
    /// <exception cref="InvalidDataException">The file is of another period.</exception>
    public static void Read(string path, FrozenArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        using DataSet file = DataSet.Open(path);
        DateTime[] days = DaysOf(area.FirstYear, area.YearCount);
        double[] frozen = file.GetData<double>(Frozen);
        double[] land = file.GetData<double>(Land);
        if (land.Length != days.Length || file.GetData<double>(Time)[0] != (days[0] - Epoch).TotalDays + 0.5)
        {
            throw new InvalidDataException($"'{path}' is not of the years {area.FirstYear} to {area.FirstYear + area.YearCount - 1}.");
        }

        for (int first = 0; first < days.Length;)
        {
            int year = days[first].Year;
            int count = DateTime.IsLeapYear(year) ? 366 : 365;
            var account = new long[FrozenArea.YearLength];
            account[0] = SquareMetres(land[first]);
            for (int day = 0; day < count; day++)
            {
                for (int layer = 0; layer < PerLayer<double>.Count; layer++)
                {
                    account[FrozenArea.PlaceInYear(layer, day + 1)] = SquareMetres(frozen[((first + day) * PerLayer<double>.Count) + layer]);
                }
            }

            area.AddYear(year, account);
            first += count;
        }
    }

    private static long SquareMetres(double squareKilometres) =>
        double.IsNaN(squareKilometres) ? 0 : (long)Math.Round(squareKilometres * SquareMetresPerSquareKilometre);

    private static DateTime[] DaysOf(int firstYear, int years)
    {
        var first = new DateTime(firstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return [.. Enumerable.Range(0, (first.AddYears(years) - first).Days).Select(day => first.AddDays(day))];
    }

    private static void DefineCoordinate(DataSet file, string name, string standardName, string longName, string units, string axis, string bounds)
    {
        file.Add<double>(name, name);
        file.PutAttr(name, "standard_name", standardName);
        file.PutAttr(name, "long_name", longName);
        file.PutAttr(name, "units", units);
        file.PutAttr(name, "axis", axis);
        file.PutAttr(name, "bounds", bounds);
        file.Add<double>(bounds, name, Bounds);
    }

    private static void Describe(DataSet file, string name, string longName, string chinese, string cellMethods)
    {
        file.PutAttr(name, "long_name", longName);
        file.PutAttr(name, "long_name_zh", chinese);
        file.PutAttr(name, "units", "km2");
        file.PutAttr(name, "cell_methods", cellMethods);
    }
}
