using System.CommandLine;
using System.Globalization;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Preview;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>explain</c>: one pixel's inputs, years, products and temperatures, and the hour in which it broke if it did.</summary>
internal static class ExplainCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Option<double> longitude = new("--lon") { Description = "Degrees east.", Required = true };
        Option<double> latitude = new("--lat") { Description = "Degrees north.", Required = true };
        Option<int?> year = new("--year") { Description = "The year that is computed again; without it that in which the column broke, or the last." };
        Command command = new("explain", "Shows one pixel: what it is made of, its weather, its products in all years, and temperature against depth in a year that is computed again.")
        {
            file, longitude, latitude, year,
        };
        command.SetAction(parsed => Failure.Guard(
            () => Explain(
                parsed.GetRequiredValue(file), parsed.GetRequiredValue(longitude), parsed.GetRequiredValue(latitude), parsed.GetValue(year), terminal, stop),
            terminal.Error,
            resume: null));
        return command;
    }

    private static RunOutcome Explain(string file, double longitude, double latitude, int? year, Terminal terminal, CancellationToken stop)
    {
        PipelineConfiguration configuration = ConfigurationReader.Read(file);
        PixelExplanation pixel = ProgressDisplay.While(
            terminal,
            progress => PixelExplainer.Explain(configuration, longitude, latitude, year, new RunContext(progress, CommandText.Of("explain", file), stop)));
        foreach (string line in Lines(pixel))
        {
            terminal.Output.WriteLine(line);
        }

        if (pixel.Depths.Count == 0)
        {
            return RunOutcome.Done;
        }

        Pixel place = pixel.Pixel;
        string picture = Path.Combine(
            configuration.Output.Directory, "explained", FormattableString.Invariant($"row{place.Row:0000}-column{place.Column:0000}-{pixel.Year}.svg"));
        ProfilePicture.Write(
            picture,
            FormattableString.Invariant($"{place.Longitude:0.###} E, {place.Latitude:0.###} N, {pixel.Year}"),
            pixel.Depths, pixel.Lowest, pixel.Mean, pixel.Highest);
        terminal.Output.WriteLine($"Temperature against depth: {picture}");
        return RunOutcome.Done;
    }

    private static IEnumerable<string> Lines(PixelExplanation pixel)
    {
        Pixel place = pixel.Pixel;
        yield return Text($"Pixel: row {place.Row}, column {place.Column}, {place.Longitude:0.####} E, {place.Latitude:0.####} N, {place.Area / 1e6:0.#} km2, tile {pixel.Tile}.");
        yield return Text($"Inputs: land cover {place.LandCover}, elevation {place.Elevation:0} m, sand {place.Soil.Sand:0.###}, clay {place.Soil.Clay:0.###}, organic carbon {place.Soil.OrganicCarbon:0.####}, {BedrockOf(place)}.");
        yield return Text($"Climate of the spin-up: {pixel.Climate.MeanTemperature:0.##} degC, leaf area {pixel.Climate.MeanLeafAreaIndex:0.##}.");
        if (pixel.Fault is { } fault)
        {
            yield return $"Given up: {fault}. {(pixel.Dossier is null ? "No release or candidate has a dossier of it." : $"Its dossier: {pixel.Dossier}")}";
        }

        yield return Text($"{pixel.Year} was computed again{AgainOf(pixel)}.");
        yield return "month  temperature degC  precipitation mm  leaf area";
        for (int month = 0; month < pixel.Months.Count; month++)
        {
            (double temperature, double precipitation, double leafArea) = pixel.Months[month];
            yield return Text($"{month + 1,5}  {temperature,16:0.0}  {precipitation,16:0.0}  {leafArea,9:0.00}");
        }

        yield return pixel.Depths.Count > 0
            ? "depth m  lowest  mean  highest degC"
            : $"No day of {pixel.Year} has temperatures: the column was given up before.";
        for (int node = 0; node < pixel.Depths.Count; node++)
        {
            yield return Text($"{pixel.Depths[node],7:0.00}  {pixel.Lowest[node],6:0.0}  {pixel.Mean[node],4:0.0}  {pixel.Highest[node],7:0.0}");
        }

        foreach (var product in pixel.Products.GroupBy(product => product.Product))
        {
            CatalogueVariable variable = VariableCatalogue.Find(product.Key.Name);
            IEnumerable<string> years = product.Select(year => float.IsNaN(year.Value)
                ? Text($"{year.Year}: {ReasonOf(variable, year.Flag)}")
                : Text($"{year.Year}: {year.Value:G5}"));
            yield return $"{variable.Name}{(variable.Unit == "1" ? "" : $" [{variable.Unit}]")}: {string.Join("; ", years)}";
        }
    }

    private static string BedrockOf(in Pixel place) =>
        double.IsFinite(place.Soil.DepthToBedrock) ? Text($"bedrock at {place.Soil.DepthToBedrock:0.##} m") : "no bedrock mapped";

    private static string AgainOf(PixelExplanation pixel) => pixel switch
    {
        { IsSameAgain: true, FaultAgain: null } => ", to the same bits",
        { IsSameAgain: true, FaultAgain: { } fault } => $" and broke again in the same hour: {fault}",
        { FaultAgain: { } fault } => $"; it does NOT give what the run gave but broke: {fault}",
        _ => "; it does NOT give what the run gave",
    };

    private static string ReasonOf(CatalogueVariable variable, byte flag) =>
        VariableCatalogue.FlagOf(variable).Flags.FirstOrDefault(reason => reason.Value == flag)?.Label ?? "no value";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
