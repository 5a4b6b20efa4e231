using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.Surface;
using RegionalBeps.Column.Vegetation;

namespace RegionalBeps.Column.State;

/// <summary>One column as maps, tables and climate describe it.</summary>
/// <param name="LandCover">The cover.</param>
/// <param name="Soil">The soil below the organic horizon of the cover.</param>
/// <param name="MeanTemperature">Mean air temperature over the years, degC.</param>
/// <param name="MeanLeafAreaIndex">Mean leaf area index over the years, m² m⁻².</param>
/// <param name="Reference">The height at which the column meets the weather.</param>
public sealed record ColumnDescription(
    LandCoverClass LandCover, SoilProfile Soil, double MeanTemperature, double MeanLeafAreaIndex, ReferenceHeight Reference)
{
    /// <summary>Temperature at which water that is still liquid does not count as freezable, degC (this project's choice).</summary>
    public const double UnfreezableBelow = -0.5;

    private const int WetlandCode = 28;
    private const double ForestShare = 0.5;
    private const double UsualCarbonDioxide = 390.0;
    private const double UsualActivity = 0.1;
    private const double NetProductionPerLeafArea = 200.0;
    private const double DaysPerYear = 365.0;

    /// <summary>Most carbon-rich soils are less dense: Federer et al. (1993, Can. J. For. Res. 23, eq. 5), densities in g cm⁻³.</summary>
    /// <param name="carbonShare">Share of organic carbon in the mass of the soil, 0..1.</param>
    /// <returns>Density of organic carbon in the soil's volume, kg m⁻³.</returns>
    public static double CarbonDensity(double carbonShare)
    {
        const double CarbonInOrganicMatter = 0.58;
        const double OfOrganicMatter = 0.111;
        const double OfMinerals = 1.45;
        double organic = Math.Min(carbonShare / CarbonInOrganicMatter, 1.0);
        double density = OfOrganicMatter * OfMinerals / ((organic * OfMinerals) + ((1.0 - organic) * OfOrganicMatter));
        return 1000.0 * density * carbonShare;
    }

    /// <summary>Depth of the water table of a column that stands on ground water, m; infinity elsewhere.</summary>
    public double WaterTableDepth { get; init; } = double.PositiveInfinity;

    private bool IsForest => LandCover.UnderstoryFraction >= ForestShare;

    private bool IsWetland => LandCover.Code == WetlandCode;

    /// <summary>The parameters of the column.</summary>
    /// <param name="switches">The improvements that are on.</param>
    public ColumnParameters<Scalar> Parameters(Improvements switches)
    {
        ColumnParameters<Scalar> parameters = new()
        {
            Vegetation = VegetationParameters<Scalar>.Of(LandCover),
            Shape = new()
            {
                Height = LandCover.CanopyHeightOverstory,
                RoughnessOverHeight = LandCover.RoughnessOverHeight,
                DisplacementOverHeight = LandCover.DisplacementOverHeight,
                LeafSize = LandCover.LeafSize,
            },
            Interception = InterceptionParameters<Scalar>.Of(LandCover),
            Roots = RootParameters<Scalar>.Of(LandCover),
            Ground = Ground().Parameters(switches),
            Carbon = CarbonParameters<Scalar>.Of(
                LandCover, SoilTextureTriangle.CodeOf(Soil.SandPercent, Soil.ClayPercent), MeanLeafAreaIndex),
            CanopyAlbedoVisible = LandCover.CanopyAlbedoVisible,
            CanopyAlbedoNearInfrared = LandCover.CanopyAlbedoNearInfrared,
            BallBerrySlope = LandCover.BallBerrySlope,
            BallBerryIntercept = LandCover.BallBerryIntercept,
            IsC4 = LandCover.Pathway == PhotosyntheticPathway.C4 ? 1.0 : 0.0,
            ReferenceHeight = Reference.Height,
            OpenWindFactor = Reference.OpenWindFactor,
            CanopyTopWindFactor = CanopyTopWindFactor(),
            CarbonDioxide = UsualCarbonDioxide,
        };
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            parameters.UnfreezableWater[layer] = switches.HasFlag(Improvements.SupercooledWater)
                ? UnfrozenWater.Limit<Scalar>(parameters.Ground.Layers[layer], UnfreezableBelow)
                : 0.0;
        }

        return parameters;
    }

    /// <summary>
    /// The column before its first hour, in autumn without snow: soil at the steady profile of its climate, leaves at the temperature of the
    /// mean air, carbon as a production that follows from the leaf area would sustain. A spin-up makes it the column's own.
    /// </summary>
    /// <param name="parameters">The column's parameters.</param>
    /// <param name="switches">The improvements that are on.</param>
    public ColumnState<Scalar> Start(in ColumnParameters<Scalar> parameters, Improvements switches)
    {
        const double ForestOffset = 1.0;
        double surface = MeanTemperature + GroundSpinUp.SnowOffset + (IsForest ? ForestOffset : 0.0);
        Scalar air = MeanTemperature;
        ColumnState<Scalar> state = new()
        {
            Ground = GroundSpinUp.Start<Scalar>(parameters.Ground, surface, IsWetland ? 0.9 : 0.7, switches),
            Canopy = CanopyState<Scalar>.InAir(air, 0.7 * MoistAir.SaturationOverWater(air), parameters.CarbonDioxide),
        };
        state.Carbon.Pools = CarbonEquilibrium.Of<Scalar>(
            parameters.Carbon, new(UsualActivity, UsualActivity), NetProductionPerLeafArea * MeanLeafAreaIndex / DaysPerYear);
        state.FindSoilTemperature(parameters.Ground, switches);
        return state;
    }

    private GroundDescription Ground()
    {
        const double ShallowBedrock = 2.0;
        return new()
        {
            Soil = Soil with { OrganicThickness = LandCover.OrganicHorizon },
            DrainageFactor = IsWetland ? 0.02 : Soil.DepthToBedrock < ShallowBedrock ? 0.1 : 1.0,
            WaterTableDepth = WaterTableDepth,
            PondLimit = IsWetland ? 50.0 : 20.0,
            SaturatedShareLimit = LandCover.SaturatedFractionMax,
            CanopyHeight = LandCover.CanopyHeightOverstory,
            LitterArea = LandCover.LitterAreaIndex,
            SoilAlbedoDry = LandCover.SoilAlbedoDry,
            SoilAlbedoWet = LandCover.SoilAlbedoSaturated,
            IsForest = IsForest,
        };
    }

    /// <summary>By the logarithmic profile above the closed canopy: ln((h − d)/z₀)/ln((z_b − d)/z₀).</summary>
    private double CanopyTopWindFactor()
    {
        double h = LandCover.CanopyHeightOverstory;
        double d = LandCover.DisplacementOverHeight * h;
        double z0 = LandCover.RoughnessOverHeight * h;
        return LaneMath.Log<Scalar>((h - d) / z0).Value / LaneMath.Log<Scalar>((Reference.Height - d) / z0).Value;
    }
}
