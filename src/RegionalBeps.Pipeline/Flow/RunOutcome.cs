namespace RegionalBeps.Pipeline.Flow;

/// <summary>How a command ended; the value is the exit code.</summary>
public enum RunOutcome
{
    /// <summary>Done, or nothing was to be done.</summary>
    Done = 0,

    /// <summary>The configuration is wrong; nothing was started.</summary>
    ConfigurationWrong = 1,

    /// <summary>Input data are missing or invalid.</summary>
    InputInvalid = 2,

    /// <summary>A quality gate holds the release back, or a native library is missing.</summary>
    Held = 3,

    /// <summary>The run broke off; the same command resumes it.</summary>
    Crashed = 4,

    /// <summary>The run ended with holes, which it has listed.</summary>
    Incomplete = 5,

    /// <summary>Stopped by the user, cleanly; the same command resumes it.</summary>
    Interrupted = 130,
}
