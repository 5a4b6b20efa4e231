namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>Tables that follow each other in time, as one.</summary>
internal sealed class JoinedTable(IReadOnlyList<SiteTable> parts) : SiteTable(parts[0].File, parts[0].Missing)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => [.. parts[0].Names.Where(name => parts.All(part => part.Has(name)))];

    /// <inheritdoc/>
    public override IReadOnlyList<DateTime> Stamps { get; } = [.. parts.SelectMany(part => part.Stamps)];

    /// <inheritdoc/>
    public override StampGrain Grain => parts[0].Grain;

    /// <inheritdoc/>
    public override string? UnitOf(string name) => parts[0].UnitOf(name);

    /// <inheritdoc/>
    public override string PlaceOf(int row)
    {
        int part = 0;
        while (row >= parts[part].Stamps.Count)
        {
            row -= parts[part].Stamps.Count;
            part++;
        }

        return part == 0 ? parts[part].PlaceOf(row) : $"{Path.GetFileName(parts[part].File)}, {parts[part].PlaceOf(row)}";
    }

    private protected override double[] Read(string name) => [.. parts.SelectMany(part => part.Values(name))];
}
