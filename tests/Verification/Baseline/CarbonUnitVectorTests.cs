using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Verification.Baseline;

/// <summary>Soil carbon against single calls of the reference's function.</summary>
[TestFixture]
internal sealed class CarbonUnitVectorTests
{
    /// <summary>The change of pools of 10⁴ gC m⁻² whose values are written with ten digits, gC m⁻².</summary>
    private const double RoundingOfPools = 1e-8;

    [Test]
    public void Litter_decays() => UnitVectors.ForEachRow("soil_respiration", row =>
    {
        BaselineState state = default;
        SoilLayers porosity = default;
        for (int i = 0; i < 2; i++)
        {
            state.Temperature[i] = row.In($"T{i + 1}");
            state.Water[i] = row.In($"theta{i + 1}");
            porosity[i] = row.In($"por{i + 1}");
        }

        SoilCarbonPools before = new(
            row.In("Ccd"), row.In("Cssd"), row.In("Csmd"), row.In("Cfsd"), row.In("Cfmd"), row.In("Csm"), row.In("Cm"), row.In("Cs"), row.In("Cp"));
        int texture = (int)row.In("texture");
        VegetationGroup group = GroupOf(row.In("NPP_annual"), texture);
        double production = row.In("NPP_o") + row.In("NPP_u");
        SoilCarbon carbon = SoilCarbon.Decay(
            before, SoilCarbonRates.Of(group, texture), texture, state, new BaselineSoil { Porosity = porosity }, row.In("NPP_annual"), production);
        row.Expect("Ccd", carbon.Pools.Coarse);
        row.Expect("Cssd", carbon.Pools.SurfaceStructural);
        row.Expect("Csmd", carbon.Pools.SurfaceMetabolic);
        row.Expect("Cfsd", carbon.Pools.SoilStructural);
        row.Expect("Cfmd", carbon.Pools.SoilMetabolic);
        row.Expect("Csm", carbon.Pools.SurfaceMicrobial);
        row.Expect("Cm", carbon.Pools.SoilMicrobial);
        row.Expect("Cs", carbon.Pools.Slow);
        row.Expect("Cp", carbon.Pools.Passive);
        row.Expect("NEP_ref", production + carbon.Pools.Total - before.Total, slack: RoundingOfPools);
    });

    /// <summary>The table does not name the cover; the site's annual production and texture do.</summary>
    private static VegetationGroup GroupOf(double annualProduction, int texture) => (annualProduction, texture) switch
    {
        (990.0, 4) => VegetationGroup.Conifer,
        (990.0, _) => VegetationGroup.Other,
        (1716.0, _) => VegetationGroup.Broadleaf,
        _ => VegetationGroup.Shrub,
    };
}
