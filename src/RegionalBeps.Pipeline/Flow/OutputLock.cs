using System.Globalization;
using System.Text.Json;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>
/// Holds an output folder for one process: whoever computes or publishes takes it first. The operating system lets go of it when the process
/// ends, however it ends; what <c>lock.json</c> says is for people and for machines that share the folder without sharing locks.
/// </summary>
public sealed class OutputLock : IDisposable
{
    private const string HeldName = ".lock";
    private const string HolderName = "lock.json";

    // What .NET makes of a file that another process holds: EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];
    private readonly FileStream _held;
    private readonly string _holder;

    private OutputLock(FileStream held, string holder, string? leftBehind)
    {
        _held = held;
        _holder = holder;
        LeftBehind = leftBehind;
    }

    /// <summary>A sentence on a process that held the folder and ended without letting go, as a killed one does; null where there was none.</summary>
    public string? LeftBehind { get; }

    /// <summary>Takes a folder, which is made where it does not exist.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="command">What it is taken for; the message to a second process names it.</param>
    /// <exception cref="OutputInUseException">Another process holds it.</exception>
    /// <exception cref="OutputException">The folder cannot be written.</exception>
    public static OutputLock Take(string folder, string command)
    {
        string holder = Path.Combine(Path.GetFullPath(folder), HolderName);
        FileStream held = Hold(Path.GetFullPath(folder));
        try
        {
            Holder? before = Read(holder);
            if (before is { Process.IsOfThisMachine: false })
            {
                throw new OutputInUseException(
                    $"'{folder}' is held by {before}, of which this machine cannot tell whether it still runs. If it does not, delete '{holder}' and give the same command again.");
            }

            AtomicFile.WriteText(holder, JsonSerializer.Serialize(new Holder(ProcessIdentity.Current, command, DateTime.UtcNow)));
            return new OutputLock(held, holder, before is null ? null : $"{before} ended without finishing; what it had completed is taken over.");
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Who holds a folder now, in words; null where nobody does.</summary>
    public static string? HolderOf(string folder) =>
        Read(Path.Combine(folder, HolderName)) is { } holder && holder.Process is not { IsOfThisMachine: true, IsRunning: false } ? holder.ToString() : null;

    /// <summary>Lets go of the folder.</summary>
    public void Dispose()
    {
        File.Delete(_holder);
        _held.Dispose();
    }

    // The file that is held is never removed: another process may have opened it already and be about to take it.
    private static FileStream Hold(string folder)
    {
        string path = Path.Combine(folder, HeldName);
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (HeldByAnother.Contains(cause.HResult))
        {
            string holder = HolderOf(folder) ?? "a process that has just taken it";
            throw new OutputInUseException($"'{folder}' is held by {holder}. Wait until it has ended, then give the same command again.", cause);
        }
        catch (Exception cause) when (OutputException.IsRefusal(cause))
        {
            throw OutputException.From(path, cause);
        }
    }

    private static Holder? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Holder>(File.ReadAllText(path)) : null;
        }
        catch (Exception damage) when (damage is JsonException or IOException)
        {
            // Where it cannot be read, nobody can be asked; the operating system's own lock still holds.
            return null;
        }
    }

    private sealed record Holder(ProcessIdentity Process, string Command, DateTime Since)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"process {Process.Number} on {Process.Machine} ('{Command}', since {Since:yyyy-MM-dd HH:mm:ss}Z)");
    }
}
