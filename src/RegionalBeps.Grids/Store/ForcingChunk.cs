namespace RegionalBeps.Grids.Store;

/// <summary>The forcing of one tile and year, ready to be computed with: all variables, each cell's steps one after the other.</summary>
public sealed class ForcingChunk
{
    private readonly float[] values;

    /// <summary>A chunk.</summary>
    /// <param name="header">What it holds.</param>
    /// <param name="values">The numbers as [variable][cell][step]; missing is NaN. They are not copied.</param>
    public ForcingChunk(ChunkHeader header, float[] values)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.LongLength, header.ValueCount, nameof(values));
        (Header, this.values) = (header, values);
    }

    /// <summary>What the chunk holds.</summary>
    public ChunkHeader Header { get; }

    /// <summary>All steps of one variable in one cell.</summary>
    /// <param name="variable">Index into the header's variables.</param>
    /// <param name="cell">Index into the tile's cells.</param>
    public ReadOnlySpan<float> Series(int variable, int cell)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)cell, (uint)Header.CellCount, nameof(cell));
        return values.AsSpan(((variable * Header.CellCount) + cell) * Header.StepCount, Header.StepCount);
    }

    /// <summary>All cells of one variable as [cell][step].</summary>
    /// <param name="variable">Index into the header's variables.</param>
    public ReadOnlySpan<float> AllSeries(int variable) =>
        values.AsSpan(variable * Header.CellCount * Header.StepCount, Header.CellCount * Header.StepCount);

    /// <summary>The forcing of one cell alone.</summary>
    /// <param name="cell">Index into the tile's cells.</param>
    public ForcingChunk OfCell(int cell)
    {
        ChunkHeader header = Header with { CellCount = 1 };
        var series = new float[header.ValueCount];
        for (int variable = 0; variable < header.Variables.Count; variable++)
        {
            Series(variable, cell).CopyTo(series.AsSpan(variable * header.StepCount));
        }

        return new ForcingChunk(header, series);
    }

    /// <summary>The index of a variable, or -1 where the chunk does not hold it.</summary>
    /// <param name="name">The catalogue's name.</param>
    public int IndexOf(string name)
    {
        for (int variable = 0; variable < Header.Variables.Count; variable++)
        {
            if (Header.Variables[variable].Name == name)
            {
                return variable;
            }
        }

        return -1;
    }
}
