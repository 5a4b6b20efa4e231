using RegionalBeps.Grids.Store;

namespace RegionalBeps.Pipeline.Weather;

/// <summary>The weather and leaf area of one tile in one year, in the units in which columns take them.</summary>
/// <remarks>Before the first and after the last record the nearest one stands: a day at most, at the edges of the data.</remarks>
public sealed class TileWeather
{
    private readonly ForcingChunk _weather;
    private readonly ForcingChunk? _leafArea;
    private readonly WeatherForm _form;
    private readonly MonthlyCycle _uniformLeafArea;

    /// <summary>Joins a tile's chunks.</summary>
    /// <param name="weather">The weather; its steps are those of the form.</param>
    /// <param name="leafArea">The leaf area index of each day, or nothing where all pixels share one cycle.</param>
    /// <param name="uniformLeafArea">The cycle that all pixels share, m² m⁻²; not read where there is a chunk.</param>
    /// <param name="form">How the weather is to be read.</param>
    public TileWeather(ForcingChunk weather, ForcingChunk? leafArea, MonthlyCycle uniformLeafArea, WeatherForm form)
    {
        _weather = weather;
        _leafArea = leafArea;
        _uniformLeafArea = uniformLeafArea;
        _form = form;
    }

    /// <summary>The weather and leaf area of one pixel alone, which is then cell 0.</summary>
    /// <param name="cell">The pixel's place in the tile.</param>
    public TileWeather OfCell(int cell) => new(
        _weather.Header.Variables.Count == 0 ? _weather : _weather.OfCell(cell), _leafArea?.OfCell(cell), _uniformLeafArea, _form);

    /// <summary>The step that begins at an instant; it may lie outside the records.</summary>
    public int StepAt(DateTime instant) => (int)((instant - _weather.Header.First) / _weather.Header.Step);

    /// <summary>A field in one step, in the column's unit.</summary>
    /// <param name="field">A field that the form has.</param>
    /// <param name="cell">The pixel's place in the tile.</param>
    /// <param name="step">The step; outside the records, the nearest one is taken.</param>
    public double Value(WeatherField field, int cell, int step)
    {
        WeatherSource source = _form.SourceOf(field);
        double stored = source.StoredVariable < 0
            ? source.Constant
            : _weather.Series(source.StoredVariable, cell)[Math.Clamp(step, 0, _weather.Header.StepCount - 1)];
        return _form.InColumnUnit(field, stored);
    }

    /// <summary>Leaf area index of a day, m² m⁻².</summary>
    /// <param name="cell">The pixel's place in the tile.</param>
    /// <param name="day">The day.</param>
    public double LeafAreaIndex(int cell, DateOnly day)
    {
        if (_leafArea is null)
        {
            return _uniformLeafArea.On(day);
        }

        int step = (int)(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - _leafArea.Header.First).TotalDays;
        return _leafArea.Series(0, cell)[Math.Clamp(step, 0, _leafArea.Header.StepCount - 1)];
    }

    /// <summary>Mean air temperature of a step, °C: of a day without a mean, the middle between its extremes.</summary>
    public double MeanTemperature(int cell, int step) => _form.Has(WeatherField.MeanTemperature)
        ? Value(WeatherField.MeanTemperature, cell, step)
        : 0.5 * (Value(WeatherField.MinimumTemperature, cell, step) + Value(WeatherField.MaximumTemperature, cell, step));
}
