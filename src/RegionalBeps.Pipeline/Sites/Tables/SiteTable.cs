using RegionalBeps.Grids;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>A table with a time for each row: a CSV file, or the time series of a NetCDF file of one point.</summary>
internal abstract class SiteTable
{
    private protected SiteTable(string file, IReadOnlyList<double> missing)
    {
        File = file;
        Missing = missing;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The names of the columns.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>The time of each row, by the file's own clock and label.</summary>
    public abstract IReadOnlyList<DateTime> Stamps { get; }

    /// <summary>How times are written: what a date alone tells of the step.</summary>
    public abstract StampGrain Grain { get; }

    /// <summary>Numbers that stand for missing values.</summary>
    public IReadOnlyList<double> Missing { get; set; }

    /// <summary>Whether a column is there.</summary>
    public bool Has(string name) => Names.Contains(name, StringComparer.Ordinal);

    /// <summary>The values of a column; missing ones are NaN.</summary>
    /// <param name="name">A column that is there.</param>
    /// <exception cref="InputException">A field is no number.</exception>
    public double[] Values(string name)
    {
        double[] values = Read(name);
        foreach (ref double value in values.AsSpan())
        {
            value = Missing.Contains(value) || !double.IsFinite(value) ? double.NaN : value;
        }

        return values;
    }

    /// <summary>The unit that the file states for a column, or null.</summary>
    public abstract string? UnitOf(string name);

    /// <summary>Where a row is found: its line in the file and its time.</summary>
    public abstract string PlaceOf(int row);

    /// <summary>Refuses a column that is not there, with what was probably meant.</summary>
    /// <exception cref="InputException">The column is not there.</exception>
    public void Require(string name, string purpose)
    {
        if (!Has(name))
        {
            string? meant = Configuration.Reading.NameSuggestion.For(name, Names);
            throw new InputException(
                File,
                $"it has no column '{name}', which is wanted for {purpose}{(meant is null ? "" : $"; did you mean '{meant}'?")}; it has {Listed()}".TrimEnd('?', ' '),
                "name the column that holds it, or take the key out",
                place: "header");
        }
    }

    /// <summary>The numbers of a column as they are written; empty fields are NaN.</summary>
    private protected abstract double[] Read(string name);

    private string Listed()
    {
        const int Most = 60;
        string more = Names.Count > Most ? $" and {Names.Count - Most} more" : "";
        return string.Join(", ", Names.Take(Most)) + more;
    }
}
