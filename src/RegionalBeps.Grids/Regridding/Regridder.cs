using System.Globalization;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Regridding;

/// <summary>
/// Brings values from one grid onto another. The weights are worked out once and serve all slices and all variables of the same kind; what
/// was chosen and why is in <see cref="Choice"/>.
/// </summary>
/// <remarks>
/// Target cells are coarser if their side (the root of their area, in the middle of the target) is longer than the source's by more than a
/// hundredth. A target pixel is covered if all of its area (Average, Mode) or its centre (Bilinear, Nearest) lies within the source grid;
/// others become NaN. Across reference systems areas are sampled by points, at least three to a source cell and direction.
/// </remarks>
public sealed class Regridder
{
    private const double CoarserBy = 1.01;
    private const int LeastSamples = 2;
    private const int MostSamples = 24;
    private readonly CellWeights? weights;

    private Regridder(GridSpec source, GridSpec target, RegriddingMethod method, double sideRatio, CellWeights? weights)
    {
        Source = source;
        Target = target;
        Method = method;
        this.weights = weights;
        int[] uncovered = weights is null ? [] : [.. Enumerable.Range(0, target.PixelCount).Where(pixel => !weights.Covers(pixel))];
        UncoveredTargets = uncovered.Length;
        FirstUncoveredTarget = uncovered.Length > 0 ? uncovered[0] : null;
        string holes = uncovered.Length > 0 ? $"; {uncovered.Length} of {target.PixelCount} target cells are not covered" : "";
        Choice = method == RegriddingMethod.Copy
            ? "copied: the grids are the same"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Words(method)}, because target cells are {sideRatio:0.###} times as wide as source cells{holes}");
    }

    /// <summary>The grid that values come from.</summary>
    public GridSpec Source { get; }

    /// <summary>The grid that values go to.</summary>
    public GridSpec Target { get; }

    /// <summary>What is done.</summary>
    public RegriddingMethod Method { get; }

    /// <summary>What is done and why, for logs and the record of a run.</summary>
    public string Choice { get; }

    /// <summary>Number of target pixels that the source does not cover.</summary>
    public int UncoveredTargets { get; }

    /// <summary>The first target pixel that the source does not cover; null if it covers all.</summary>
    public int? FirstUncoveredTarget { get; }

    /// <summary>Chooses the method by the variable's rule and the sizes of the cells, and works out the weights.</summary>
    /// <param name="source">The grid that values come from.</param>
    /// <param name="target">The grid that values go to.</param>
    /// <param name="rule">What the variable allows.</param>
    public static Regridder Create(GridSpec source, GridSpec target, Resampling rule)
    {
        if (source.IsSameAs(target))
        {
            return new Regridder(source, target, RegriddingMethod.Copy, 1.0, weights: null);
        }

        double ratio = SideRatio(source, target);
        RegriddingMethod method = (rule, ratio > CoarserBy) switch
        {
            (Resampling.Continuous, true) => RegriddingMethod.Average,
            (Resampling.Continuous, false) => RegriddingMethod.Bilinear,
            (Resampling.Categorical, true) => RegriddingMethod.Mode,
            _ => RegriddingMethod.Nearest,
        };
        bool byArea = method is RegriddingMethod.Average or RegriddingMethod.Mode;
        CellWeights weights = (byArea, source.Crs.IsSameAs(target.Crs)) switch
        {
            (true, true) => Overlaps(source, target),
            (true, false) => Samples(source, target, (int)Math.Clamp(Math.Ceiling(3.0 * ratio), LeastSamples, MostSamples)),
            _ => Points(source, target, method),
        };
        return new Regridder(source, target, method, ratio, weights);
    }

    /// <summary>Brings one slice over.</summary>
    /// <param name="values">Values on the source grid; missing is NaN.</param>
    /// <param name="result">Receives the values on the target grid.</param>
    public void Apply(ReadOnlySpan<double> values, Span<double> result)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Source.PixelCount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(result.Length, Target.PixelCount);
        switch (Method)
        {
            case RegriddingMethod.Copy:
                values.CopyTo(result);
                break;
            case RegriddingMethod.Mode or RegriddingMethod.Nearest:
                weights!.Mode(values, result);
                break;
            default:
                weights!.Average(values, result);
                break;
        }
    }

    /// <summary>Requires that the source covers the pixels that are wanted.</summary>
    /// <param name="file">The file, for the message.</param>
    /// <param name="variable">What it holds, for the message.</param>
    /// <param name="isWanted">For each target pixel whether it is wanted; empty if all are.</param>
    /// <exception cref="InputException">A wanted pixel is not covered.</exception>
    public void RequireCoverage(string file, CatalogueVariable variable, ReadOnlySpan<bool> isWanted = default)
    {
        if (weights is null)
        {
            return;
        }

        int lacking = 0;
        int first = -1;
        for (int target = 0; target < weights.TargetCount; target++)
        {
            if (!weights.Covers(target) && (isWanted.IsEmpty || isWanted[target]))
            {
                lacking++;
                first = first < 0 ? target : first;
            }
        }

        if (lacking > 0)
        {
            throw new InputException(
                file, $"it does not cover the grid: {lacking} of {Target.PixelCount} pixels lie outside its {Source}",
                "give a file that covers the grid, or make the grid smaller", variable.Name, PixelText.Of(Target, first));
        }
    }

    private static string Words(RegriddingMethod method) => method switch
    {
        RegriddingMethod.Average => "averaged by area",
        RegriddingMethod.Bilinear => "interpolated bilinearly",
        RegriddingMethod.Mode => "the class of the largest area taken",
        _ => "the nearest cell taken",
    };

    private static double SideRatio(GridSpec source, GridSpec target)
    {
        GridSpec middle = target.Window(target.Columns / 2, target.Rows / 2, 1, 1);
        double targetArea = middle.CellAreas()[0];
        (double[] x, double[] y) = CentresIn(source.Crs, middle);
        GridSpec sourceCell = new(
            1, 1, x[0] - (source.CellWidth / 2.0), y[0] + (source.CellHeight / 2.0), source.CellWidth, source.CellHeight, source.Crs);
        double ratio = Math.Sqrt(targetArea / sourceCell.CellAreas()[0]);
        return double.IsFinite(ratio) ? ratio : 1.0;
    }

    private static (double[] X, double[] Y) CentresIn(CoordinateReference crs, GridSpec grid, int perSide = 1)
    {
        int across = grid.Columns * perSide;
        double[] x = new double[grid.PixelCount * perSide * perSide];
        double[] y = new double[x.Length];
        for (int point = 0; point < x.Length; point++)
        {
            x[point] = grid.Left + (((point % across) + 0.5) * grid.CellWidth / perSide);
            y[point] = grid.Top - (((point / across) + 0.5) * grid.CellHeight / perSide);
        }

        if (!crs.IsSameAs(grid.Crs))
        {
            using CoordinateTransform transform = grid.Crs.TransformTo(crs);
            transform.Apply(x, y);
        }

        return (x, y);
    }

    private static CellWeights Points(GridSpec source, GridSpec target, RegriddingMethod method)
    {
        (double[] x, double[] y) = CentresIn(source.Crs, target);
        GridPosition position = new(source);
        return CellWeights.Collect(target.PixelCount, (pixel, list) =>
        {
            (double column, double row) = (position.Column(x[pixel]), position.Row(y[pixel]));
            if (!position.Holds(column, row))
            {
                return;
            }

            if (method == RegriddingMethod.Nearest)
            {
                list.Add((position.Cell(column, row), 1.0));
            }
            else
            {
                position.Surrounding(column, row, list);
            }
        });
    }

    private static CellWeights Samples(GridSpec source, GridSpec target, int perSide)
    {
        GridPosition position = new(source);
        int across = target.Columns * perSide;
        double[] x = [];
        double[] y = [];
        Dictionary<int, double> counts = [];
        return CellWeights.Collect(target.PixelCount, (pixel, list) =>
        {
            if (pixel % target.Columns == 0)
            {
                // Row by row, because the samples of a whole map would fill the memory.
                (x, y) = CentresIn(source.Crs, target.Window(0, pixel / target.Columns, target.Columns, 1), perSide);
            }

            counts.Clear();
            int corner = pixel % target.Columns * perSide;
            for (int sample = 0; sample < perSide * perSide; sample++)
            {
                int point = corner + (sample / perSide * across) + (sample % perSide);
                (double column, double row) = (position.Column(x[point]), position.Row(y[point]));
                if (!position.Holds(column, row))
                {
                    return;
                }

                int cell = position.Cell(column, row);
                counts[cell] = counts.GetValueOrDefault(cell) + 1.0;
            }

            list.AddRange(counts.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        });
    }

    /// <summary>In the same reference system overlaps are rectangles, whose share is the product of the shares along x and y.</summary>
    private static CellWeights Overlaps(GridSpec source, GridSpec target)
    {
        GridPosition position = new(source);
        List<(int Index, double Share)>[] columns = [.. Enumerable.Range(0, target.Columns).Select(column =>
        {
            double west = position.Column(target.XOfEdge(column));
            return Shares(west, west + (target.CellWidth / source.CellWidth), source.IsGlobalInLongitude ? null : source.Columns, position.ColumnIndex);
        })];
        List<(int Index, double Share)>[] rows = [.. Enumerable.Range(0, target.Rows).Select(row =>
            Shares(position.Row(target.YOfEdge(row)), position.Row(target.YOfEdge(row + 1)), source.Rows, index => Math.Clamp(index, 0, source.Rows - 1)))];
        double[] areas = source.Crs.IsGeographic ? RowAreas(source) : [];
        return CellWeights.Collect(target.PixelCount, (pixel, list) =>
        {
            foreach ((int row, double rowShare) in rows[pixel / target.Columns])
            {
                foreach ((int column, double columnShare) in columns[pixel % target.Columns])
                {
                    list.Add(((row * source.Columns) + column, rowShare * columnShare * (areas.Length == 0 ? 1.0 : areas[row])));
                }
            }
        });
    }

    private static double[] RowAreas(GridSpec grid) => grid.Window(0, 0, 1, grid.Rows).CellAreas();

    /// <summary>The whole numbers whose unit interval meets an interval, with the length they share; none if the interval sticks out.</summary>
    private static List<(int Index, double Share)> Shares(double from, double to, int? limit, Func<int, int> indexOf)
    {
        const double rounding = 1e-6;
        List<(int, double)> shares = [];
        if (limit is int length && (from < -rounding || to > length + rounding))
        {
            return shares;
        }

        for (int index = (int)Math.Floor(from + rounding); index < to - rounding; index++)
        {
            double share = Math.Min(to, index + 1) - Math.Max(from, index);
            if (share > rounding)
            {
                shares.Add((indexOf(index), share));
            }
        }

        return shares;
    }
}
