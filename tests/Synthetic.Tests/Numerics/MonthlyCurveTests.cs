using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Tests.Numerics;

public sealed class MonthlyCurveTests
{
    private static readonly double[] Mohe = [-28.2, -22.9, -12.5, 0.3, 8.9, 15.6, 18.3, 15.2, 7.4, -3.0, -18.5, -27.0];

    [Test]
    public void Days_of_a_month_average_to_its_mean()
    {
        double[] nodes = MonthlyCurve.Nodes(Mohe);
        double[] sums = new double[12];
        DateOnly start = new(2001, 1, 1);
        for (DateOnly day = start; day.Year == start.Year; day = day.AddDays(1))
        {
            (int first, int second, double weight) = MonthlyCurve.Between(day.DayOfYear);
            sums[day.Month - 1] += (((1.0 - weight) * nodes[first]) + (weight * nodes[second])) / DateTime.DaysInMonth(2001, day.Month);
        }

        for (int month = 0; month < 12; month++)
        {
            Assert.That(sums[month], Is.EqualTo(Mohe[month]).Within(0.3), $"month {month + 1}");
        }
    }

    [Test]
    public void The_course_has_no_jump_between_years()
    {
        double[] nodes = MonthlyCurve.Nodes(Mohe);
        Assert.That(Value(nodes, 1) - Value(nodes, 365), Is.EqualTo(0.0).Within(0.2));
        Assert.That(Value(nodes, 366) - Value(nodes, 365), Is.EqualTo(0.0).Within(0.2));

        static double Value(double[] nodes, int day)
        {
            (int first, int second, double weight) = MonthlyCurve.Between(day);
            return ((1.0 - weight) * nodes[first]) + (weight * nodes[second]);
        }
    }

    [Test]
    public void A_floor_keeps_the_course_of_a_positive_quantity_positive()
    {
        double[] peaked = [0.1, 0.1, 0.1, 0.1, 1.0, 100.0, 1.0, 0.1, 0.1, 0.1, 0.1, 0.1];

        Assert.That(MonthlyCurve.Nodes(peaked), Has.Some.Negative);
        Assert.That(MonthlyCurve.Nodes(peaked, 0.3), Has.All.Positive);
    }
}
