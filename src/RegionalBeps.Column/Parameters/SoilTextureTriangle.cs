namespace RegionalBeps.Column.Parameters;

/// <summary>The texture triangle of the United States Department of Agriculture (Soil Survey Manual 1993, chapter 3).</summary>
public static class SoilTextureTriangle
{
    private const int Sand = 1;
    private const int LoamySand = 2;
    private const int SandyLoam = 3;
    private const int Loam = 4;
    private const int SiltLoam = 5;
    private const int SandyClayLoam = 6;
    private const int ClayLoam = 7;
    private const int SiltyClayLoam = 8;
    private const int SandyClay = 9;
    private const int SiltyClay = 10;
    private const int Clay = 11;

    /// <summary>
    /// The texture code 1..11 of a soil; the rest of its mass is silt. The triangle's twelfth class, silt, has no BEPS code and counts as
    /// silt loam.
    /// </summary>
    /// <param name="sandPercent">Mass of sand (0.05-2 mm), % of the fine earth.</param>
    /// <param name="clayPercent">Mass of clay (below 0.002 mm), % of the fine earth.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not within 0..100 %, or both exceed 100 % together by more than
    /// rounding.</exception>
    public static int CodeOf(double sandPercent, double clayPercent)
    {
        const double RoundingSlack = 1.0;
        if (!(sandPercent >= 0.0 && clayPercent >= 0.0 && sandPercent + clayPercent <= 100.0 + RoundingSlack))
        {
            throw new ArgumentOutOfRangeException(
                nameof(sandPercent),
                $"Sand {sandPercent} % and clay {clayPercent} % are no soil: both lie in 0..100 and so does their sum.");
        }

        double sand = sandPercent;
        double clay = clayPercent;
        double silt = Math.Max(0.0, 100.0 - sand - clay);
        return silt + 1.5 * clay < 15.0 ? Sand
            : silt + 2.0 * clay < 30.0 ? LoamySand
            : clay >= 40.0 && silt >= 40.0 ? SiltyClay
            : clay >= 40.0 && sand <= 45.0 ? Clay
            : clay >= 35.0 && sand > 45.0 ? SandyClay
            : clay >= 27.0 && sand <= 20.0 ? SiltyClayLoam
            : clay >= 27.0 && sand <= 45.0 ? ClayLoam
            : clay >= 20.0 && silt < 28.0 && sand > 45.0 ? SandyClayLoam
            : silt >= 50.0 ? SiltLoam
            : clay < 7.0 || sand > 52.0 ? SandyLoam
            : Loam;
    }
}
