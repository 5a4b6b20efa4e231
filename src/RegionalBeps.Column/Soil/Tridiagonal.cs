using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>Systems of equations in which each row knows its two neighbours.</summary>
public static class Tridiagonal
{
    /// <summary>Solves lower·x₋₁ + diagonal·x + upper·x₊₁ = right by elimination without pivoting (Thomas), for diagonally dominant systems.</summary>
    /// <param name="lower">The first is not used.</param>
    /// <param name="diagonal">Of each row.</param>
    /// <param name="upper">The last is not used; overwritten.</param>
    /// <param name="right">Right side; overwritten by the solution.</param>
    public static void Solve<T>(ReadOnlySpan<T> lower, ReadOnlySpan<T> diagonal, Span<T> upper, Span<T> right)
        where T : unmanaged, ILane<T>
    {
        T pivot = 1.0 / diagonal[0];
        upper[0] *= pivot;
        right[0] *= pivot;
        for (int row = 1; row < right.Length; row++)
        {
            pivot = 1.0 / (diagonal[row] - lower[row] * upper[row - 1]);
            upper[row] *= pivot;
            right[row] = (right[row] - lower[row] * right[row - 1]) * pivot;
        }

        for (int row = right.Length - 2; row >= 0; row--)
        {
            right[row] -= upper[row] * right[row + 1];
        }
    }
}
