using System.Diagnostics;

namespace RegionalBeps.Column.Tests.Probes;

/// <summary>Runs a probe in a process of its own in which the runtime leaves some processor features unused.</summary>
internal static class ProbeProcess
{
    /// <summary>The settings of the runtime under which every probe must give the same bits.</summary>
    public static readonly string[] Settings =
    [
        "DOTNET_EnableAVX512F=0", "DOTNET_EnableAVX512=0", "DOTNET_EnableFMA=0", "DOTNET_EnableAVX2=0", "DOTNET_EnableAVX=0",
        "DOTNET_EnableHWIntrinsic=0", "DOTNET_TieredCompilation=0", "DOTNET_PreferredVectorBitWidth=512",
    ];

    /// <summary>The digests in the order of the lane widths, as the process printed them.</summary>
    public static string[] Run(string probe, string setting)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        ProcessStartInfo start = new(host, ["exec", typeof(ProbeProcess).Assembly.Location, probe])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] nameAndValue = setting.Split('=');
        start.Environment[nameAndValue[0]] = nameAndValue[1];
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, () => errors.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
