namespace RegionalBeps.Grids.Catalogue;

/// <summary>What is made of the years of a product.</summary>
internal static class StatisticVariables
{
    private const int MostYears = 254;
    private const string ChangeMethod = "change_method";

    private static readonly CatalogueFlag[] Significance =
    [
        new(0, "not_significant", "no significant trend", "趋势不显著", 224, 224, 224),
        new(1, "significant", "significant trend", "趋势显著", 84, 39, 143),
    ];

    private static readonly CatalogueFlag[] Qualities =
    [
        new(1, "mean_and_significant_change", "mean and a significant change", "变化显著", 84, 39, 143),
        new(2, "mean_without_significant_change", "mean, no significant change", "变化不显著", 203, 201, 226),
        new(3, "mean_only", "mean only: too few years for a change", "仅有多年平均", 253, 224, 144),
        new(4, "change_only", "change only: too few of the years for a mean", "仅有变化量", 254, 178, 76),
        .. ProductVariables.Reasons.Where(reason => reason.Value > 0).Select(reason => reason with { Value = QualityOfReasons + reason.Value }),
    ];

    /// <summary>A quality from here on is this number and the flag of the mean.</summary>
    public const int QualityOfReasons = 10;

    /// <summary>The variable that holds a statistic of a product's years.</summary>
    public static CatalogueVariable Of(CatalogueVariable product, Statistic statistic)
    {
        double span = product.ValidMaximum - product.ValidMinimum;
        CatalogueVariable difference = product with
        {
            Group = VariableGroup.Statistic, StandardName = null, CellMethods = null, Storage = StorageType.Real32, Comment = null, Reading = null,
            ValidMinimum = -4.0 * span, ValidMaximum = 4.0 * span, PlausibleMean = null, Ramp = ColourRamp.BlueWhiteRed, IsDayOfYear = false,
        };
        return statistic switch
        {
            Statistic.Mean => difference with
            {
                Name = product.Name + "_mean", LongName = $"mean over the years of {product.LongName}", LongNameChinese = product.LongNameChinese + "多年平均",
                ValidMinimum = product.ValidMinimum, ValidMaximum = product.ValidMaximum, Ramp = product.Ramp, Comment = product.Comment,
                IsDayOfYear = product.IsDayOfYear,
            },
            Statistic.Change => Change(difference, product, "_change", "change over the period of {0}", "变化量", "Theil-Sen slope times the number of years of the period"),
            Statistic.Trend => difference with
            {
                Name = product.Name + "_trend", LongName = $"trend of {product.LongName}", LongNameChinese = product.LongNameChinese + "变化趋势",
                Unit = product.Unit == "1" ? "yr-1" : product.Unit + " yr-1",
                Comment = "Theil-Sen slope: the median of the slopes between all pairs of years.",
            },
            Statistic.PValue => difference with
            {
                Name = product.Name + "_p_value", LongName = $"two-sided p-value of the trend of {product.LongName}",
                LongNameChinese = product.LongNameChinese + "趋势显著性", Unit = "1", ValidMinimum = 0, ValidMaximum = 1, Ramp = ColourRamp.Purples,
                Comment = "Mann-Kendall test with ties. Of many pixels some are small by chance: the map of significance takes that into account.",
            },
            Statistic.ChangeFirstLast => Change(difference, product, "_change_first_last", "last year minus first year of {0}", "末年减首年", "last year minus first year"),
            Statistic.ChangeLeastSquares => Change(
                difference, product, "_change_ols", "change over the period by least squares of {0}", "变化量(最小二乘)", "slope of least squares times the number of years of the period"),
            Statistic.ChangeLateEarly => Change(
                difference, product, "_change_late_early", "mean of the last five years minus mean of the first five of {0}", "末五年减首五年",
                "mean of the last five years minus mean of the first five years"),
            Statistic.ValidYears => difference with
            {
                Name = product.Name + "_valid_years", LongName = $"number of years with a value of {product.LongName}", LongNameChinese = product.LongNameChinese + "有效年数",
                Unit = "1", ValidMinimum = 0, ValidMaximum = MostYears, Storage = StorageType.Unsigned8, Ramp = ColourRamp.Viridis,
            },
            Statistic.LagOneAutocorrelation => difference with
            {
                Name = product.Name + "_autocorrelation", LongName = $"lag-1 autocorrelation of {product.LongName}", LongNameChinese = product.LongNameChinese + "一阶自相关",
                Unit = "1", ValidMinimum = -1.5, ValidMaximum = 1.5, Comment = "A strong positive one makes the p-value too small.",
            },
            Statistic.Significant => Classes(difference, Significance) with
            {
                Name = product.Name + "_significant", LongName = $"where the trend is significant of {product.LongName}", LongNameChinese = product.LongNameChinese + "趋势显著区",
                Comment = "Benjamini-Hochberg over all pixels of the map: of the marked pixels a tenth is to be expected to be false.",
            },
            Statistic.Quality => Classes(difference, Qualities) with
            {
                Name = product.Name + "_quality", LongName = $"what is known of mean and change of {product.LongName}", LongNameChinese = product.LongNameChinese + "质量",
                Comment = "Significance after the false-discovery rule, and the reason where there is no mean.",
            },
            _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "Not a statistic."),
        };
    }

    private static CatalogueVariable Change(
        CatalogueVariable difference, CatalogueVariable product, string suffix, string longName, string chinese, string method) => difference with
    {
        Name = product.Name + suffix, LongName = string.Format(System.Globalization.CultureInfo.InvariantCulture, longName, product.LongName),
        LongNameChinese = product.LongNameChinese + chinese, Texts = new Dictionary<string, string> { [ChangeMethod] = method },
    };

    private static CatalogueVariable Classes(CatalogueVariable difference, CatalogueFlag[] flags) => difference with
    {
        Unit = "1", Flags = flags, ValidMinimum = flags[0].Value, ValidMaximum = flags[^1].Value, Storage = StorageType.Unsigned8,
        Resampling = Resampling.Categorical, Ramp = ColourRamp.Classes,
    };
}
