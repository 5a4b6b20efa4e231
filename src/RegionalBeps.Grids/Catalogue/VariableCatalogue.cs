using System.Diagnostics.CodeAnalysis;

namespace RegionalBeps.Grids.Catalogue;

/// <summary>
/// The one place where a variable's name, CF standard name, unit, long name, valid range, storage, resampling rule, colour ramp and flag
/// meanings stand.
/// </summary>
public static class VariableCatalogue
{
    private static readonly Dictionary<string, CatalogueVariable> ByName =
        InputVariables.Static.Concat(InputVariables.Meteorology).Concat(ProductVariables.All).ToDictionary(variable => variable.Name);

    /// <summary>All variables but the statistics and flags, which <see cref="Of(CatalogueVariable, Statistic)"/> and <see cref="FlagOf"/> derive.</summary>
    public static IReadOnlyList<CatalogueVariable> All { get; } = [.. ByName.Values];

    /// <summary>The names of a group, in the order of the catalogue.</summary>
    public static IReadOnlyList<string> NamesOf(VariableGroup group) => [.. All.Where(variable => variable.Group == group).Select(variable => variable.Name)];

    /// <summary>The variable of this name.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such variable.</exception>
    public static CatalogueVariable Find(string name) =>
        TryFind(name, out CatalogueVariable? variable) ? variable : throw new KeyNotFoundException($"The catalogue has no variable '{name}'.");

    /// <summary>Looks for the variable of this name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out CatalogueVariable? variable) => ByName.TryGetValue(name, out variable);

    /// <summary>The variable that holds a statistic of a product's years.</summary>
    public static CatalogueVariable Of(CatalogueVariable product, Statistic statistic)
    {
        double span = product.ValidMaximum - product.ValidMinimum;
        CatalogueVariable difference = product with
        {
            Group = VariableGroup.Statistic, StandardName = null, CellMethods = null, Storage = StorageType.Real32, Comment = null,
            ValidMinimum = -4.0 * span, ValidMaximum = 4.0 * span, PlausibleMean = null, Ramp = ColourRamp.BlueWhiteRed,
            IsDayOfYear = false,
        };
        return statistic switch
        {
            Statistic.Mean => difference with
            {
                Name = product.Name + "_mean", LongName = $"mean over the years of {product.LongName}", LongNameChinese = product.LongNameChinese + "多年平均",
                ValidMinimum = product.ValidMinimum, ValidMaximum = product.ValidMaximum, Ramp = product.Ramp, Comment = product.Comment,
                IsDayOfYear = product.IsDayOfYear,
            },
            Statistic.Change => difference with
            {
                Name = product.Name + "_change", LongName = $"change over the period of {product.LongName}", LongNameChinese = product.LongNameChinese + "变化量",
            },
            Statistic.Trend => difference with
            {
                Name = product.Name + "_trend", LongName = $"trend of {product.LongName}", LongNameChinese = product.LongNameChinese + "变化趋势",
                Unit = product.Unit == "1" ? "yr-1" : product.Unit + " yr-1",
            },
            Statistic.PValue => difference with
            {
                Name = product.Name + "_p_value", LongName = $"two-sided p-value of the trend of {product.LongName}",
                LongNameChinese = product.LongNameChinese + "趋势显著性", Unit = "1", ValidMinimum = 0, ValidMaximum = 1, Ramp = ColourRamp.Purples,
            },
            Statistic.ChangeFirstLast => difference with
            {
                Name = product.Name + "_change_first_last", LongName = $"last year minus first year of {product.LongName}",
                LongNameChinese = product.LongNameChinese + "末年减首年",
            },
            Statistic.ChangeLeastSquares => difference with
            {
                Name = product.Name + "_change_ols", LongName = $"change over the period by least squares of {product.LongName}",
                LongNameChinese = product.LongNameChinese + "变化量(最小二乘)",
            },
            Statistic.ChangeLateEarly => difference with
            {
                Name = product.Name + "_change_late_early", LongName = $"mean of the last five years minus mean of the first five of {product.LongName}",
                LongNameChinese = product.LongNameChinese + "末五年减首五年",
            },
            _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "Not a statistic."),
        };
    }

    /// <summary>The variable of flags that says why a variable has no value.</summary>
    public static CatalogueVariable FlagOf(CatalogueVariable variable) => new()
    {
        Name = variable.FlagName, Group = VariableGroup.Flag, StandardName = "status_flag", Unit = "1",
        LongName = $"why there is no value of {variable.LongName}", LongNameChinese = variable.LongNameChinese + "质量标识",
        ValidMinimum = 0, ValidMaximum = 7, Resampling = Resampling.Categorical, Storage = StorageType.Unsigned8, Ramp = ColourRamp.Classes,
        Flags = ProductVariables.Reasons,
    };
}
