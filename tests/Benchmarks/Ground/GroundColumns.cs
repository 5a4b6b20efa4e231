using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Verification.Ground;

namespace RegionalBeps.Benchmarks.Ground;

/// <summary>Eight columns of a kind, neighbours that differ in climate as those of a tile do, and a year of their hours.</summary>
internal static class GroundColumns
{
    /// <summary>Hours of a year.</summary>
    public const int Hours = 365 * 24;

    /// <summary>Number of columns.</summary>
    public const int Count = 8;

    /// <summary>The columns of a kind.</summary>
    public static GroundColumn[] Of(GroundCase kind) => [.. Enumerable.Range(0, Count).Select(index => kind switch
    {
        GroundCase.ColdForest => Of(Placed(Forest, index)),
        GroundCase.Steppe => Of(Placed(new StylisedSite { WinterSnow = 15.0 }, index)),
        GroundCase.Wetland => Of(Placed(Wetland, index)),
        _ => Of(new RandomGround(index)),
    })];

    private static StylisedSite Forest { get; } = new()
    {
        PlantArea = 3.0,
        CanopyDamping = 2.0,
        Description = new GroundDescription
        {
            CanopyHeight = 15.0, LitterArea = 0.5, IsForest = true, Soil = new SoilProfile { OrganicThickness = 0.05 },
        },
    };

    private static StylisedSite Wetland { get; } = new()
    {
        Saturation = 0.95,
        Description = new GroundDescription { DrainageFactor = 0.02, PondLimit = 50.0, Soil = new SoilProfile { OrganicThickness = 0.25 } },
    };

    /// <summary>A neighbour: a degree warmer, with a little more rain and snow, at each step.</summary>
    private static StylisedSite Placed(StylisedSite site, int index) => site with
    {
        Mean = -6.0 + index,
        WinterSnow = site.WinterSnow * (0.8 + 0.05 * index),
        SummerRain = 250.0 + 15.0 * index,
    };

    private static GroundColumn Of(StylisedSite site)
    {
        (GroundState<Scalar> start, GroundForcing<Scalar>[] weather) = site.SecondYear(Improvements.All);
        return new(site.Description.Parameters(Improvements.All), start, weather);
    }

    private static GroundColumn Of(RandomGround ground)
    {
        GroundParameters<Scalar> parameters = ground.Description.Parameters(Improvements.All);
        return new(parameters, ground.Start(parameters, Improvements.All), [.. Enumerable.Range(0, Hours).Select(ground.Weather)]);
    }
}
