using MathNet.Numerics;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Verification.Heat;

/// <summary>V03: Lunardini's solution with a mushy zone between frozen and thawed ground.</summary>
public sealed class LunardiniTests
{
    [Test]
    public void Profiles_after_three_days_follow_Lunardini([Values(-4.0, -1.0, -0.1)] double lowest, [Values] bool fine)
    {
        (double thickness, double seconds, double tolerance) = fine ? (0.01, 300.0, 0.01) : (0.02, 3600.0, 0.03);
        double[] temperature = Lanes.Run(LaneWidth.Scalar, new LunardiniExperiment(lowest, thickness, seconds, hours: 72));
        Table.Row solution = Table.Read("v03_lunardini_fronts").Rows.First(row => row["Tm_C"] == lowest && row["hour"] == 72);
        int count = (int)Math.Round(3.0 / thickness);
        double squares = 0.0;
        for (int layer = 0; layer < count; layer++)
        {
            double difference = temperature[layer] - Exact(solution, (layer + 0.5) * thickness);
            squares += difference * difference;
        }

        Assert.That(Math.Sqrt(squares / count), Is.LessThanOrEqualTo(lowest == -0.1 ? 2.0 * tolerance : tolerance));
    }

    [Test]
    public void The_exact_profile_is_that_of_the_table()
    {
        foreach (Table.Row row in Table.Read("v03_lunardini_profiles").Rows)
        {
            Table.Row solution = Table.Read("v03_lunardini_fronts").Rows.First(each => each["Tm_C"] == row["Tm_C"] && each["hour"] == row["hour"]);
            Assert.That(Exact(solution, row["z_m"]), Is.EqualTo(row["T_C"]).Within(2e-6), $"{row["Tm_C"]} {row["z_m"]}");
        }
    }

    private static double Exact(Table.Row row, double depth)
    {
        double Scaled(double diffusivity) => depth / (2.0 * Math.Sqrt(diffusivity * row["hour"] * 3600.0));
        (double a1, double a3, double a4) = (row["alpha1"], row["alpha3"], row["alpha4"]);
        (double psi, double gamma, double lowest) = (row["psi"], row["gamma"], row["Tm_C"]);
        double band = SpecialFunctions.Erf(gamma) - SpecialFunctions.Erf(psi * Math.Sqrt(a1 / a4));
        return depth < row["X1_m"] ? -6.0 + (lowest + 6.0) * SpecialFunctions.Erf(Scaled(a1)) / SpecialFunctions.Erf(psi)
            : depth < row["X2_m"] ? -lowest * (SpecialFunctions.Erf(Scaled(a4)) - SpecialFunctions.Erf(gamma)) / band
            : 4.0 - 4.0 * SpecialFunctions.Erfc(Scaled(a3)) / SpecialFunctions.Erfc(gamma * Math.Sqrt(a4 / a3));
    }
}
