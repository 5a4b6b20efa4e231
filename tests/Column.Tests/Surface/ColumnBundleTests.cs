using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Surface;

/// <summary>Columns side by side and apart again.</summary>
public sealed class ColumnBundleTests
{
    [Test]
    public void Columns_come_out_of_a_bundle_as_they_went_in_and_the_last_fills_the_rest()
    {
        GroundState<Scalar>[] columns = new GroundState<Scalar>[3];
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column].PondMass = column + 1.0;
            columns[column].SoilEnthalpy[17] = 10.0 * column;
            columns[column].SnowDepth[2] = 0.1 * column;
        }

        GroundState<Wide256> bundle = default;
        ColumnBundle.Pack<GroundState<Scalar>, GroundState<Wide256>>(columns, ref bundle);
        double[] pond = new double[4];
        bundle.PondMass.Store(pond);
        Assert.That(pond, Is.EqualTo(new[] { 1.0, 2.0, 3.0, 3.0 }));
        GroundState<Scalar>[] back = new GroundState<Scalar>[3];
        ColumnBundle.Unpack<GroundState<Scalar>, GroundState<Wide256>>(bundle, back);
        for (int column = 0; column < columns.Length; column++)
        {
            Assert.That(back[column].PondMass, Is.EqualTo(columns[column].PondMass));
            Assert.That(back[column].SoilEnthalpy[17], Is.EqualTo(columns[column].SoilEnthalpy[17]));
            Assert.That(back[column].SnowDepth[2], Is.EqualTo(columns[column].SnowDepth[2]));
        }
    }
}
