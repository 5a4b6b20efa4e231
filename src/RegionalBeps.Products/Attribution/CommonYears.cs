using RegionalBeps.Products.Change;

namespace RegionalBeps.Products.Attribution;

/// <summary>The years in which a target and its drivers all have a value: only these can be compared.</summary>
public static class CommonYears
{
    /// <summary>
    /// Copies the common years. A driver that shares fewer than ten years with the target, or that never varies in the common
    /// years, is left out, so that it takes no years from the others. Where the drivers' gaps together leave fewer than ten years, the
    /// driver with the fewest is left out, and so on.
    /// </summary>
    /// <param name="target">One value for each year, NaN where there is none.</param>
    /// <param name="drivers">Driver-major: <c>[driver * years + year]</c>, NaN where there is none.</param>
    /// <param name="commonTarget">Receives the target's values of the common years, at its beginning.</param>
    /// <param name="commonDrivers">Receives the drivers' values, driver-major with the number of common years as stride.</param>
    /// <param name="used">Receives for each driver whether it is compared.</param>
    /// <returns>Number of common years; 0 where they are fewer than ten, no driver is left, or the target never varies in them.</returns>
    public static int Select(
        ReadOnlySpan<double> target, ReadOnlySpan<double> drivers, Span<double> commonTarget, Span<double> commonDrivers, Span<bool> used)
    {
        int years = target.Length;
        for (int driver = 0; driver < used.Length; driver++)
        {
            used[driver] = CountShared(target, drivers.Slice(driver * years, years)) >= ValidYears.RequiredForChange;
        }

        int count = Copy(target, drivers, used, commonTarget);
        while (count < ValidYears.RequiredForChange && used.Contains(true))
        {
            used[Sparsest(target, drivers, used)] = false;
            count = Copy(target, drivers, used, commonTarget);
        }

        if (count < ValidYears.RequiredForChange || IsConstant(commonTarget[..count]))
        {
            used.Clear();
            return 0;
        }

        for (int year = 0, place = 0; year < years; year++)
        {
            if (IsCommon(target, drivers, used, year))
            {
                for (int driver = 0; driver < used.Length; driver++)
                {
                    commonDrivers[(driver * count) + place] = drivers[(driver * years) + year];
                }

                place++;
            }
        }

        for (int driver = 0; driver < used.Length; driver++)
        {
            used[driver] &= !IsConstant(commonDrivers.Slice(driver * count, count));
        }

        return used.Contains(true) ? count : 0;
    }

    private static int Copy(ReadOnlySpan<double> target, ReadOnlySpan<double> drivers, ReadOnlySpan<bool> used, Span<double> commonTarget)
    {
        int count = 0;
        for (int year = 0; year < target.Length; year++)
        {
            if (IsCommon(target, drivers, used, year))
            {
                commonTarget[count++] = target[year];
            }
        }

        return count;
    }

    // Of equally sparse drivers the last, so that the order of the drivers decides.
    private static int Sparsest(ReadOnlySpan<double> target, ReadOnlySpan<double> drivers, ReadOnlySpan<bool> used)
    {
        int sparsest = -1;
        int fewest = int.MaxValue;
        for (int driver = 0; driver < used.Length; driver++)
        {
            int shared = used[driver] ? CountShared(target, drivers.Slice(driver * target.Length, target.Length)) : int.MaxValue;
            sparsest = used[driver] && shared <= fewest ? driver : sparsest;
            fewest = Math.Min(fewest, shared);
        }

        return sparsest;
    }

    private static bool IsCommon(ReadOnlySpan<double> target, ReadOnlySpan<double> drivers, ReadOnlySpan<bool> used, int year)
    {
        bool known = !double.IsNaN(target[year]);
        for (int driver = 0; driver < used.Length; driver++)
        {
            known &= !used[driver] || !double.IsNaN(drivers[(driver * target.Length) + year]);
        }

        return known;
    }

    private static int CountShared(ReadOnlySpan<double> target, ReadOnlySpan<double> driver)
    {
        int count = 0;
        for (int year = 0; year < target.Length; year++)
        {
            count += double.IsNaN(target[year]) || double.IsNaN(driver[year]) ? 0 : 1;
        }

        return count;
    }

    private static bool IsConstant(ReadOnlySpan<double> values) => !values.ContainsAnyExcept(values[0]);
}
