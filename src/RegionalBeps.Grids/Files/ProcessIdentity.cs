using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace RegionalBeps.Grids.Files;

/// <summary>Which process this is, in a form that another process can later tell from a new one with the same number.</summary>
/// <param name="Number">The operating system's number.</param>
/// <param name="Start">When it started, in the operating system's own exact count.</param>
/// <param name="Machine">The machine on which it runs; letters, digits and <c>_</c> alone.</param>
public readonly partial record struct ProcessIdentity(int Number, long Start, string Machine)
{
    /// <summary>This process.</summary>
    public static ProcessIdentity Current { get; } = new(Environment.ProcessId, StartOf(Environment.ProcessId), MachineLabel());

    /// <summary>Whether the process belongs to this machine, so that <see cref="IsRunning"/> can be told.</summary>
    [JsonIgnore]
    public bool IsOfThisMachine => Machine == Current.Machine;

    /// <summary>Whether the process still runs; known for processes of this machine alone.</summary>
    [JsonIgnore]
    public bool IsRunning => StartOf(Number) == Start;

    /// <summary>When a process started; -1 when there is no such process.</summary>
    /// <remarks>
    /// Process numbers are used again, so the number alone does not name a process. On Linux the count of clock ticks since boot
    /// (field 22 of /proc/PID/stat) is exact, unlike <see cref="Process.StartTime"/>, which is computed from the wall clock.
    /// </remarks>
    private static long StartOf(int process)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                string status = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
                string[] afterName = status[(status.LastIndexOf(')') + 2)..].Split(' ');
                return long.Parse(afterName[19], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                return -1;
            }
        }

        try
        {
            using Process found = Process.GetProcessById(process);
            return found.StartTime.ToFileTimeUtc();
        }
        catch (ArgumentException)
        {
            return -1;
        }
    }

    private static string MachineLabel() => NotInLabel().Replace(Environment.MachineName, "_");

    [GeneratedRegex(@"\W")]
    private static partial Regex NotInLabel();
}
