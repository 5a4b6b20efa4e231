using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Preview;
using RegionalBeps.Grids.Preview.Charts;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Results.Attribution;
using RegionalBeps.Pipeline.Results.Tables;
using RegionalBeps.Products.Area;
using RegionalBeps.Products.Attribution;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>The charts of the tables of a release.</summary>
/// <param name="folder">The folder of the release.</param>
/// <param name="annual">The annual maps.</param>
/// <param name="tables">The tables, complete.</param>
/// <param name="credit">How the data were made, in small print.</param>
internal sealed class ReleaseCharts(string folder, AnnualMaps annual, ReleaseTables tables, string credit)
{
    private static readonly Colour[] LayerColours =
        [Colour.Parse("fde725"), Colour.Parse("5ec962"), Colour.Parse("21918c"), Colour.Parse("3b528b"), Colour.Parse("440154")];

    private string Source => $"{credit} · {ReleasePictures.SpanOf(annual)}";

    /// <summary>Draws those for which there is something to draw.</summary>
    /// <returns>A sentence for each that could not be drawn as wanted.</returns>
    public IEnumerable<string> Draw() =>
        new[] { DrawFrozenArea(), DrawShares(form: 0), DrawShares(form: 1), DrawGreenUp() }.OfType<string>();

    private string? DrawFrozenArea()
    {
        FrozenArea area = annual.FrozenArea;
        FrozenAreaRates rates = FrozenAreaRates.Of(area);
        return ChartDrawing.Write(ReleasePictures.PathOf(folder, "frozen_area"), new LineChart
        {
            Title = "Frozen area by soil layer, and how fast it changes",
            TitleChinese = "各层冻结面积及其变化速率",
            Subtitle = "Area with a daily mean soil temperature below 0 °C; L1 0-5, L2 5-15, L3 15-35, L4 35-75, L5 75-200 cm",
            Credit = Source,
            Across = (1, FrozenAreaTrends.DaysOfCommonYear),
            Marks = LineChart.Months,
            Panels =
            [
                new LinePanel("Mean of the years, 1000 km²", Lines((layer, day) => MeanOf(area, layer, day) / 1000)),
                new LinePanel("Rate of change, km² per year (least squares, 15-day running mean)", Lines((layer, day) => rates.Smoothed[layer][day])),
            ],
        }).Warning;
    }

    private static ChartLine[] Lines(Func<int, int, double> value) =>
    [
        .. Enumerable.Range(0, PerLayer<double>.Count).Select(layer => new ChartLine(
            FrozenAreaTables.NameOf(layer), LayerColours[layer],
            [.. Enumerable.Range(0, FrozenAreaTrends.DaysOfCommonYear).Select(day => (day + 1.0, value(layer, day)))])),
    ];

    private static double MeanOf(FrozenArea area, int layer, int day) => Enumerable.Range(area.FirstYear, area.YearCount)
        .Average(year => area.Of(year, layer, FrozenAreaTrends.DayOfYear(year, day + 1)));

    private string? DrawShares(int form)
    {
        BarGroup[] groups = [.. tables.Shares.Select(target => GroupOf(target, form)).Where(group => group.Rows.Count > 0)];
        if (groups.Length == 0)
        {
            return null;
        }

        string name = AttributionVariables.Forms[form];
        return ChartDrawing.Write(ReleasePictures.PathOf(folder, $"driver_shares_{name}"), new ShareChart
        {
            Title = $"Dominant drivers by share of area, {name} grade",
            TitleChinese = form == 0 ? "主导因子面积比例(经典关联度)" : "主导因子面积比例(符号对齐)",
            Subtitle = form == 0
                ? "The classic grade ranks drivers with an inverse relation low however strict it is: look at the sign-aligned one too."
                : "Grades with the sign of the relation taken out; no clear winner where shuffled years do as well.",
            Credit = Source,
            Parts = tables.Shares[0].Drivers,
            Groups = groups,
        }).Warning;
    }

    private static BarGroup GroupOf(TargetShares target, int form)
    {
        DriverShares shares = target.ByForm[form];
        Driver[] drivers = [.. target.Drivers.Select(flag => (Driver)(byte)flag.Value)];
        CatalogueVariable product = VariableCatalogue.Find(target.Target);
        BarRow[] rows =
        [
            new BarRow("all land 全部", [.. drivers.Select(shares.Dominant)]),
            .. Biomes.Names.Select(biome => new BarRow(
                $"{biome.Name.Replace('_', ' ')} {biome.Chinese}", [.. drivers.Select(driver => shares.Dominant((byte)biome.Biome, driver))])),
        ];
        return new BarGroup(product.LongName, product.LongNameChinese, [.. rows.Where(row => !row.Shares.All(double.IsNaN))]);
    }

    private string? DrawGreenUp()
    {
        GreenUpYear[] rows = [.. tables.GreenUpYears.Where(row => row.Area > 0)];
        if (rows.Length == 0)
        {
            return null;
        }

        return ChartDrawing.Write(ReleasePictures.PathOf(folder, "green_up_and_thaw_onset"), new LineChart
        {
            Title = "Green-up and thaw onset where thaw onset leads",
            TitleChinese = "解冻始日主导区的返青期与解冻始日",
            Subtitle = "Area-weighted means over the pixels in which thaw onset is the dominant driver of green-up",
            Credit = Source,
            Across = (annual.Years[0], annual.Years[^1]),
            Marks = [.. annual.Years.Where(year => year % 2 == 0).Select(year => ((double)year, $"{year}"))],
            Panels =
            [
                .. rows.GroupBy(row => row.Form).Select(form => new LinePanel($"Day of year, {form.Key} grade ({form.First().Area / 1000:F0} thousand km²)",
                [
                    new ChartLine("green-up", Colour.Parse("1b7837"), [.. form.Select(row => ((double)row.Year, row.GreenUp))]),
                    new ChartLine("thaw onset", Colour.Parse("2166ac"), [.. form.Select(row => ((double)row.Year, row.ThawOnset))]),
                ])),
            ],
        }).Warning;
    }
}
