using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products;
using RegionalBeps.Products.Attribution;
using RegionalBeps.Products.Change;

namespace RegionalBeps.Pipeline.Results.Attribution;

/// <summary>What controls one target: its drivers in each pixel and the maps of them.</summary>
public sealed class TargetAttribution
{
    private const int MapsBeforeGrades = 4;
    private static readonly Driver[] Drivers = [.. DriverSeries.Names];
    private readonly PixelAttribution[][] _pixels;

    private TargetAttribution(string target, PixelAttribution[][] pixels, IReadOnlyList<SummaryMap> maps)
    {
        Target = target;
        _pixels = pixels;
        Maps = maps;
    }

    /// <summary>The catalogue's name of the target.</summary>
    public string Target { get; }

    /// <summary>The maps, in the order of the catalogue.</summary>
    public IReadOnlyList<SummaryMap> Maps { get; }

    /// <summary>The drivers of each pixel.</summary>
    /// <param name="form">Index among <see cref="AttributionVariables.Forms"/>: 0 classic, 1 aligned.</param>
    public IReadOnlyList<PixelAttribution> ByForm(int form) => _pixels[form];

    /// <summary>Attributes a target in all pixels. Each pixel's shuffles are its own, so that the answer does not depend on threads.</summary>
    /// <param name="annual">The annual maps.</param>
    /// <param name="asked">The target.</param>
    public static TargetAttribution Of(AnnualMaps annual, AttributionTarget asked)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(asked);
        string target = asked.Name;
        int pixels = annual.Grid.PixelCount;
        PixelAttribution[][] attributions = [new PixelAttribution[pixels], new PixelAttribution[pixels]];
        SummaryMap[] maps =
        [
            .. AttributionVariables.All.Where(variable => IsOf(target, variable.Name)).Select(variable => SummaryMap.Empty(
                variable, pixels, isPictured: variable.Name.Contains("_dominant_driver_", StringComparison.Ordinal), isLayer: !IsGrade(variable.Name))),
        ];
        CatalogueVariable product = VariableCatalogue.Find(target);
        ulong targetNumber = (ulong)AttributionVariables.Targets.ToList().IndexOf(target);
        Parallel.For(0, pixels, () => new Work(annual, target, maps), (pixel, _, work) =>
        {
            work.Run(product, pixel, ((ulong)pixel * (ulong)AttributionVariables.Targets.Count) + targetNumber, asked.CanVary, attributions);
            return work;
        }, _ => { });
        return new TargetAttribution(target, attributions, maps);
    }

    private static bool IsOf(string target, string name) => name.StartsWith(target + "_dominant_", StringComparison.Ordinal)
        || name.StartsWith(target + "_second_", StringComparison.Ordinal) || name.StartsWith(target + "_driver_", StringComparison.Ordinal)
        || name.StartsWith(target + "_gra_", StringComparison.Ordinal) || name.StartsWith(target + "_partial_", StringComparison.Ordinal);

    private static bool IsGrade(string name) =>
        name.Contains("_gra_", StringComparison.Ordinal) || name.Contains("_partial_correlation_", StringComparison.Ordinal);

    private sealed class Work(AnnualMaps annual, string target, SummaryMap[] maps)
    {
        private readonly DriverSeries _drivers = new(annual, target);
        private readonly AttributionWorkspace _workspace = new(annual.Years.Count, Drivers.Length);
        private readonly double[] _values = new double[annual.Years.Count];
        private readonly Validity[] _flags = new Validity[annual.Years.Count];
        private readonly double[] _grades = new double[Drivers.Length];
        private readonly double[] _partial = new double[Drivers.Length];

        public void Run(CatalogueVariable product, int pixel, ulong seed, bool canVary, PixelAttribution[][] attributions)
        {
            annual.SeriesOf(product, pixel, _values, _flags);
            attributions[0][pixel] = PixelAttribution.None;
            attributions[1][pixel] = PixelAttribution.None;
            if (!SummaryMap.HasColumn((byte)_flags[0]))
            {
                return;
            }

            _drivers.Fill(pixel, _values);
            Validity reason = ReasonForAbsence();
            _partial.AsSpan().Fill(double.NaN);
            for (int form = 0; form < attributions.Length; form++)
            {
                _grades.AsSpan().Fill(double.NaN);
                if (canVary)
                {
                    attributions[form][pixel] = PixelAttribution.Of(
                        _values, _drivers.Values, Drivers, aligned: form == 1, seed, _grades, _partial, _workspace);
                }

                Enter(form * (MapsBeforeGrades + Drivers.Length), pixel, attributions[form][pixel], reason);
            }

            int place = attributions.Length * (MapsBeforeGrades + Drivers.Length);
            foreach (double correlation in _partial)
            {
                maps[place++].Enter(pixel, OrMissing(correlation, Validity.NotEnoughValid));
            }
        }

        private void Enter(int first, int pixel, PixelAttribution attribution, Validity reason)
        {
            maps[first].Enter(pixel, ClassOf(attribution.Dominant, reason));
            maps[first + 1].Enter(pixel, ClassOf(attribution.Second, attribution.Dominant == Driver.NoData ? reason : Validity.CriterionNeverMet));
            maps[first + 2].Enter(pixel, OrMissing(attribution.Margin, reason));
            maps[first + 3].Enter(pixel, OrMissing(attribution.PValue, reason));
            for (int driver = 0; driver < _grades.Length; driver++)
            {
                maps[first + MapsBeforeGrades + driver].Enter(pixel, OrMissing(_grades[driver], Validity.NotEnoughValid));
            }
        }

        // A target with years enough that still has no driver never varies, or no driver has ten years with it.
        private Validity ReasonForAbsence() => _flags.AsSpan().Count(Validity.Valid) < ValidYears.RequiredForChange
            ? ValidYears.ReasonForAbsence(_flags)
            : Validity.CriterionNeverMet;

        private static FlaggedValue ClassOf(Driver driver, Validity reason) =>
            driver == Driver.NoData ? FlaggedValue.Missing(reason) : FlaggedValue.Of((byte)driver);

        private static FlaggedValue OrMissing(double value, Validity reason) =>
            double.IsNaN(value) ? FlaggedValue.Missing(reason) : FlaggedValue.Of(value);
    }
}
