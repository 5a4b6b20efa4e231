using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Verification.Ground;

/// <summary>A column of random soil in a random climate: the same for the same seed, harsher than nature.</summary>
internal sealed class RandomGround
{
    private readonly double _meanTemperature;
    private readonly double _annualAmplitude;
    private readonly double _diurnalAmplitude;
    private readonly double _noise;
    private readonly double _wetness;
    private readonly double _plantArea;
    private readonly ulong _seed;

    public RandomGround(int seed)
    {
        _seed = (ulong)seed * 0x9E3779B97F4A7C15UL;
        Random draw = new(seed);
        double Between(double low, double high) => low + (high - low) * draw.NextDouble();
        _meanTemperature = Between(-14.0, 12.0);
        _annualAmplitude = Between(5.0, 25.0);
        _diurnalAmplitude = Between(0.0, 10.0);
        _noise = draw.Next(2) == 0 ? 8.0 : Between(0.0, 4.0);
        _wetness = draw.Next(4) == 0 ? 0.0 : Between(0.1, 3.0);
        bool isForest = draw.Next(2) == 0;
        _plantArea = isForest ? Between(0.5, 6.0) : Between(0.0, 2.0);
        double sand = Between(0.0, 95.0);
        Saturation = Between(0.05, 1.0);
        Description = new GroundDescription
        {
            Soil = new SoilProfile
            {
                SandPercent = sand,
                ClayPercent = Between(0.0, 100.0 - sand),
                OrganicCarbon = [new CarbonInterval(0.0, Between(0.05, 1.5), Between(0.0, 90.0))],
                OrganicThickness = draw.Next(3) == 0 ? Between(0.0, 0.4) : 0.0,
                DepthToBedrock = draw.Next(4) == 0 ? Between(0.0, 3.0) : double.PositiveInfinity,
            },
            CanopyHeight = isForest ? Between(3.0, 25.0) : Between(0.0, 0.9),
            LitterArea = isForest ? 0.5 : 0.0,
            PondLimit = Between(5.0, 50.0),
            DrainageFactor = draw.Next(3) == 0 ? 0.02 : 1.0,
            GeothermalFlux = Between(0.03, 0.09),
            IsForest = isForest,
            WaterTableDepth = draw.Next(4) == 0 ? Between(0.3, 5.0) : double.PositiveInfinity,
        };
    }

    public GroundDescription Description { get; }

    public double Saturation { get; }

    public double MeanTemperature => _meanTemperature;

    /// <summary>The weather of an hour, counted from 1 January.</summary>
    public GroundForcing<Scalar> Weather(int hour)
    {
        double day = hour / 24.0;
        double season = -Math.Cos(2.0 * Math.PI * (day - 20.0) / 365.0);
        double sun = Math.Max(0.0, -Math.Cos(2.0 * Math.PI * (day - 0.02)));
        double air = _meanTemperature + _annualAmplitude * season - _diurnalAmplitude * Math.Cos(2.0 * Math.PI * (day - 0.1))
            + _noise * Normal(hour, 1);
        double vapour = Uniform(hour, 2) * 611.0 * Math.Exp(17.6 * air / (air + 243.0));
        double canopyAir = air + 2.0 * (Uniform(hour, 3) - 0.5) * Math.Min(_plantArea, 1.0);
        double sky = (0.65 + 0.3 * Uniform(hour, 4)) * Radiation(air);
        double gap = Math.Exp(-0.7 * _plantArea);
        double light = 0.5 * gap * sun * (550.0 + 350.0 * season) * Uniform(hour, 5);
        double precipitation = Uniform(hour / 5, 6) < 0.04 ? _wetness * Uniform(hour, 7) / 3600.0 * 3.0 : 0.0;
        double snowShare = Math.Clamp(1.0 - air / 2.0, 0.0, 1.0);
        GroundForcing<Scalar> forcing = new()
        {
            AirTemperature = air,
            Pressure = 95000.0,
            WindSpeed = 8.0 * Uniform(hour, 8),
            FrictionVelocity = 0.02 + 0.5 * Uniform(hour, 8),
            CanopyAirTemperature = canopyAir,
            CanopyAirVapourPressure = vapour,
            PlantArea = _plantArea,
            ShortwaveVisible = light,
            ShortwaveNearInfrared = light,
            LongwaveDown = gap * sky + (1.0 - gap) * 0.98 * Radiation(canopyAir),
            Rain = precipitation * (1.0 - snowShare),
            RainTemperature = Math.Max(0.0, air),
            Snowfall = precipitation * snowShare,
            UnloadedSnow = precipitation * snowShare * 0.1,
            Transpiration = air > 5.0 ? 4e-5 * sun * Math.Min(1.0, _plantArea) : 0.0,
        };
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            forcing.UptakeShare[layer] = layer < 6 ? 1.0 / 6.0 : 0.0;
        }

        return forcing;
    }

    /// <summary>The state that a run starts from.</summary>
    public GroundState<Scalar> Start(in GroundParameters<Scalar> parameters, Improvements switches) =>
        Column.Surface.GroundSpinUp.Start<Scalar>(parameters, _meanTemperature + Column.Surface.GroundSpinUp.SnowOffset, Saturation, switches);

    private static double Radiation(double temperature) => 5.67e-8 * Math.Pow(temperature + 273.15, 4.0);

    private double Normal(int hour, ulong stream) =>
        Uniform(hour, stream) + Uniform(hour, stream + 100) + Uniform(hour, stream + 200) + Uniform(hour, stream + 300) - 2.0;

    /// <summary>Evenly distributed over 0..1, by hour and stream (splitmix64).</summary>
    private double Uniform(int hour, ulong stream)
    {
        ulong z = _seed + (ulong)hour * 0xBF58476D1CE4E5B9UL + stream * 0x94D049BB133111EBUL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
