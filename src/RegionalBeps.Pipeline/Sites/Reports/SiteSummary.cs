using System.Globalization;
using System.Numerics;
using System.Text;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Scores;

namespace RegionalBeps.Pipeline.Sites.Reports;

/// <summary>Tables of scores in Markdown: of one site, and over sites.</summary>
internal static class SiteSummary
{
    private const string None = "–";
    private const int EachAlone = 5;

    /// <summary>Every score of a site.</summary>
    public static string OfSite(SiteOutcome outcome)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {outcome.Site.Site.Name}: {outcome.Site.Site.Title ?? outcome.Site.Site.Name}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Precipitation: {outcome.Precipitation}. {outcome.Site.Site.Source}\n");
        if (outcome.Site.Site.Remark is { } remark)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{remark}\n");
        }

        text.Append("\n![Series](figure.png)\n\n| observed | column | days | RMSE | bias | R² | anomalies r | frozen RMSE | winter bias | summer bias | thaw error, days | freeze error, days |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (int index = 0; index < outcome.Results[0].Scores.Count; index++)
        {
            foreach (SiteResult result in outcome.Results)
            {
                SiteScore score = result.Scores[index];
                text.Append(CultureInfo.InvariantCulture, $"| {score.Observed.Label} [{score.Observed.Quantity.Unit}] | {result.Variant.Name} | {score.Daily.Days} | ");
                text.AppendJoin(" | ",
                    Number(score.Daily.Rmse), Signed(score.Daily.Bias), Number(score.Daily.DeterminationCoefficient), Number(score.Daily.AnomalyCorrelation),
                    score.FreezeThaw.Count > 0 ? Number(score.Frozen.Rmse) : None, Signed(score.Winter.Bias), Signed(score.Summer.Bias),
                    Days(score.FreezeThaw.Select(year => year.ThawError)), Days(score.FreezeThaw.Select(year => year.FreezeError)));
                text.Append(" |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The scores over sites.</summary>
    /// <param name="outcomes">The sites.</param>
    public static string OverSites(IReadOnlyList<SiteOutcome> outcomes)
    {
        var text = new StringBuilder("# Columns at sites\n\nMade by `regionalbeps site`; a day without an observation of good quality is in no score.\n");
        text.Append("RMSE and bias are model minus observation; R² is the square of Pearson's correlation.\n");
        SoilTemperature(text, outcomes);
        Improvements(text, outcomes);
        FreezeThaw(text, outcomes);
        Ranges(text, outcomes);
        Seasons(text, outcomes, "latent_heat", "Latent heat flux [W m⁻²]", 1);
        Seasons(text, outcomes, "gross_primary_productivity", "Gross primary productivity [gC m⁻² d⁻¹]", 1);
        Seasons(text, outcomes, "latent_heat", "Evapotranspiration [mm d⁻¹]", 86400 / 2.5e6);
        Other(text, outcomes);
        return text.ToString();
    }

    private static IEnumerable<(SiteOutcome Site, SiteScore Improved, SiteScore? Repaired, SiteScore? Literal)> Paired(
        IReadOnlyList<SiteOutcome> outcomes, Func<SiteScore, bool> isWanted)
    {
        foreach (SiteOutcome outcome in outcomes)
        {
            SiteResult? Named(SiteVariant variant) => outcome.Results.FirstOrDefault(result => result.Variant == variant);
            SiteResult main = Named(SiteVariant.Improved) ?? outcome.Results[0];
            for (int index = 0; index < main.Scores.Count; index++)
            {
                if (isWanted(main.Scores[index]))
                {
                    yield return (outcome, main.Scores[index], Named(SiteVariant.Repaired)?.Scores[index], Named(SiteVariant.Literal)?.Scores[index]);
                }
            }
        }
    }

    private static bool IsSoilTemperature(SiteScore score) => score.Observed.Quantity == SiteQuantity.SoilTemperature && score.Daily.Days > 0;

    private static void SoilTemperature(StringBuilder text, IReadOnlyList<SiteOutcome> outcomes)
    {
        var rows = Paired(outcomes, IsSoilTemperature).ToList();
        text.Append("\n## Soil temperature, daily (RMSE and bias in K)\n\n| site | precipitation | depth, cm | days | baseline literal | baseline repaired | improved | bias of it | R² repaired | R² | anomalies r | frozen days | winter bias | summer bias |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach ((SiteOutcome site, SiteScore improved, SiteScore? repaired, SiteScore? literal) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {site.Site.Site.Name} | {site.Precipitation} | {improved.Observed.Depth * 100:0.#} | {improved.Daily.Days}{(improved.Observed.Step == ObservedStep.Month ? " (months)" : "")} | ");
            text.AppendJoin(" | ",
                Number(literal?.Daily.Rmse), Number(repaired?.Daily.Rmse), $"**{Number(improved.Daily.Rmse)}**", Signed(improved.Daily.Bias),
                Number(repaired?.Daily.DeterminationCoefficient), Number(improved.Daily.DeterminationCoefficient), Number(improved.Daily.AnomalyCorrelation),
                Number(improved.Frozen.Rmse), Signed(improved.Winter.Bias), Signed(improved.Summer.Bias));
            text.Append(" |\n");
        }

        // One depth of a site counts, the uppermost, so that a site with many sensors weighs no more than another.
        var first = rows.Where(row => row.Improved.Observed.Step != ObservedStep.Month).GroupBy(row => row.Site)
            .Select(group => group.OrderBy(row => row.Improved.Observed.Depth).First()).ToList();
        if (first.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\nMedian over the {first.Count} sites with daily data (uppermost sensor): baseline literal {Number(Median(first.Select(row => row.Literal?.Daily.Rmse)))}, repaired {Number(Median(first.Select(row => row.Repaired?.Daily.Rmse)))}, improved {Number(Median(first.Select(row => (double?)row.Improved.Daily.Rmse)))} K.\n");
        }
    }

    /// <summary>What each improvement is worth: how much the error grows where it, or several of them, are switched off.</summary>
    /// <remarks>A row for each sensor; of all combinations, too many to stand side by side, a row for each of them instead.</remarks>
    private static void Improvements(StringBuilder text, IReadOnlyList<SiteOutcome> outcomes)
    {
        SiteVariant[] without = [.. outcomes.SelectMany(outcome => outcome.Results).Select(result => result.Variant).Distinct()
            .Where(variant => variant.Baseline is null && variant != SiteVariant.Improved).OrderBy(variant => -BitOperations.PopCount((uint)variant.Switches))];
        if (without.Length == 0)
        {
            return;
        }

        text.Append("\n## What each improvement is worth: RMSE of daily soil temperature without it, less the RMSE with all (K)\n\n");
        (string Site, string Depth, string All, string[] Growth)[] sensors = [.. Sensors(outcomes, without)];
        string[] names = [.. without.Select(variant => variant.Name["improved ".Length..])];
        if (without.Length <= EachAlone)
        {
            Row(text, ["site", "depth, cm", "all", .. names]);
            Rule(text, 3 + names.Length);
            foreach ((string site, string depth, string all, string[] growth) in sensors)
            {
                Row(text, [site, depth, all, .. growth]);
            }

            return;
        }

        Row(text, ["column", .. sensors.Select(sensor => $"{sensor.Site}, {sensor.Depth} cm")]);
        Rule(text, 1 + sensors.Length);
        Row(text, ["all", .. sensors.Select(sensor => sensor.All)]);
        for (int variant = 0; variant < names.Length; variant++)
        {
            Row(text, [names[variant], .. sensors.Select(sensor => sensor.Growth[variant])]);
        }
    }

    private static IEnumerable<(string Site, string Depth, string All, string[] Growth)> Sensors(IReadOnlyList<SiteOutcome> outcomes, SiteVariant[] without)
    {
        foreach (SiteOutcome outcome in outcomes)
        {
            SiteResult? all = outcome.Results.FirstOrDefault(result => result.Variant == SiteVariant.Improved);
            for (int index = 0; all is not null && index < all.Scores.Count; index++)
            {
                if (IsSoilTemperature(all.Scores[index]))
                {
                    double with = all.Scores[index].Daily.Rmse;
                    yield return (outcome.Site.Site.Name, (all.Scores[index].Observed.Depth * 100).ToString("0.#", CultureInfo.InvariantCulture), Number(with),
                        [.. without.Select(variant => Signed(outcome.Results.FirstOrDefault(result => result.Variant == variant)?.Scores[index].Daily.Rmse - with))]);
                }
            }
        }
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Rule(StringBuilder text, int columns) => text.Append('|').Insert(text.Length, "---|", columns).Append('\n');

    private static void FreezeThaw(StringBuilder text, IReadOnlyList<SiteOutcome> outcomes)
    {
        var rows = Paired(outcomes, score => IsSoilTemperature(score) && score.FreezeThaw.Count > 0).ToList();
        text.Append("\n## Thaw and freeze onset (day of year; errors are model minus observation, days)\n\n| site | depth, cm | year | thaw observed | repaired | improved | freeze observed | repaired | improved | frozen days observed | repaired | improved |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach ((SiteOutcome site, SiteScore improved, SiteScore? repaired, _) in rows)
        {
            for (int year = 0; year < improved.FreezeThaw.Count; year++)
            {
                FreezeThawScore own = improved.FreezeThaw[year];
                FreezeThawScore? other = repaired?.FreezeThaw[year];
                if (own.ObservedThaw.IsValid || own.ObservedFreeze.IsValid)
                {
                    text.Append(CultureInfo.InvariantCulture, $"| {site.Site.Site.Name} | {improved.Observed.Depth * 100:0.#} | {own.Year} | ");
                    text.AppendJoin(" | ",
                        Day(own.ObservedThaw.Value), Error(other?.ThawError), Error(own.ThawError), Day(own.ObservedFreeze.Value), Error(other?.FreezeError),
                        Error(own.FreezeError), $"{own.ObservedFrozenDays}", other is null ? None : $"{other.ModelledFrozenDays}", $"{own.ModelledFrozenDays}");
                    text.Append(" |\n");
                }
            }
        }

        string Median(Func<FreezeThawScore, double> error, bool ofImproved) => Number(SiteSummary.Median(rows.SelectMany(row =>
            (ofImproved ? row.Improved : row.Repaired)?.FreezeThaw.Select(year => (double?)Math.Abs(error(year))) ?? [])));
        text.Append(CultureInfo.InvariantCulture,
            $"\nMedian of the absolute errors: thaw onset {Median(year => year.ThawError, true)} days (baseline repaired {Median(year => year.ThawError, false)}), freeze onset {Median(year => year.FreezeError, true)} days ({Median(year => year.FreezeError, false)}).\n");
    }

    private static void Ranges(StringBuilder text, IReadOnlyList<SiteOutcome> outcomes)
    {
        var rows = Paired(outcomes, score => score.RangeAboveZero is { Days: > 0 } || score.RangeBelowZero is { Days: > 0 }).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.Append("\n## Diurnal range of soil temperature (K)\n\n| site | depth, cm | days above 0 °C | observed | repaired | improved | RMSE repaired | RMSE | days below 0 °C | observed | improved | RMSE |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach ((SiteOutcome site, SiteScore improved, SiteScore? repaired, _) in rows)
        {
            DiurnalRanges above = improved.RangeAboveZero!.Value;
            DiurnalRanges below = improved.RangeBelowZero!.Value;
            text.Append(CultureInfo.InvariantCulture, $"| {site.Site.Site.Name} | {improved.Observed.Depth * 100:0.#} | {above.Days} | ");
            text.AppendJoin(" | ",
                Number(above.Observed), Number(repaired?.RangeAboveZero?.Modelled), Number(above.Modelled), Number(repaired?.RangeAboveZero?.Rmse), Number(above.Rmse),
                $"{below.Days}", Number(below.Observed), Number(below.Modelled), Number(below.Rmse));
            text.Append(" |\n");
        }
    }

    private static void Seasons(StringBuilder text, IReadOnlyList<SiteOutcome> outcomes, string quantity, string title, double factor)
    {
        var rows = Paired(outcomes, score => score.Observed.Quantity.Name == quantity && score.Daily.Days > 0).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| site | days | observed | repaired | improved | RMSE repaired | RMSE | R² | Dec-Feb observed | repaired | improved | Jun-Aug observed | repaired | improved |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach ((SiteOutcome site, SiteScore improved, SiteScore? repaired, _) in rows)
        {
            string Mean(SeriesScore? score) => score is { } known ? Number(factor * (known.ObservedMean + known.Bias)) : None;
            text.Append(CultureInfo.InvariantCulture, $"| {site.Site.Site.Name} | {improved.Daily.Days} | ");
            text.AppendJoin(" | ",
                Number(factor * improved.Daily.ObservedMean), Mean(repaired?.Daily), Mean(improved.Daily), Number(factor * repaired?.Daily.Rmse),
                Number(factor * improved.Daily.Rmse), Number(improved.Daily.DeterminationCoefficient),
                Number(factor * improved.Winter.ObservedMean), Mean(repaired?.Winter), Mean(improved.Winter),
                Number(factor * improved.Summer.ObservedMean), Mean(repaired?.Summer), Mean(improved.Summer));
            text.Append(" |\n");
        }
    }

    private static void Other(StringBuilder text, IReadOnlyList<SiteOutcome> outcomes)
    {
        string[] told = ["soil_temperature", "latent_heat", "gross_primary_productivity"];
        var rows = Paired(outcomes, score => !told.Contains(score.Observed.Quantity.Name) && score.Daily.Days > 0).ToList();
        text.Append("\n## Everything else that was observed\n\n| site | observed | days | mean | RMSE repaired | RMSE | bias | R² | anomalies r |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach ((SiteOutcome site, SiteScore improved, SiteScore? repaired, _) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {site.Site.Site.Name} | {improved.Observed.Label} [{improved.Observed.Quantity.Unit}] | {improved.Daily.Days} | ");
            text.AppendJoin(" | ",
                Number(improved.Daily.ObservedMean), Number(repaired?.Daily.Rmse), Number(improved.Daily.Rmse), Signed(improved.Daily.Bias),
                Number(improved.Daily.DeterminationCoefficient), Number(improved.Daily.AnomalyCorrelation));
            text.Append(" |\n");
        }
    }

    private static double? Median(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>().Where(double.IsFinite).Order()];
        return known.Length == 0 ? null : 0.5 * (known[(known.Length - 1) / 2] + known[known.Length / 2]);
    }

    private static string Days(IEnumerable<double> errors)
    {
        string[] known = [.. errors.Where(double.IsFinite).Select(error => Error(error))];
        return known.Length == 0 ? None : string.Join(", ", known);
    }

    private static string Number(double? value) => value is { } known && double.IsFinite(known)
        ? known.ToString(Math.Abs(known) >= 100 ? "0" : Math.Abs(known) >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture) : None;

    private static string Signed(double? value) => value is { } known && double.IsFinite(known)
        ? known.ToString(Math.Abs(known) >= 10 ? "+0.0;−0.0;0" : "+0.00;−0.00;0.00", CultureInfo.InvariantCulture) : None;

    private static string Day(double value) => double.IsFinite(value) ? value.ToString("0", CultureInfo.InvariantCulture) : None;

    private static string Error(double? value) => value is { } known && double.IsFinite(known) ? known.ToString("+0;−0;0", CultureInfo.InvariantCulture) : None;
}
