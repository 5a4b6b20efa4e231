using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Verification.Heat;

/// <summary>A computation that is written for every lane width; what it found is in <see cref="Results"/>.</summary>
internal interface IExperiment : ILaneWork
{
    public double[] Results { get; }
}
