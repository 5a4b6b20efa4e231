namespace RegionalBeps.Pipeline.Configuration;

/// <summary>One run as <c>pipeline.yaml</c> describes it: read, checked against every rule, with all defaults filled in and all paths absolute.</summary>
public sealed record PipelineConfiguration
{
    /// <summary>What is run, for which days, and how the ground is brought to balance first.</summary>
    public required RunSettings Run { get; init; }

    /// <summary>The grid that is computed and written.</summary>
    public required GridSettings Grid { get; init; }

    /// <summary>The layers and the weather that the columns are fed with.</summary>
    public required InputSettings Inputs { get; init; }

    /// <summary>Which physics runs in each pixel.</summary>
    public ModelSettings Model { get; init; } = new();

    /// <summary>Which maps are made.</summary>
    public ProductSettings Products { get; init; } = new();

    /// <summary>Where the release is written, and in which formats.</summary>
    public OutputSettings Output { get; init; } = new();

    /// <summary>How much of the machine the run may use.</summary>
    public ResourceSettings Resources { get; init; } = new();

    /// <summary>How an unattended rerun waits, holds back, keeps and tells.</summary>
    public NightSettings Night { get; init; } = new();

    /// <summary>The absolute path of the file that was read.</summary>
    [NotASetting]
    public string SourceFile { get; init; } = "";

    /// <summary>
    /// The years that the spin-up repeats: those of <c>run.spin_up.cycle</c>; without that key the first five whole years of the period, or all of
    /// them where there are fewer; null where the period holds no whole year, or <c>max_cycles</c> is 0: such a run is not spun up.
    /// </summary>
    [NotASetting]
    public YearRange? SpinUpCycle
    {
        get
        {
            if (Run.SpinUp.MaxCycles == 0)
            {
                return null;
            }

            if (Run.SpinUp.Cycle is { } stated)
            {
                return stated;
            }

            return Run.Period.WholeYears is { } whole ? new YearRange(whole.First, Math.Min(whole.Last, whole.First + 4)) : null;
        }
    }
}
