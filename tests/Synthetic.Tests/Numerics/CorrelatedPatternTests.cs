using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Tests.Numerics;

public sealed class CorrelatedPatternTests
{
    private const double KilometresPerDegree = 111.195;

    [Test]
    public void Variance_is_one_and_correlation_falls_with_distance_as_stated()
    {
        const double Length = 700.0;
        double north = Length / KilometresPerDegree;
        PlaceList places = new([45.0, 45.0 + (0.5 * north), 45.0 + north], [118.0, 118.0, 118.0], [0.0, 0.0, 0.0]);
        CorrelatedPattern pattern = new(places, Length);
        CounterRandom random = new(5);
        double[] knots = new double[pattern.KnotCount];
        const int Draws = 20000;
        double[] products = new double[3];
        for (int draw = 0; draw < Draws; draw++)
        {
            pattern.Draw(random, NoiseSource.Temperature, draw, knots);
            double origin = pattern.At(0, knots);
            for (int place = 0; place < 3; place++)
            {
                products[place] += origin * pattern.At(place, knots) / Draws;
            }
        }

        Assert.That(products[0], Is.EqualTo(1.0).Within(0.03));
        Assert.That(products[1], Is.EqualTo(Math.Exp(-0.25)).Within(0.03));
        Assert.That(products[2], Is.EqualTo(Math.Exp(-1.0)).Within(0.03));
    }

    [Test]
    public void A_place_sees_the_same_field_whatever_other_places_are_asked_for()
    {
        PlaceList alone = new([50.3], [117.1], [500.0]);
        PlaceList among = new([42.0, 57.0, 50.3], [106.0, 131.0, 117.1], [0.0, 0.0, 500.0]);

        Assert.That(Field(alone, 0), Is.EqualTo(Field(among, 2)));

        static double Field(PlaceList places, int place)
        {
            CorrelatedPattern pattern = new(places, 350.0);
            double[] knots = new double[pattern.KnotCount];
            pattern.Draw(new CounterRandom(9), NoiseSource.Cloud, 17, knots);
            return pattern.At(place, knots);
        }
    }

    [Test]
    public void Persistence_from_day_to_day_is_the_one_asked_for()
    {
        PlaceList places = new([48.0], [115.0], [0.0]);
        AutoregressiveField field = new(new CorrelatedPattern(places, 700.0), new CounterRandom(3), NoiseSource.Temperature, 0.65);
        field.Start(0);
        const int Days = 30000;
        double before = field.At(0);
        double lagged = 0.0;
        double squares = 0.0;
        for (int day = 1; day <= Days; day++)
        {
            field.Advance(day);
            double now = field.At(0);
            lagged += before * now;
            squares += now * now;
            before = now;
        }

        Assert.That(squares / Days, Is.EqualTo(1.0).Within(0.05));
        Assert.That(lagged / squares, Is.EqualTo(0.65).Within(0.02));
    }
}
