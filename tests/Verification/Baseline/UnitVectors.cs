using RegionalBeps.Column.Baseline;

namespace RegionalBeps.Verification.Baseline;

/// <summary>Inputs and outputs of one function of the reference, row by row.</summary>
internal sealed class UnitVectors
{
    private const double Tolerance = 1e-6;
    private const double Negligible = 1e-15;

    private readonly string name;
    private readonly GoldenTable table;
    private readonly List<string> misses = [];
    private int row;

    private UnitVectors(string name)
    {
        this.name = name;
        table = GoldenTable.Read($"unit_vectors/{name}.csv");
    }

    /// <summary>Runs <paramref name="check"/> on every row and fails if any output differs by more than 1e-6 of its value.</summary>
    public static void ForEachRow(string name, Action<UnitVectors> check)
    {
        UnitVectors vectors = new(name);
        for (vectors.row = 0; vectors.row < vectors.table.RowCount; vectors.row++)
        {
            check(vectors);
        }

        Assert.That(vectors.table.RowCount, Is.GreaterThanOrEqualTo(240), name);
        Assert.That(vectors.misses, Is.Empty, name);
    }

    /// <summary>An input of the current row.</summary>
    public double In(string column) => table[$"in_{column}"][row];

    /// <summary>An input for each soil layer.</summary>
    public SoilLayers Layers(string column)
    {
        SoilLayers layers = default;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            layers[i] = In($"{column}{i + 1}");
        }

        return layers;
    }

    /// <summary>An input for each class of leaves, in the order of <see cref="LeafClasses"/>.</summary>
    public LeafClasses Leaves(string column)
    {
        LeafClasses leaves = default;
        leaves[LeafClasses.OverstorySunlit] = In($"{column}_o_sun");
        leaves[LeafClasses.OverstoryShaded] = In($"{column}_o_sh");
        leaves[LeafClasses.UnderstorySunlit] = In($"{column}_u_sun");
        leaves[LeafClasses.UnderstoryShaded] = In($"{column}_u_sh");
        return leaves;
    }

    /// <summary>Compares an output of the current row.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="actual">What the column computes.</param>
    /// <param name="slack">Absolute difference that the rounding of larger numbers in the table explains.</param>
    public void Expect(string column, double actual, double slack = Negligible)
    {
        double expected = table[$"out_{column}"][row];
        if (!(Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected) + slack))
        {
            misses.Add($"row {row + 2}: {column} is {actual:R}, expected {expected:R}");
        }
    }

    /// <summary>Compares an output for each soil layer.</summary>
    public void ExpectLayers(string column, in SoilLayers actual)
    {
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            Expect($"{column}{i + 1}", actual[i]);
        }
    }

    /// <summary>Compares an output for each class of leaves.</summary>
    public void ExpectLeaves(string column, in LeafClasses actual)
    {
        Expect($"{column}_o_sun", actual[LeafClasses.OverstorySunlit]);
        Expect($"{column}_o_sh", actual[LeafClasses.OverstoryShaded]);
        Expect($"{column}_u_sun", actual[LeafClasses.UnderstorySunlit]);
        Expect($"{column}_u_sh", actual[LeafClasses.UnderstoryShaded]);
    }
}
