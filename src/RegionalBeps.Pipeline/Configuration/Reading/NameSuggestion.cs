namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NameSuggestion
{
    /// <summary>
    /// The known name with the fewest wrong, missing, superfluous or swapped letters, if these are at most a third of its length; null otherwise.
    /// Case and <c>-</c> against <c>_</c> count as nothing.
    /// </summary>
    public static string? For(string written, IEnumerable<string> known)
    {
        string normalised = Normalise(written);
        (string? best, int fewest) = (null, int.MaxValue);
        foreach (string name in known)
        {
            int distance = Distance(normalised, Normalise(name));
            if (distance < fewest && distance <= Math.Max(1, name.Length / 3))
            {
                (best, fewest) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>The end of a message about an unknown name: what was probably meant, or else what is known.</summary>
    public static string Hint(string written, IReadOnlyCollection<string> known) =>
        For(written, known) is { } meant ? $"did you mean '{meant}'?" : $"known here: {string.Join(", ", known)}.";

    private static string Normalise(string name) => name.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    /// <summary>The optimal string alignment distance: Levenshtein's with neighbours that swapped places counted once.</summary>
    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            cost[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
