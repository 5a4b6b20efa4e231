using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>night</c> section: how an unattended rerun waits for its inputs, when it holds a release back, what it keeps and whom it tells. None of it changes a map.</summary>
public sealed record NightSettings
{
    /// <summary>How long the size and the times of an input must have rested before it is read [min]; what was written later counts as still being written.</summary>
    [Range(0.0, 1440.0)]
    public double Rest { get; init; }

    /// <summary>How long a run waits for inputs that are missing or still being written before it gives up [min].</summary>
    [Range(0.0, 1440.0)]
    public double Wait { get; init; }

    /// <summary>The share of pixels without a trustworthy column above which a release carries a warning.</summary>
    [Range(0.0, 1.0)]
    public double QuarantineWarning { get; init; } = 0.001;

    /// <summary>The share of pixels without a trustworthy column above which a release is held back.</summary>
    [Range(0.0, 1.0)]
    public double QuarantineLimit { get; init; } = 0.01;

    /// <summary>The number of releases that are kept; older ones are removed after a new one was published, never the one that <c>latest</c> points at.</summary>
    [Range(2, 100_000)]
    public int KeepReleases { get; init; } = 30;

    /// <summary>
    /// A command that is told how every run ended; the shell gets it with <c>REGIONALBEPS_RUN</c>, <c>REGIONALBEPS_OUTCOME</c>, <c>REGIONALBEPS_EXIT_CODE</c>,
    /// <c>REGIONALBEPS_MESSAGE</c>, <c>REGIONALBEPS_RELEASE</c> and <c>REGIONALBEPS_OUTPUT</c> in its environment.
    /// </summary>
    public string? Notify { get; init; }
}
