using System.Globalization;
using RegionalBeps.Column;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Tests;

namespace RegionalBeps.Verification.Hour;

/// <summary>A place with the daily weather that a tower measured, read from the reference data.</summary>
/// <param name="name">The site's name, with which its file begins.</param>
/// <param name="code">Code of the land cover.</param>
/// <param name="latitude">Degrees north.</param>
/// <param name="summerLeafArea">Leaf area index of July, m² m⁻².</param>
/// <param name="winterLeafArea">Leaf area index of January, m² m⁻².</param>
internal sealed class TowerSite(string name, int code, double latitude, double summerLeafArea, double winterLeafArea)
{
    private const double PascalPerHectopascal = 100.0;

    private static readonly DailyWeatherForm Form = new() { Temperature = TemperatureForm.MeansOfDayAndNight, Humidity = HumidityForm.VapourPressureDeficit };

    private readonly Lazy<(DateTime First, DailyWeather<Scalar>[] Days)> _weather = new(() => Read(name));

    /// <summary>The last year of the record; the years before it, and a profile that suits the climate, lead to it.</summary>
    public ColumnYear LastYear(Improvements switches)
    {
        (DateTime first, DailyWeather<Scalar>[] days) = _weather.Value;
        LandCoverClass cover = LandCoverClasses.ByCode(code);
        ColumnDescription description = new(
            cover, new SoilProfile { SandPercent = 40.0, ClayPercent = 20.0, OrganicCarbon = [new CarbonInterval(0.0, 0.3, 15.0)] },
            days.Average(day => day.MeanTemperature.Value), 0.5 * (summerLeafArea + winterLeafArea),
            ReferenceHeight.OfOpenTerrain(10.0, cover.CanopyHeightOverstory));
        ColumnParameters<Scalar> parameters = description.Parameters(switches);
        ColumnState<Scalar> state = description.Start(parameters, switches);
        ForcingPlace<Scalar> place = ForcingPlace<Scalar>.At(latitude, 0.0, 0.0);
        place.WindFactor = description.Reference.WindFactor;
        HourlyForcing<Scalar>[] hours = new HourlyForcing<Scalar>[SunDay.Hours];
        ColumnFluxes<Scalar> fluxes = default;
        ColumnYear year = new(first.AddDays(days.Length - 365).DayOfYear);
        for (int day = 0; day < days.Length; day++)
        {
            DateTime date = first.AddDays(day);
            Scalar cloud = state.CloudCover;
            DailyToHourly.Fill(
                new SunDay(date), place, days[Math.Max(day - 1, 0)], days[day], days[Math.Min(day + 1, days.Length - 1)], Form, ForcingCorrections.None,
                ref cloud, hours);
            state.CloudCover = cloud;
            Scalar leaves = LeafArea(date.DayOfYear);
            foreach (ref readonly HourlyForcing<Scalar> hour in hours.AsSpan())
            {
                ColumnHour.Advance(ref state, parameters, hour, leaves, switches, ref fluxes);
                if (day >= days.Length - 365)
                {
                    year.Add(state, fluxes, 0);
                }
            }

            ColumnHour.CloseDay(ref state, parameters, date.Month, out _);
        }

        return year;
    }

    private static (DateTime First, DailyWeather<Scalar>[] Days) Read(string name)
    {
        string folder = ReferenceData.PathTo(Path.Combine("sites", "fluxnet2015_daily"));
        string[] lines = File.ReadAllLines(Directory.GetFiles(folder, name + "_DD_*.csv").Single());
        string[] header = lines[0].Split(',');
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        double Of(string[] row, string column) => double.Parse(row[Array.IndexOf(header, column)], CultureInfo.InvariantCulture);
        DailyWeather<Scalar> Day(string[] row) => new()
        {
            MeanTemperature = Of(row, "TA_F"),
            DayTemperature = Of(row, "TA_F_DAY"),
            NightTemperature = Of(row, "TA_F_NIGHT"),
            Humidity = PascalPerHectopascal * Of(row, "VPD_F"),
            Pressure = 1000.0 * Of(row, "PA_F"),
            Shortwave = Math.Max(0.0, Of(row, "SW_IN_F")),
            Longwave = Of(row, "LW_IN_F"),

            // Winter's snow is missing from the gauges of most of these sites; the reanalysis has it.
            Precipitation = Of(row, "TA_F") < 0.0 ? Of(row, "P_ERA") : Of(row, "P_F"),
            WindSpeed = Of(row, "WS_F"),
        };
        return (DateTime.ParseExact(rows[0][0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), [.. rows.Select(Day)]);
    }

    private double LeafArea(int dayOfYear)
    {
        double season = 0.5 * (1.0 - Math.Cos(2.0 * Math.PI * (dayOfYear - 15) / 365.25));
        return winterLeafArea + (summerLeafArea - winterLeafArea) * season * season;
    }
}
