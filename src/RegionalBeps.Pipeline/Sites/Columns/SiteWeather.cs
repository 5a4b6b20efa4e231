using RegionalBeps.Column.Forcing;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Store;
using RegionalBeps.Grids.Units;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Pipeline.Sites.Tables;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>The weather of a site as columns read it, and the days that it holds.</summary>
internal sealed class SiteWeather
{
    private const int MinutesPerHour = 60;
    private const int HoursPerDay = 24;
    private const string MeanTemperature = "air_temperature";
    private static readonly string[] OfDays = ["air_temperature_day", "air_temperature_night"];

    private SiteWeather(ForcingChunk chunk, WeatherForm form, RunClock clock, DateOnly first, DateOnly last)
    {
        Chunk = chunk;
        Form = form;
        Clock = clock;
        First = first;
        Last = last;
    }

    /// <summary>The values of all steps.</summary>
    public ForcingChunk Chunk { get; }

    /// <summary>How they are to be read.</summary>
    public WeatherForm Form { get; }

    /// <summary>How days lie in time.</summary>
    public RunClock Clock { get; }

    /// <summary>The first whole day.</summary>
    public DateOnly First { get; }

    /// <summary>The last whole day.</summary>
    public DateOnly Last { get; }

    /// <summary>What precipitation the column was given, for tables.</summary>
    public required string Precipitation { get; init; }

    /// <summary>The files that were read.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What was estimated because the weather does not give it, one sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Reads the weather of a site.</summary>
    /// <exception cref="InputException">A file is missing or cannot be used.</exception>
    public static SiteWeather Read(SiteConfiguration site)
    {
        SiteForcing settings = site.Forcing;
        IReadOnlyList<SiteTable> tables = TableFiles.Open(settings, site.SourceFile, Wanted(settings));
        ForcingTable[] parts = [.. tables.Select(table => ForcingTable.Read(table, settings))];
        ForcingTable joined = Join(parts);
        RequireVariables(joined, settings);
        SetDayAndNightWithoutSun(joined);
        ForcingGaps.Bridge(joined, settings.FillGapsUpTo);
        JoinRainAndSnow(joined, settings);
        return Of(site, joined, [.. tables.Select(table => table.File)]);
    }

    /// <summary>What a file of weather must hold, for a message about a missing one.</summary>
    private static string Wanted(SiteForcing settings)
    {
        string columns = settings.Columns.Count == 0
            ? "in the names of FLUXNET (TA_F, SW_IN_F, LW_IN_F, VPD_F, PA_F, P_F, WS_F) or PLUMBER2 (Tair, SWdown, LWdown, Qair, Psurf, Precip, Wind)"
            : $"with the columns {string.Join(", ", settings.Columns.Where(column => column.Value.Column is not null).Select(column => $"{column.Value.Column} ({column.Key})"))}";
        return $"the weather, {columns}";
    }

    private static ForcingTable Join(ForcingTable[] parts)
    {
        for (int part = 1; part < parts.Length; part++)
        {
            ForcingTable before = parts[part - 1];
            ForcingTable here = parts[part];
            if (here.Axis.Minutes != before.Axis.Minutes || here.Axis.Begins[0] - before.Axis.Begins[^1] != TimeSpan.FromMinutes(here.Axis.Minutes))
            {
                throw new InputException(
                    here.Table.File, $"it does not go on where '{before.Table.File}' ends", "name files of one step that follow each other", place: here.Table.PlaceOf(0));
            }
        }

        return parts.Length == 1 ? parts[0] : JoinedForcing.Of(parts);
    }

    private static void RequireVariables(ForcingTable weather, SiteForcing settings)
    {
        bool Has(string name) => weather.Values.ContainsKey(name) || settings.Columns.TryGetValue(name, out SiteColumn? column) && column.Constant is not null;
        bool hasTemperature = Has(MeanTemperature) || (Has("air_temperature_max") && Has("air_temperature_min"));
        string? lacks = !hasTemperature ? "air_temperature"
            : !Has("precipitation") && !(Has(ForcingTable.Rainfall) && Has("snowfall")) ? "precipitation"
            : !Has("wind_speed") && !(Has("eastward_wind") && Has("northward_wind")) ? "wind_speed"
            : null;
        if (lacks is not null)
        {
            throw new InputException(
                weather.Table.File,
                $"no column of it is {lacks}; it has {string.Join(", ", weather.Table.Names)}",
                $"write forcing.columns.{lacks}: {{column: ..., unit: ...}}, or a constant in its place",
                place: "header");
        }
    }

    /// <summary>Where the sun does not rise, or does not set, FLUXNET leaves one of the two means empty: the day's mean stands for it.</summary>
    private static void SetDayAndNightWithoutSun(ForcingTable weather)
    {
        if (!OfDays.All(weather.Values.ContainsKey) || !weather.Values.TryGetValue(MeanTemperature, out double[]? mean))
        {
            foreach (string name in OfDays)
            {
                weather.Values.Remove(name);
            }

            return;
        }

        for (int row = 0; row < mean.Length; row++)
        {
            if (OfDays.Any(name => double.IsNaN(weather.Values[name][row])))
            {
                foreach (string name in OfDays)
                {
                    weather.Values[name][row] = mean[row];
                }
            }
        }
    }

    private static void JoinRainAndSnow(ForcingTable weather, SiteForcing settings)
    {
        if (weather.Values.Remove(ForcingTable.Rainfall, out double[]? rain) && weather.Values.TryGetValue("snowfall", out double[]? snow))
        {
            weather.Values["precipitation"] = [.. rain.Zip(snow, (r, s) => r + s)];
        }

        if (settings.SnowfallFactor != 1 && weather.Values.TryGetValue("snowfall", out double[]? known))
        {
            double[] all = weather.Values["precipitation"];
            for (int row = 0; row < all.Length; row++)
            {
                all[row] += (settings.SnowfallFactor - 1) * known[row];
                known[row] *= settings.SnowfallFactor;
            }
        }
    }

    private static SiteWeather Of(SiteConfiguration site, ForcingTable weather, IReadOnlyList<string> files)
    {
        SteppedForcing stepped = SteppedForcing.Of(weather, StandardTime(site), ClockOf(site));
        Dictionary<string, WeatherSource> sources = [];
        foreach (string name in stepped.Names)
        {
            sources[name] = WeatherSource.Stored(sources.Count);
        }

        foreach ((string name, SiteColumn column) in site.Forcing.Columns)
        {
            if (column.Constant is { } constant && name != ForcingTable.Rainfall)
            {
                sources[name] = WeatherSource.Of(Constant(site, name, column.Unit, constant));
            }
        }

        HashSet<string> instants = weather.Axis is { IsInstant: true, Minutes: >= MinutesPerHour and < HoursPerDay * MinutesPerHour }
            ? [MeanTemperature, "specific_humidity", "relative_humidity", "vapour_pressure_deficit", "vapour_pressure", "dew_point_temperature", "surface_pressure", "wind_speed"]
            : [];
        var corrections = new Column.Forcing.ForcingCorrections
        {
            Gauge = site.Forcing.Undercatch switch
            {
                GaugeUndercatch.Cspg => PrecipitationGauge.ChineseStandard,
                GaugeUndercatch.Tretyakov => PrecipitationGauge.Tretyakov,
                _ => PrecipitationGauge.Corrected,
            },
            SnowfallFactor = sources.ContainsKey("snowfall") ? 1 : site.Forcing.SnowfallFactor,
        };
        WeatherForm form = FormOf(weather, stepped, sources, instants, corrections);
        return new SiteWeather(stepped.Chunk, form, stepped.Clock, stepped.First, stepped.Last)
        {
            Precipitation = PrecipitationOf(site.Forcing, weather),
            Files = files,
            Notes = [.. NotesOf(sources, stepped)],
        };
    }

    private static WeatherForm FormOf(
        ForcingTable weather, SteppedForcing stepped, Dictionary<string, WeatherSource> sources, HashSet<string> instants, Column.Forcing.ForcingCorrections corrections)
    {
        try
        {
            return new WeatherForm((int)stepped.Chunk.Header.Step.TotalHours, sources, instants, corrections);
        }
        catch (InvalidOperationException fault)
        {
            throw new InputException(weather.Table.File, fault.Message.TrimEnd('.'), "name the columns under forcing.columns", innerException: fault);
        }
    }

    private static double Constant(SiteConfiguration site, string name, string? unit, double constant)
    {
        CatalogueVariable variable = VariableCatalogue.Find(name);
        if (unit is null)
        {
            return constant;
        }

        if (!UnitConversion.TryFind(unit, variable, out UnitConversion? conversion, out string? problem) || conversion.IsAmountOfInterval)
        {
            throw new InputException(site.SourceFile, problem ?? $"'{unit}' is an amount, which a constant cannot be", "correct the unit", $"forcing.columns.{name}");
        }

        return (constant * conversion.Scale) + conversion.Offset;
    }

    private static int StandardTime(SiteConfiguration site) => site.Site.StandardTime
        ?? (site.Forcing.Clock is { HoursAheadOfUtc: not 0 } clock ? (int)Math.Round(clock.HoursAheadOfUtc) : (int)Math.Round(site.Site.Longitude / 15));

    private static TimeSpan ClockOf(SiteConfiguration site) =>
        TimeSpan.FromHours(site.Forcing.Clock?.HoursAheadOfUtc ?? site.Site.StandardTime ?? 0);

    private static string PrecipitationOf(SiteForcing settings, ForcingTable weather)
    {
        if (settings.PrecipitationNote is { } note)
        {
            return note;
        }

        string column = weather.Columns.GetValueOrDefault("precipitation")
            ?? (weather.Columns.ContainsKey("snowfall") ? $"{weather.Columns[ForcingTable.Rainfall]} + {weather.Columns["snowfall"]}" : "constant");
        string undercatch = settings.Undercatch == GaugeUndercatch.None ? "" : $", undercatch of {settings.Undercatch} corrected";
        string factor = settings.SnowfallFactor == 1 ? "" : FormattableString.Invariant($", snowfall x {settings.SnowfallFactor}");
        return column + undercatch + factor + (settings.PrescribedSnowFrom is null ? "" : ", snow depth prescribed");
    }

    private static IEnumerable<string> NotesOf(Dictionary<string, WeatherSource> sources, SteppedForcing stepped)
    {
        if (!sources.ContainsKey("longwave_down"))
        {
            yield return "Longwave radiation is not given: it is estimated from temperature, humidity and cloud, the largest error of a winter's weather.";
        }

        if (!sources.ContainsKey("surface_pressure"))
        {
            yield return "Pressure is not given: that of the standard atmosphere at the site's elevation is taken.";
        }

        bool isDaily = stepped.Chunk.Header.Step.TotalHours == HoursPerDay;
        if (isDaily && !sources.ContainsKey("air_temperature_max"))
        {
            yield return sources.ContainsKey("air_temperature_day")
                ? "Daily extremes are not given: the diurnal range is twice the difference of the means of day and night."
                : "Daily extremes are not given: the diurnal range is estimated from shortwave radiation.";
        }

        if (isDaily && !sources.ContainsKey("shortwave_down"))
        {
            yield return "Shortwave radiation is not given: it is estimated from the diurnal range of temperature.";
        }
    }
}
