using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Regridding;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>Leaf area of each day: linear in time between composites, over composites that are lacking.</summary>
public sealed class DailyLeafArea
{
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(40);

    private readonly RasterSource _source;
    private readonly Regridder _regridder;
    private readonly IReadOnlyList<(DateTime Middle, int Step)> _nodes;
    private readonly bool[] _isWanted;
    private readonly SortedDictionary<int, double[]> _held = [];

    /// <summary>Prepares to interpolate.</summary>
    /// <param name="source">The composites.</param>
    /// <param name="nodes">The moments at which they hold, in the order of time.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="isWanted">For each pixel whether it has a column.</param>
    public DailyLeafArea(RasterSource source, IReadOnlyList<(DateTime Middle, int Step)> nodes, GridSpec grid, bool[] isWanted)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _nodes = nodes;
        _isWanted = isWanted;
        _regridder = Regridder.Create(source.Grid, grid, source.Variable.Resampling);
        _regridder.RequireCoverage(source.Files[0], source.Variable, isWanted);
    }

    /// <summary>How the composites came onto the grid.</summary>
    public string Choice => _regridder.Choice;

    /// <summary>Leaf area of a day, m² m⁻²; NaN where there is no column. To be called in the order of days.</summary>
    /// <exception cref="InputException">A pixel with a column has no composite near enough.</exception>
    public void On(DateOnly day, Span<float> leafArea)
    {
        DateTime noon = day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        int after = FirstNodeAfter(noon);
        Forget(noon - LongestGap);
        for (int pixel = 0; pixel < leafArea.Length; pixel++)
        {
            leafArea[pixel] = _isWanted[pixel] ? (float)At(pixel, noon, after) : float.NaN;
        }
    }

    private double At(int pixel, DateTime moment, int after)
    {
        int before = after - 1;
        while (before >= 0 && double.IsNaN(ValuesOf(before)[pixel]) && moment - _nodes[before].Middle <= LongestGap)
        {
            before--;
        }

        while (after < _nodes.Count && double.IsNaN(ValuesOf(after)[pixel]) && _nodes[after].Middle - moment <= LongestGap)
        {
            after++;
        }

        bool hasBefore = before >= 0 && moment - _nodes[before].Middle <= LongestGap;
        bool hasAfter = after < _nodes.Count && _nodes[after].Middle - moment <= LongestGap;
        if (!hasBefore && !hasAfter)
        {
            throw new InputException(
                _source.Files[0],
                string.Create(CultureInfo.InvariantCulture, $"it has no leaf area within {LongestGap.TotalDays:0} days of {moment:yyyy-MM-dd}"),
                "fill the gap, or mask the pixel in the land cover",
                _source.Variable.Name,
                PixelText.Of(_regridder.Target, pixel));
        }

        if (!hasBefore || !hasAfter)
        {
            return ValuesOf(hasBefore ? before : after)[pixel];
        }

        double share = (moment - _nodes[before].Middle) / (_nodes[after].Middle - _nodes[before].Middle);
        return ((1 - share) * ValuesOf(before)[pixel]) + (share * ValuesOf(after)[pixel]);
    }

    private int FirstNodeAfter(DateTime moment)
    {
        int node = 0;
        while (node < _nodes.Count && _nodes[node].Middle <= moment)
        {
            node++;
        }

        return node;
    }

    private double[] ValuesOf(int node)
    {
        if (!_held.TryGetValue(node, out double[]? values))
        {
            values = new double[_regridder.Target.PixelCount];
            _regridder.Apply(_source.Read(_nodes[node].Step), values);
            _held.Add(node, values);
        }

        return values;
    }

    private void Forget(DateTime before)
    {
        foreach (int node in _held.Keys.Where(node => _nodes[node].Middle < before).ToArray())
        {
            _held.Remove(node);
        }
    }
}
