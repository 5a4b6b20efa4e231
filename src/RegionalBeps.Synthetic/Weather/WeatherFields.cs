using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Weather;

/// <summary>The random fields behind the weather, each with its scale in space and time.</summary>
/// <remarks>Synoptic fields lose correlation over some 700 km, rain, cloud, wind and humidity over 350 km.</remarks>
internal sealed class WeatherFields
{
    private const double SynopticKilometres = 700.0;
    private const double MesoscaleKilometres = 350.0;

    private readonly AutoregressiveField[] _all;

    public WeatherFields(PlaceList places, CounterRandom random)
    {
        CorrelatedPattern synoptic = new(places, SynopticKilometres);
        CorrelatedPattern mesoscale = new(places, MesoscaleKilometres);
        Temperature = new AutoregressiveField(synoptic, random, NoiseSource.Temperature, 0.65);
        Pressure = new AutoregressiveField(synoptic, random, NoiseSource.Pressure, 0.60);
        WetDay = new AutoregressiveField(mesoscale, random, NoiseSource.WetDay, 0.0);
        AmountFirst = new AutoregressiveField(mesoscale, random, NoiseSource.AmountFirst, 0.0);
        AmountSecond = new AutoregressiveField(mesoscale, random, NoiseSource.AmountSecond, 0.0);
        Cloud = new AutoregressiveField(mesoscale, random, NoiseSource.Cloud, 0.30);
        Wind = new AutoregressiveField(mesoscale, random, NoiseSource.Wind, 0.45);
        Humidity = new AutoregressiveField(mesoscale, random, NoiseSource.Humidity, 0.50);
        _all = [Temperature, Pressure, WetDay, AmountFirst, AmountSecond, Cloud, Wind, Humidity];
    }

    public AutoregressiveField Temperature { get; }

    public AutoregressiveField Pressure { get; }

    public AutoregressiveField WetDay { get; }

    public AutoregressiveField AmountFirst { get; }

    public AutoregressiveField AmountSecond { get; }

    public AutoregressiveField Cloud { get; }

    public AutoregressiveField Wind { get; }

    public AutoregressiveField Humidity { get; }

    public void Start(long day)
    {
        foreach (AutoregressiveField field in _all)
        {
            field.Start(day);
        }
    }

    public void Advance(long day)
    {
        foreach (AutoregressiveField field in _all)
        {
            field.Advance(day);
        }
    }
}
