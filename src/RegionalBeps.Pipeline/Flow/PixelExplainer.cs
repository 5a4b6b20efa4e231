using RegionalBeps.Column.Forcing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Pipeline.Weather;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>Explains one pixel: computes a year of it again from the state that the year before left, beside what the run left of all years.</summary>
public sealed class PixelExplainer
{
    private readonly RunSetup _setup;
    private readonly Simulation _simulation;
    private readonly Tile _tile;
    private readonly int _index;

    private PixelExplainer(RunSetup setup, Simulation simulation, Tile tile, int index)
    {
        _setup = setup;
        _simulation = simulation;
        _tile = tile;
        _index = index;
    }

    /// <summary>Explains.</summary>
    /// <param name="configuration">A configuration that was run.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="year">The year; null for that in which the column broke, or the last.</param>
    /// <param name="context">Who is told, and how it is stopped.</param>
    /// <exception cref="ReleaseException">No pixel lies there, the year was not run, or what the year starts from is gone.</exception>
    public static PixelExplanation Explain(PipelineConfiguration configuration, double longitude, double latitude, int? year, RunContext context)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(context);
        RunSetup setup = RunSetup.Of(configuration, RunSetup.DigestsOf(configuration), context.Cancellation);
        WeatherStores stores = WeatherStores.Fill(setup, context.Progress, context.Cancellation);
        var simulation = new Simulation(configuration, setup.Scheme, stores.Weather, setup.Clock, setup.TileFolder);
        (Tile tile, int index) = Nearest(setup, longitude, latitude);
        return new PixelExplainer(setup, simulation, tile, index).Explain(year);
    }

    private static (Tile Tile, int Index) Nearest(RunSetup setup, double longitude, double latitude)
    {
        (Tile Tile, int Index, double Distance) nearest = setup.Tiles
            .SelectMany(tile => tile.Pixels.Select((pixel, index) => (tile, index, Distance: DistanceOf(pixel, longitude, latitude))))
            .MinBy(candidate => candidate.Distance);
        Pixel found = nearest.Tile.Pixels[nearest.Index];
        // Beyond the reach of a cell of this area the place is water, outside the land cover's classes, or off the map.
        double reach = Math.Sqrt(found.Area);
        return nearest.Distance <= reach
            ? (nearest.Tile, nearest.Index)
            : throw new ReleaseException(FormattableString.Invariant(
                $"No pixel with a column lies at {longitude} E, {latitude} N; the nearest one is at {found.Longitude:0.####} E, {found.Latitude:0.####} N, {nearest.Distance / 1000:0} km away."));
    }

    private static double DistanceOf(in Pixel pixel, double longitude, double latitude)
    {
        const double MetresPerDegree = 111_195;
        double north = (latitude - pixel.Latitude) * MetresPerDegree;
        double east = (longitude - pixel.Longitude) * MetresPerDegree * Math.Cos(double.DegreesToRadians(pixel.Latitude));
        return Math.Sqrt((north * north) + (east * east));
    }

    private PixelExplanation Explain(int? wanted)
    {
        (int computed, TileResultState _) = _simulation.FirstMissingStep(_tile);
        RunStep[] years = [.. _simulation.Steps.Take(computed).Where(step => !step.IsSpinUp)];
        (Dossier Dossier, string Path)? found = Dossier.Find(
            new OutputFolder(_setup.Configuration.Output.Directory), _tile.Pixels[_index], _tile.Name, _simulation.FinalKeyOf(_tile));
        QuarantinedPixel? quarantined = QuarantinedOf(computed, found?.Dossier);
        RunStep step = StepOf(wanted, years, quarantined);
        PixelClimate climate = _simulation.ClimateOf(_tile)[_index];
        var alone = new Tile(_tile.Row, _tile.Column, [_tile.Pixels[_index]]);
        TileYear year = _simulation.YearOf(_tile, step);
        year = year with { Weather = year.Weather.OfCell(_index) };
        TileSession session = _simulation.SessionOf(alone, [climate]);
        if (StateBefore(step, quarantined) is { } state)
        {
            session.Restore(new TileResult([], [], [], state));
        }

        TileResult again = session.Run(step, year);
        GroundYear ground = session.LastYearOf(0);
        (double Lowest, double Mean, double Highest)[] profile = ProfileOf(ground);
        ColumnFault? faultAgain = again.Quarantined.Count > 0 ? again.Quarantined[0].Fault : null;
        return new PixelExplanation
        {
            Pixel = _tile.Pixels[_index],
            Climate = climate,
            Tile = _tile.Name,
            Year = step.Year,
            Months = MonthsOf(step, year),
            Products = [.. years.SelectMany(ProductsOf)],
            Depths = [.. ground.Layers.Nodes[..profile.Length]],
            Lowest = [.. profile.Select(node => node.Lowest)],
            Mean = [.. profile.Select(node => node.Mean)],
            Highest = [.. profile.Select(node => node.Highest)],
            Fault = quarantined?.Fault,
            Dossier = found?.Path,
            FaultAgain = faultAgain,
            IsSameAgain = faultAgain == (quarantined?.Step == step.Index ? quarantined.Fault : null)
                && (step.IsSpinUp || !years.Contains(step) || IsSame(again, _simulation.ResultOf(_tile, step))),
        };
    }

    // The scratch folder may be deleted: what it takes to compute the year of the fault again stands in the dossier as well.
    private QuarantinedPixel? QuarantinedOf(int computed, Dossier? dossier)
    {
        QuarantinedPixel? found = computed == 0 ? null
            : _simulation.ResultOf(_tile, _simulation.Steps[computed - 1]).Quarantined.FirstOrDefault(pixel => pixel.Pixel == _index);
        return found is not null || dossier is null ? found
            : new QuarantinedPixel(_index, _simulation.Steps.First(step => step.ToString() == dossier.Step).Index, dossier.Fault, dossier.StateBefore);
    }

    private RunStep StepOf(int? wanted, RunStep[] years, QuarantinedPixel? quarantined)
    {
        if (quarantined is not null && (wanted is null || wanted == _simulation.Steps[quarantined.Step].Year))
        {
            return _simulation.Steps[quarantined.Step];
        }

        return years.Length == 0 ? throw new ReleaseException("No year of this pixel was computed yet; run first.")
            : wanted is null ? years[^1]
            : years.Any(step => step.Year == wanted) ? years.First(step => step.Year == wanted)
            : throw new ReleaseException(FormattableString.Invariant($"{wanted} was not computed; the years {years[0].Year} to {years[^1].Year} were."));
    }

    private byte[]? StateBefore(RunStep step, QuarantinedPixel? quarantined)
    {
        if (quarantined?.Step == step.Index)
        {
            return quarantined.StateBefore;
        }

        if (step.Index == 0)
        {
            return null;
        }

        RunStep before = _simulation.Steps[step.Index - 1];
        byte[] all = _simulation.TryResultOf(_tile, before)?.State ?? throw new ReleaseException(
            $"The state after {before}, from which {step} starts, is gone or damaged; ask for a later year, or delete '{_setup.TileFolder}' and run again.");
        int stride = all.Length / _tile.Pixels.Count;
        return all[(_index * stride)..((_index + 1) * stride)];
    }

    private IEnumerable<(int Year, AnnualProduct Product, float Value, byte Flag)> ProductsOf(RunStep step)
    {
        TileResult result = _simulation.ResultOf(_tile, step);
        return AnnualProduct.All.Select((product, row) => (
            step.Year, product, result.Values[(row * _tile.Pixels.Count) + _index], result.Flags[(row * _tile.Pixels.Count) + _index]));
    }

    private bool IsSame(TileResult alone, TileResult whole)
    {
        for (int row = 0; row < alone.Values.Length; row++)
        {
            int place = (row * _tile.Pixels.Count) + _index;
            if (!alone.Values[row].Equals(whole.Values[place]) || alone.Flags[row] != whole.Flags[place])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The year at each node, °C; empty where the column was given up before its first day had ended.</summary>
    private static (double Lowest, double Mean, double Highest)[] ProfileOf(in GroundYear ground)
    {
        var profile = new List<(double Lowest, double Mean, double Highest)>(ground.Layers.Count);
        for (int node = 0; node < ground.Layers.Count; node++)
        {
            double[] days = [.. ground.NodeMeanOf(node)[ground.CalendarYear].ToArray().Where(double.IsFinite)];
            if (days.Length > 0)
            {
                profile.Add((days.Min(), days.Average(), days.Max()));
            }
        }

        return [.. profile];
    }

    private (double Temperature, double Precipitation, double LeafAreaIndex)[] MonthsOf(RunStep step, TileYear year) =>
    [
        .. Enumerable.Range(1, 12).Select(month =>
        {
            double temperature = 0, precipitation = 0, leafArea = 0;
            int records = 0, days = 0;
            for (DateOnly day = step.First; day <= step.Last; day = day.AddDays(1))
            {
                if (day.Month != month)
                {
                    continue;
                }

                days++;
                leafArea += year.Weather.LeafAreaIndex(0, day);
                int first = year.Weather.StepAt(_setup.Clock.BeginOf(day));
                for (int part = 0; part < SunDay.Hours / year.Form.HoursPerStep; part++, records++)
                {
                    temperature += year.Weather.MeanTemperature(0, first + part);
                    precipitation += year.Weather.Value(WeatherField.Precipitation, 0, first + part);
                }
            }

            return days == 0 ? (double.NaN, double.NaN, double.NaN) : (temperature / records, precipitation, leafArea / days);
        }),
    ];
}
