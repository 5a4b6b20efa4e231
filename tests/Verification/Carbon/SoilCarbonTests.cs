using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Verification.Carbon;

/// <summary>Pools and their spin-up against tables that were computed independently.</summary>
public sealed class SoilCarbonTests
{
    [Test]
    public void Steady_pools_match_the_table_of_groups_textures_and_activities()
    {
        foreach (Table.Row row in Table.Read("carbon_steady").Rows)
        {
            CarbonParameters<Scalar> parameters = CarbonTable.Parameters<Scalar>(row);
            DecayActivity<Scalar> activity = new(row["lambda_surface_1"], row["lambda_soil_1"]);
            CarbonPools<Scalar> pools = CarbonEquilibrium.Of<Scalar>(parameters, activity, row["npp_gC_m2_yr"] / 365.0);
            CarbonTable.AssertPools(pools, row);
            Assert.That(SoilCarbon.TotalOfSoil(pools).Value, Is.EqualTo(row["soil_total_gC_m2"]).Within(1e-9).Percent);
            CarbonPools<Scalar> after = pools;
            double respired = 365.0 * SoilCarbon.Advance<Scalar>(ref after, parameters, activity, row["npp_gC_m2_yr"] / 365.0).Value;
            Assert.That(respired, Is.EqualTo(row["rh_gC_m2_yr"]).Within(1e-9 * 300.0));
            Assert.That(after[CarbonPools<Scalar>.Slow].Value, Is.EqualTo(pools[CarbonPools<Scalar>.Slow].Value).Within(1e-9));
        }
    }

    [Test]
    public void A_year_of_daily_steps_matches_the_table()
    {
        foreach (IGrouping<string, Table.Row> group in Table.Read("carbon_transient").Rows.GroupBy(row => row.Text("lc_group")))
        {
            Dictionary<int, Table.Row> atDay = group.ToDictionary(row => (int)row["day"]);
            CarbonParameters<Scalar> parameters = CarbonTable.Parameters<Scalar>(group.First());
            CarbonPools<Scalar> pools = SeasonalYear.Start<Scalar>(parameters);
            double produced = 0.0;
            double respired = 0.0;
            for (int day = 1; day <= 365; day++)
            {
                double production = SeasonalYear.NetProduction(day);
                respired += SoilCarbon.Advance<Scalar>(ref pools, parameters, SeasonalYear.Activity<Scalar>(day), production).Value;
                produced += production;
                if (atDay.TryGetValue(day, out Table.Row row))
                {
                    CarbonTable.AssertPools(pools, row);
                    Assert.That(produced, Is.EqualTo(row["cum_npp_gC_m2"]).Within(1e-9 * produced + 1e-12), $"{group.Key} day {day}");
                    Assert.That(respired, Is.EqualTo(row["cum_rh_gC_m2"]).Within(1e-9 * respired), $"{group.Key} day {day}");
                }
            }
        }
    }

    [Test]
    public void Every_day_keeps_all_carbon()
    {
        Random draw = new(4);
        foreach (Table.Row row in Table.Read("carbon_steady").Rows)
        {
            CarbonParameters<Scalar> parameters = CarbonTable.Parameters<Scalar>(row);
            CarbonPools<Scalar> pools = CarbonEquilibrium.Of<Scalar>(parameters, new(0.1, 0.05), 2.0);
            for (int day = 0; day < 400; day++)
            {
                Scalar before = SoilCarbon.Total(pools);
                double production = -2.0 + 12.0 * draw.NextDouble();
                Scalar respired = SoilCarbon.Advance<Scalar>(ref pools, parameters, new(draw.NextDouble(), draw.NextDouble()), production);
                Assert.That((SoilCarbon.Total(pools) - before + respired).Value, Is.EqualTo(production).Within(1e-9));
                Assert.That(respired.Value, Is.GreaterThan(0.0));
            }
        }
    }

    [Test]
    public void The_balanced_pools_are_at_rest_and_near_the_periodic_state()
    {
        Table.Row row = Table.Read("carbon_transient").Rows.First();
        CarbonParameters<Scalar> parameters = CarbonTable.Parameters<Scalar>(row);
        CarbonFluxes<Scalar>[] year = SeasonalYear.Fluxes();
        CarbonSpinUp<Scalar> spinUp = default;
        foreach ((int index, CarbonFluxes<Scalar> day) in year.Index())
        {
            spinUp.Add(new DateOnly(2001, 1, 1).AddDays(index).Month, day);
        }

        CarbonPools<Scalar> balanced = spinUp.Balance(parameters, out Scalar drift);

        Assert.That(Math.Abs(drift.Value), Is.LessThan(0.5), "gC m-2 a-1");
        CarbonPools<Scalar> periodic = balanced;
        for (int recycled = 0; recycled < 5000; recycled++)
        {
            foreach (CarbonFluxes<Scalar> day in year)
            {
                SoilCarbon.Advance(ref periodic, parameters, day.Activity, day.NetProduction);
            }
        }

        Assert.Multiple(() =>
        {
            for (int pool = 0; pool < CarbonPools<Scalar>.Count; pool++)
            {
                Assert.That(balanced[pool].Value, Is.EqualTo(periodic[pool].Value).Within(5.0).Percent, $"pool {pool}");
            }

            Assert.That(
                SoilCarbon.TotalOfSoil(balanced).Value, Is.EqualTo(SoilCarbon.TotalOfSoil(periodic).Value).Within(3.0).Percent, "soil");
        });
    }

    [Test]
    public void No_production_and_no_warmth_leave_finite_pools()
    {
        CarbonParameters<Scalar> parameters = CarbonTable.Parameters<Scalar>(Table.Read("carbon_steady").Rows.First());
        Assert.That(SoilCarbon.Total(CarbonEquilibrium.Of<Scalar>(parameters, new(0.0, 0.0), 0.0)).Value, Is.Zero);
        Assert.That(SoilCarbon.Total(CarbonEquilibrium.Of<Scalar>(parameters, new(0.1, 0.1), -0.5)).Value, Is.Zero);
        Assert.That(double.IsFinite(SoilCarbon.Total(CarbonEquilibrium.Of<Scalar>(parameters, new(0.0, 0.0), 1.0)).Value));
    }
}
