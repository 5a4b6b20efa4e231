namespace RegionalBeps.Verification.Figures;

/// <summary>Gathers hours into days.</summary>
internal sealed class Recorder
{
    private const int HoursPerDay = 24;

    private readonly List<double[]> _temperature = [];
    private readonly List<double> _snow = [];

    /// <summary>Adds an hour.</summary>
    /// <param name="temperature">Of each layer, degC.</param>
    /// <param name="snowDepth">m.</param>
    public void Add(double[] temperature, double snowDepth)
    {
        _temperature.Add(temperature);
        _snow.Add(snowDepth);
    }

    /// <summary>The days.</summary>
    /// <param name="bottom">Depth of the lower face of each layer, m.</param>
    public GroundYear Year(double[] bottom) => new(
        bottom,
        [.. _temperature.Chunk(HoursPerDay).Select(hours => bottom.Select((_, layer) => hours.Average(hour => hour[layer])).ToArray())],
        [.. _snow.Chunk(HoursPerDay).Select(hours => hours.Average())]);
}
