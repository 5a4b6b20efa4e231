using System.Diagnostics.CodeAnalysis;

namespace RegionalBeps.Grids.Catalogue;

/// <summary>
/// The one place where a variable's name, CF standard name, unit, long name, valid range, storage, resampling rule, colour ramp and flag
/// meanings stand.
/// </summary>
public static class VariableCatalogue
{
    private static readonly Dictionary<string, CatalogueVariable> ByName =
        InputVariables.Static.Concat(InputVariables.Meteorology).Concat(ProductVariables.All).Concat(ClassChangeVariables.All).Concat(AttributionVariables.All)
            .Concat(SpinUpVariables.All)
            .ToDictionary(variable => variable.Name);

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
    public static CatalogueVariable Of(CatalogueVariable product, Statistic statistic) => StatisticVariables.Of(product, statistic);

    /// <summary>The variable of flags that says why a variable has no value.</summary>
    public static CatalogueVariable FlagOf(CatalogueVariable variable) => new()
    {
        Name = variable.FlagName, Group = VariableGroup.Flag, StandardName = "status_flag", Unit = "1",
        LongName = $"why there is no value of {variable.LongName}", LongNameChinese = variable.LongNameChinese + "质量标识",
        ValidMinimum = 0, ValidMaximum = 7, Resampling = Resampling.Categorical, Storage = StorageType.Unsigned8, Ramp = ColourRamp.Classes,
        Flags = ProductVariables.Reasons,
    };
}
