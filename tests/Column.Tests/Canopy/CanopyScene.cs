using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Canopy;

/// <summary>A canopy, its weather and its ground, drawn at random within what the region can offer.</summary>
/// <typeparam name="T">The lane.</typeparam>
internal struct CanopyScene<T>
    where T : unmanaged, ILane<T>
{
    public CanopyStand<T> Stand;

    public CanopyEnvironment<T> Environment;

    public HourlyForcing<T> Forcing;

    public CanopyLight<T> Light;

    public CanopyState<T> State;

    public GroundOfScene Ground;

    /// <summary>Draws a scene; draw gives a lane of numbers from 0 to 1 at each call.</summary>
    public static CanopyScene<T> Draw(Func<T> draw)
    {
        CanopyScene<T> scene = default;
        T temperature = -35.0 + 65.0 * draw();
        T sun = T.Max(draw() - 0.3, 0.0);
        scene.Forcing = new()
        {
            AirTemperature = temperature,
            VapourPressure = (0.15 + 0.85 * draw()) * MoistAir.SaturationOverWater(temperature),
            Pressure = 7e4 + 3e4 * draw(),
            Shortwave = 1000.0 * sun * draw(),
            Longwave = (0.65 + 0.35 * draw()) * CanopyLongwave<T>.BlackBody(temperature),
            WindSpeed = 12.0 * draw() * draw(),
            MeanCosine = sun,
            DayFraction = T.Select(0.0, sun, 1.0, 0.0),
            BeamCosine = T.Max(sun, 0.02),
            TopOfAtmosphere = 1361.0 * sun,
        };
        T clumping = 0.5 + 0.5 * draw();
        T leaves = 6.0 * draw();
        T height = 0.3 + 20.0 * draw();
        scene.Stand = new()
        {
            Over = new() { LeafArea = leaves, PlantArea = leaves + draw(), Clumping = clumping },
            Under = new() { LeafArea = draw(), PlantArea = 1.0 + 0.4 * draw(), Clumping = clumping },
            Shape = new() { Height = height, RoughnessOverHeight = 0.07, DisplacementOverHeight = 0.67, LeafSize = 0.04 },
            ReferenceHeight = height + 10.0,
            GroundRoughness = 0.01,
            GroundEmissivity = 0.96,
        };
        CanopyOptics<T> optics = new()
        {
            CanopyAlbedoVisible = 0.04, CanopyAlbedoNearInfrared = 0.25, GroundAlbedoVisible = 0.1, GroundAlbedoNearInfrared = 0.2,
        };
        CanopyShortwave.Solve(scene.Stand.Over, scene.Stand.Under, optics, scene.Forcing, out scene.Light);
        scene.Environment = EnvironmentOf(scene, draw);
        scene.Ground.VapourPressure = 0.9 * MoistAir.SaturationOverWater(scene.Environment.GroundTemperature);
        scene.State = CanopyState<T>.InAir(temperature, scene.Forcing.VapourPressure, scene.Environment.CarbonDioxide);
        return scene;
    }

    /// <summary>Solves the hour.</summary>
    public CanopyFluxes<T> Solve(bool isInsulating = true)
    {
        CanopyHour.Solve(Stand, Environment, Forcing, ref Ground, isInsulating, ref State, out CanopyFluxes<T> fluxes);
        return fluxes;
    }

    private static CanopyEnvironment<T> EnvironmentOf(in CanopyScene<T> scene, Func<T> draw)
    {
        CanopyEnvironment<T> environment = new()
        {
            AirTemperature = scene.Forcing.AirTemperature,
            VapourPressure = scene.Forcing.VapourPressure,
            Pressure = scene.Forcing.Pressure,
            CarbonDioxide = 390.0,
            GroundTemperature = scene.Forcing.AirTemperature + 12.0 * (draw() - 0.5),
            LeafArea = scene.Light.LeafArea,
            PlantArea = scene.Light.PlantArea,
            ShortwaveAbsorbed = scene.Light.Absorbed,
            LeafLight = scene.Light.LeafLight,
            BallBerrySlope = 8.0,
            BallBerryIntercept = 0.0175,
            WaterStress = draw(),
            IsC4 = T.Select(draw(), 0.2, 1.0, 0.0),
        };
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            environment.Capacity[leaf] = 15.0 + 60.0 * draw();
            environment.WetShare[leaf] = 0.5 * draw();
            environment.SnowShare[leaf] = T.Select(environment.AirTemperature, 0.0, 0.3, 0.0);
        }

        return environment;
    }

    /// <summary>Ground whose conductances are a share of the friction velocity.</summary>
    public struct GroundOfScene : IGroundExchange<T>
    {
        public T VapourPressure;

        public readonly void Conduct(in CanopyState<T> state, ref CanopyExchange<T> exchange)
        {
            exchange.GroundHeat = T.Max(0.006 * exchange.FrictionVelocity, 1e-3);
            exchange.GroundVapour = 0.5 * exchange.GroundHeat;
            exchange.GroundVapourPressure = VapourPressure;
        }
    }
}
