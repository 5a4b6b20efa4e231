using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Verification.Carbon;

/// <summary>What the tables of soil carbon have in common.</summary>
internal static class CarbonTable
{
    public static readonly string[] Pools =
    [
        "C_wood_gC_m2", "C_croot_gC_m2", "C_leaf_gC_m2", "C_froot_gC_m2", "C_cd_gC_m2", "C_ssd_gC_m2", "C_smd_gC_m2",
        "C_fsd_gC_m2", "C_fmd_gC_m2", "C_sm_gC_m2", "C_m_gC_m2", "C_s_gC_m2", "C_p_gC_m2",
    ];

    /// <summary>Allocation and rates of a row's group, such as "broadleaf(6;9)", on its texture.</summary>
    public static CarbonParameters<T> Parameters<T>(Table.Row row)
        where T : unmanaged, ILane<T>
    {
        VegetationGroup group = Enum.Parse<VegetationGroup>(row.Text("lc_group").Split('(')[0], ignoreCase: true);
        return CarbonParameters<T>.OfSoil(SoilCarbonRates.Of(group, (int)row["texture_code"]));
    }

    public static void AssertPools(CarbonPools<Scalar> pools, Table.Row row)
    {
        for (int pool = 0; pool < Pools.Length; pool++)
        {
            double expected = row[Pools[pool]];
            string place = $"{row.Text("lc_group")} {row.Text("texture_code")} {Pools[pool]}";
            Assert.That(pools[pool].Value, Is.EqualTo(expected).Within(1e-9 * expected), place);
        }
    }
}
