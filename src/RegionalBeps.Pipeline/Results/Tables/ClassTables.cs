using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products.Classes;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>Areas of the classes of frozen ground, and of their changes.</summary>
public static class ClassTables
{
    private static readonly FrozenClass[] Classes =
        [.. Enum.GetValues<FrozenClass>().Where(frozen => frozen != FrozenClass.NoData)];

    /// <summary>Area and share of each class in each year and over all years.</summary>
    /// <param name="annual">The annual maps.</param>
    /// <param name="modal">The most frequent class of the years.</param>
    public static CsvTable Areas(AnnualMaps annual, SummaryMap modal)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(modal);
        CatalogueVariable variable = VariableCatalogue.Find("frozen_class");
        double[] areas = annual.Grid.CellAreas();
        var table = new CsvTable("years", "class", "name", "area_km2", "share");
        for (int year = 0; year < annual.Years.Count; year++)
        {
            Add(table, $"{annual.Years[year]}", annual.ValuesOf(variable, year), areas);
        }

        Add(table, $"{annual.Years[0]}-{annual.Years[^1]}", modal.Values, areas);
        return table;
    }

    /// <summary>Area that went from one class (row) to another (column) between the first and the last five years [km²].</summary>
    public static CsvTable Transitions(AnnualMaps annual, SummaryMap transition)
    {
        TransitionMatrix matrix = MatrixOf(annual, transition);
        var table = new CsvTable(["from", .. Classes.Select(to => $"to_{NameOf(to)}_km2")]);
        foreach (FrozenClass from in Classes)
        {
            table.Add([NameOf(from), .. Classes.Select(to => (object)matrix.AreaOf(from, to))]);
        }

        return table;
    }

    /// <summary>Area of each kind of change.</summary>
    public static CsvTable TransitionKinds(AnnualMaps annual, SummaryMap transition)
    {
        TransitionMatrix matrix = MatrixOf(annual, transition);
        (TransitionKind Kind, double Area)[] kinds =
            [.. Enum.GetValues<TransitionKind>().Where(kind => kind != TransitionKind.NoData).Select(kind => (kind, matrix.AreaOf(kind)))];
        double whole = kinds.Sum(kind => kind.Area);
        var table = new CsvTable("kind", "name", "area_km2", "share");
        foreach ((TransitionKind kind, double area) in kinds)
        {
            string name = VariableCatalogue.Find("frozen_class_transition_kind").Flags.Single(flag => flag.Value == (int)kind).Meaning;
            table.Add((int)kind, name, area, whole > 0 ? area / whole : double.NaN);
        }

        return table;
    }

    private static TransitionMatrix MatrixOf(AnnualMaps annual, SummaryMap transition)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(transition);
        double[] areas = annual.Grid.CellAreas();
        var matrix = new TransitionMatrix();
        for (int pixel = 0; pixel < areas.Length; pixel++)
        {
            if (!float.IsNaN(transition.Values[pixel]))
            {
                int code = (int)transition.Values[pixel];
                matrix.Add((FrozenClass)(code / 10), (FrozenClass)(code % 10), areas[pixel]);
            }
        }

        return matrix;
    }

    private static void Add(CsvTable table, string years, ReadOnlySpan<float> classes, double[] areas)
    {
        var sums = new ClassAreas();
        for (int pixel = 0; pixel < areas.Length; pixel++)
        {
            sums.Add(float.IsNaN(classes[pixel]) ? FrozenClass.NoData : (FrozenClass)(byte)classes[pixel], areas[pixel]);
        }

        foreach (FrozenClass frozen in Classes)
        {
            table.Add(years, (int)frozen, NameOf(frozen), sums.Of(frozen), sums.ShareOf(frozen));
        }
    }

    private static string NameOf(FrozenClass frozen) => VariableCatalogue.Find("frozen_class").Flags.Single(flag => flag.Value == (int)frozen).Meaning;
}
