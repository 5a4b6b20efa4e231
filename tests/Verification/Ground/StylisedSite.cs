using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Verification.Ground;

/// <summary>A place with a smooth continental climate: waves of temperature over year and day, snow in winter, rain in summer.</summary>
internal sealed record StylisedSite
{
    public double Mean { get; init; } = -5.0;

    public double AnnualAmplitude { get; init; } = 19.0;

    public double DiurnalAmplitude { get; init; } = 6.0;

    /// <summary>Snow of the winter, kg m⁻².</summary>
    public double WinterSnow { get; init; } = 40.0;

    /// <summary>Rain of the summer, kg m⁻².</summary>
    public double SummerRain { get; init; } = 300.0;

    /// <summary>Rain in the two weeks before the mean of the day falls below 0 degC, kg m⁻².</summary>
    public double AutumnRain { get; init; }

    /// <summary>Leaves and stems, m² m⁻².</summary>
    public double PlantArea { get; init; }

    /// <summary>How much warmer the air among the plants is than that above in winter, and cooler in summer, K.</summary>
    public double CanopyDamping { get; init; }

    public double WindSpeed { get; init; } = 4.0;

    public GroundDescription Description { get; init; } = new();

    public double Saturation { get; init; } = 0.7;

    /// <summary>Day of autumn on which the mean of the day falls below 0 degC.</summary>
    public double FirstCold => 20.0 + 365.0 * (1.0 - Math.Acos(Mean / AnnualAmplitude) / (2.0 * Math.PI));

    /// <summary>Runs whole years; gives the hourly fluxes of the last.</summary>
    public List<GroundFluxes<Scalar>> LastYear(Improvements switches, int years = 2)
    {
        List<GroundFluxes<Scalar>> last = [];
        Run(switches, years, (in GroundState<Scalar> _, in GroundForcing<Scalar> _, in GroundFluxes<Scalar> fluxes) => last.Add(fluxes));
        return last;
    }

    /// <summary>Runs two years; gives the state before the first hour of the second, and the weather of all its hours.</summary>
    public (GroundState<Scalar> Start, GroundForcing<Scalar>[] Weather) SecondYear(Improvements switches)
    {
        GroundState<Scalar>? start = null;
        List<GroundForcing<Scalar>> weather = [];
        Run(switches, 2, (in GroundState<Scalar> before, in GroundForcing<Scalar> hour, in GroundFluxes<Scalar> _) =>
        {
            start ??= before;
            weather.Add(hour);
        });
        return (start!.Value, [.. weather]);
    }

    private delegate void HourSeen(in GroundState<Scalar> before, in GroundForcing<Scalar> weather, in GroundFluxes<Scalar> fluxes);

    /// <summary>Runs whole years and shows the hours of the last.</summary>
    private void Run(Improvements switches, int years, HourSeen seen)
    {
        GroundParameters<Scalar> parameters = Description.Parameters(switches);
        GroundState<Scalar> state = Column.Surface.GroundSpinUp.Start<Scalar>(parameters, Mean + 2.0, Saturation, switches);
        GroundFluxes<Scalar> fluxes = default;
        for (int hour = 0; hour < years * 8760; hour++)
        {
            GroundState<Scalar> before = state;
            GroundForcing<Scalar> weather = Weather(hour, fluxes, switches);
            Column.GroundHour.Advance(ref state, parameters, weather, ref fluxes, new GroundOptions(switches));
            if (hour >= (years - 1) * 8760)
            {
                seen(before, weather, fluxes);
            }
        }
    }

    /// <summary>The weather of an hour; the air among the plants lies between the air above, the plants and the ground as it was.</summary>
    private GroundForcing<Scalar> Weather(int hour, in GroundFluxes<Scalar> before, Improvements switches)
    {
        const double FrictionVelocity = 0.25;
        const double AirConductance = 0.02;
        double groundTemperature = before.SkinTemperature.Value;
        double openness = Math.Exp(-PlantArea);
        double bareCoefficient = 0.307 + 0.278 * before.SnowCover.Value;
        double groundConductance = FrictionVelocity * (openness * bareCoefficient + (1.0 - openness) * 0.004);
        double plantConductance = 0.01 * PlantArea;
        double allConductances = AirConductance + plantConductance + groundConductance;
        double day = hour / 24.0 % 365.0;
        double season = -Math.Cos(2.0 * Math.PI * (day - 20.0) / 365.0);
        double clock = Math.Cos(2.0 * Math.PI * (hour - 14.0) / 24.0);
        double air = Mean + AnnualAmplitude * season + DiurnalAmplitude * clock;
        double plants = switches.HasFlag(Improvements.CanopyInsulation) ? air - CanopyDamping * season : air;
        double canopyAir = (AirConductance * air + plantConductance * plants + groundConductance * groundTemperature) / allConductances;
        double gap = Math.Exp(-0.7 * PlantArea);
        double sky = (0.74 + 0.05 * season) * Radiation(air);
        double light = gap * Math.Max(0.0, Math.Cos(2.0 * Math.PI * (hour - 12.0) / 24.0) + 0.25 * season) * (190.0 + 110.0 * season);
        bool isPrecipitation = hour % 60 < 6;
        double snow = isPrecipitation && day is > 300.0 or < 80.0 && isPrecipitation ? WinterSnow / (145.0 * 24.0 / 60.0 * 6.0) : 0.0;
        double rain = isPrecipitation && day is > 130.0 and < 250.0 ? SummerRain / (120.0 * 24.0 / 60.0 * 6.0) : 0.0;
        rain += FirstCold - day is > 0.0 and < 14.0 ? AutumnRain / (14.0 * 24.0) : 0.0;
        double vapour = 0.75 * SaturationPressure(air);
        double groundVapour = groundTemperature < 0.0 ? SaturationPressure(groundTemperature) : vapour;
        double canopyVapour = vapour + groundConductance / (AirConductance + groundConductance) * (groundVapour - vapour);
        GroundForcing<Scalar> forcing = new()
        {
            AirTemperature = air,
            Pressure = 95000.0,
            WindSpeed = WindSpeed,
            FrictionVelocity = FrictionVelocity,
            CanopyAirTemperature = canopyAir,
            CanopyAirVapourPressure = canopyVapour,
            PlantArea = PlantArea,
            ShortwaveVisible = 0.5 * light,
            ShortwaveNearInfrared = 0.5 * light,
            LongwaveDown = gap * sky + (1.0 - gap) * 0.98 * Radiation(plants),
            Rain = rain / 3600.0,
            RainTemperature = Math.Max(0.0, air),
            Snowfall = snow / 3600.0,
            Transpiration = 2e-5 * Math.Max(0.0, season * clock),
        };
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            forcing.UptakeShare[layer] = 0.1;
        }

        return forcing;
    }

    private static double SaturationPressure(double temperature) => temperature < 0.0
        ? 611.2 * Math.Exp(22.6 * temperature / (temperature + 273.9))
        : 610.9 * Math.Exp(17.6 * temperature / (temperature + 243.0));

    private static double Radiation(double temperature) => 5.67e-8 * Math.Pow(temperature + 273.15, 4.0);
}
