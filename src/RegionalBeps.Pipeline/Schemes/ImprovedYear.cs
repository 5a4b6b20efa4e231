using System.Runtime.InteropServices;
using RegionalBeps.Column;
using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Vegetation;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The days of a year for one group of improved columns, side by side in lanes.</summary>
/// <param name="year">The days and their weather.</param>
/// <param name="columns">The columns, at most as many as a lane has.</param>
/// <param name="pixels">All pixels of the tile.</param>
/// <param name="options">Choices that hold for the whole run.</param>
internal readonly struct ImprovedYear(TileYear year, ColumnRun[] columns, ImprovedPixel[] pixels, ColumnOptions options) : ILaneWork
{
    private const double CarbonDioxideOf2000 = 370;
    private const double CarbonDioxideRise = 2;
    private const double SettledSnowDensity = 200;

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        ColumnParameters<T> parameters = ParametersOf<T>();
        ColumnState<T> state = default;
        ColumnBundle.Pack<ColumnState<Scalar>, ColumnState<T>>(Stored(), ref state);
        ColumnFluxes<T> fluxes = default;
        double[][] leafArea = LeafAreaOfYear();
        var weather = new HourlyWeather<T>(year.Weather, year.Form, PlaceOf<T>(), columns[0].Index, columns.Length);
        var report = new ImprovedReport<T>(columns);
        for (int day = 0; day < year.Suns.Count && !report.IsAllGivenUp; day++)
        {
            DateOnly date = year.First.AddDays(day);
            T cloudCover = state.CloudCover;
            ReadOnlySpan<HourlyForcing<T>> hours = weather.HoursOf(year.Suns[day], ref cloudCover, out T possible);
            state.CloudCover = cloudCover;
            report.GiveUpWhereNot(possible, new ColumnFault(FaultKind.Weather, date, 0, "the weather is beyond what is possible"));
            T leaves = Lane<T>(column => leafArea[column][date.DayOfYear - 1]);
            for (int hour = 0; hour < hours.Length; hour++)
            {
                ColumnHour.Advance(ref state, parameters, hours[hour], leaves, options, ref fluxes);
                report.Enter(date, hour, leaves, hours[hour], state, parameters, fluxes);
            }

            if (year.PrescribedSnowDepth?.Invoke(date) is { } depth && !double.IsNaN(depth))
            {
                SnowPack.SetDepth(ref state.Ground, T.Broadcast(depth), SettledSnowDensity);
            }

            ColumnHour.CloseDay(ref state, parameters, date.Month, out CarbonFluxes<T> carbon);
            report.Check(date, carbon);
        }

        Store(state);
    }

    private ColumnParameters<T> ParametersOf<T>()
        where T : unmanaged, ILane<T>
    {
        ColumnParameters<T> parameters = default;
        ImprovedPixel[] all = pixels;
        ColumnParameters<Scalar>[] single = Array.ConvertAll(columns, column => all[column.Index].Parameters);
        ColumnBundle.Pack<ColumnParameters<Scalar>, ColumnParameters<T>>(single, ref parameters);
        parameters.CarbonDioxide = CarbonDioxideOf2000 + (CarbonDioxideRise * (year.First.Year - 2000));
        return parameters;
    }

    private ColumnState<Scalar>[] Stored() =>
        Array.ConvertAll(columns, column => MemoryMarshal.Read<ColumnState<Scalar>>(column.State.Span));

    private void Store<T>(in ColumnState<T> state)
        where T : unmanaged, ILane<T>
    {
        var single = new ColumnState<Scalar>[columns.Length];
        ColumnBundle.Unpack(state, single.AsSpan());
        for (int column = 0; column < columns.Length; column++)
        {
            MemoryMarshal.Write(columns[column].State.Span, single[column]);
        }
    }

    private ForcingPlace<T> PlaceOf<T>()
        where T : unmanaged, ILane<T>
    {
        ColumnRun[] all = columns;
        ImprovedPixel[] described = pixels;
        RunClock clock = year.Clock;
        ForcingPlace<T> place = ForcingPlace<T>.At(
            Lane<T>(column => all[column].Pixel.Latitude),
            Lane<T>(column => clock.SolarLongitude(all[column].Pixel)),
            Lane<T>(column => all[column].Pixel.Elevation));
        place.WindFactor = Lane<T>(column => described[all[column].Index].Description.Reference.WindFactor);
        return place;
    }

    /// <summary>Leaf area of each column on each day of the calendar year, with the winter of evergreen needles mended.</summary>
    private double[][] LeafAreaOfYear()
    {
        var first = new DateOnly(year.First.Year, 1, 1);
        var series = new double[columns.Length][];
        for (int column = 0; column < columns.Length; column++)
        {
            series[column] = new double[DateTime.IsLeapYear(first.Year) ? 366 : 365];
            for (int day = 0; day < series[column].Length; day++)
            {
                series[column][day] = year.Weather.LeafAreaIndex(columns[column].Index, first.AddDays(day));
            }

            EvergreenLeafArea.MendWinter(series[column], pixels[columns[column].Index].EvergreenShare);
        }

        return series;
    }

    /// <summary>A value of each column; lanes beyond the last column repeat it.</summary>
    private T Lane<T>(Func<int, double> value)
        where T : unmanaged, ILane<T>
    {
        Span<double> values = stackalloc double[T.Count];
        for (int lane = 0; lane < values.Length; lane++)
        {
            values[lane] = value(Math.Min(lane, columns.Length - 1));
        }

        return T.Load(values);
    }
}
