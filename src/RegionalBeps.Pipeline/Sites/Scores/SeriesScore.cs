namespace RegionalBeps.Pipeline.Sites.Scores;

/// <summary>How a modelled series compares with the observed one, over the days of both.</summary>
/// <param name="Days">Number of days (of months: the days of the months).</param>
/// <param name="Rmse">Root of the mean squared difference.</param>
/// <param name="Bias">Mean of model minus observation.</param>
/// <param name="DeterminationCoefficient">R²: the square of Pearson's correlation.</param>
/// <param name="AnomalyCorrelation">Pearson's correlation of the departures from the centred mean of 31 days.</param>
/// <param name="ObservedMean">Mean of the observations.</param>
internal readonly record struct SeriesScore(
    int Days, double Rmse, double Bias, double DeterminationCoefficient, double AnomalyCorrelation, double ObservedMean)
{
    private const int HalfWindow = 15;
    private const int LeastInWindow = 16;

    /// <summary>Compares two series.</summary>
    /// <param name="modelled">Day by day.</param>
    /// <param name="observed">Day by day, NaN where not observed.</param>
    public static SeriesScore Of(ReadOnlySpan<double> modelled, ReadOnlySpan<double> observed)
    {
        var pairs = new List<(double Modelled, double Observed)>();
        for (int day = 0; day < observed.Length; day++)
        {
            if (double.IsFinite(modelled[day]) && double.IsFinite(observed[day]))
            {
                pairs.Add((modelled[day], observed[day]));
            }
        }

        if (pairs.Count == 0)
        {
            return new SeriesScore(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        double correlation = Correlation(pairs);
        return new SeriesScore(
            pairs.Count,
            Math.Sqrt(pairs.Average(pair => (pair.Modelled - pair.Observed) * (pair.Modelled - pair.Observed))),
            pairs.Average(pair => pair.Modelled - pair.Observed),
            correlation * correlation,
            Correlation(Anomalies(modelled, observed)),
            pairs.Average(pair => pair.Observed));
    }

    private static List<(double Modelled, double Observed)> Anomalies(ReadOnlySpan<double> modelled, ReadOnlySpan<double> observed)
    {
        var anomalies = new List<(double, double)>();
        for (int day = 0; day < observed.Length; day++)
        {
            (double ofModel, double ofSite, int count) = (0, 0, 0);
            for (int other = Math.Max(0, day - HalfWindow); other <= Math.Min(observed.Length - 1, day + HalfWindow); other++)
            {
                if (double.IsFinite(modelled[other]) && double.IsFinite(observed[other]))
                {
                    (ofModel, ofSite, count) = (ofModel + modelled[other], ofSite + observed[other], count + 1);
                }
            }

            if (count >= LeastInWindow && double.IsFinite(modelled[day]) && double.IsFinite(observed[day]))
            {
                anomalies.Add((modelled[day] - (ofModel / count), observed[day] - (ofSite / count)));
            }
        }

        return anomalies;
    }

    private static double Correlation(List<(double Modelled, double Observed)> pairs)
    {
        if (pairs.Count < 3)
        {
            return double.NaN;
        }

        double meanModelled = pairs.Average(pair => pair.Modelled);
        double meanObserved = pairs.Average(pair => pair.Observed);
        double common = pairs.Sum(pair => (pair.Modelled - meanModelled) * (pair.Observed - meanObserved));
        double ofModelled = pairs.Sum(pair => (pair.Modelled - meanModelled) * (pair.Modelled - meanModelled));
        double ofObserved = pairs.Sum(pair => (pair.Observed - meanObserved) * (pair.Observed - meanObserved));
        return ofModelled > 0 && ofObserved > 0 ? common / Math.Sqrt(ofModelled * ofObserved) : double.NaN;
    }
}
