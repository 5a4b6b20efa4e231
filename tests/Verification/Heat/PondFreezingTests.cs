using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Surface;

namespace RegionalBeps.Verification.Heat;

/// <summary>V12: ponded water at 0 degC freezes through under a cold surface (Stefan 1891).</summary>
public sealed class PondFreezingTests
{
    private const double Seconds = 20.0;

    [Test]
    public void A_pond_freezes_through_in_about_the_time_of_Stefan()
    {
        foreach (Table.Row row in Table.Read("v12_pond_freeze").Rows)
        {
            double hours = HoursToFreeze(row["pond_water_m"], row["Tsurf_C"], out double lost, out GroundState<Scalar> frozen);
            Assert.That(hours / row["hours_to_freeze_through"], Is.InRange(0.8, 1.3), $"{row["pond_water_m"]} m at {row["Tsurf_C"]} degC");
            Assert.That(lost, Is.EqualTo(row["pond_water_m"] * 1000.0 * 3.337e5 - frozen.PondEnthalpy.Value).Within(1e-9 * lost), "heat");
            Assert.That(Pond.Depth(frozen).Value, Is.EqualTo(row["ice_thickness_m"]).Within(1e-9), "thickness of the ice");
        }
    }

    private static double HoursToFreeze(double water, double surface, out double lost, out GroundState<Scalar> state)
    {
        state = default;
        state.PondMass = water * 1000.0;
        state.PondEnthalpy = state.PondMass * 3.337e5;
        Scalar[] enthalpy = [state.PondEnthalpy];
        Scalar[] temperature = [0.0];
        Scalar[] slope = [1e-12];
        SharpFreezing<Scalar>[] laws = [SharpFreezing<Scalar>.OfWater(state.PondMass)];
        BottomBoundary<Scalar> bottom = default;
        lost = 0.0;
        int steps = 0;
        while (Pond.Liquid(state).Value > 0.0)
        {
            HeatRows<Scalar> rows = new()
            {
                Enthalpy = enthalpy, Storage = new Scalar[] { 1.0 }, Conductance = new Scalar[1], Temperature = temperature, Slope = slope,
            };
            ColumnCurve<Scalar, SharpFreezing<Scalar>> curve = new(laws, [], []);
            SurfaceTemperature<Scalar> top = new() { Value = surface, Conductance = 2.0 * Pond.Conductivity(state) / Pond.Depth(state) };
            HeatStep.Advance(rows, ref curve, ref top, bottom, Seconds, new HeatStepPlan(3), out _);
            lost -= top.Flux.Value * Seconds;
            state.PondEnthalpy = enthalpy[0];
            steps++;
        }

        return steps * Seconds / 3600.0;
    }
}
