using System.Text.Encodings.Web;
using System.Text.Json;

namespace RegionalBeps.Pipeline.Progress;

/// <summary>Writes what a run says as lines of JSON, for machines, and passes it on to who watches.</summary>
/// <remarks>Each line has <c>time</c> (UTC), <c>level</c> (debug, info, warning, error), <c>phase</c> and <c>message</c>, and for progress <c>done</c>, <c>total</c> and <c>unit</c>.</remarks>
public sealed class JournalProgress : IRunProgress, IDisposable
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private readonly IRunProgress _watcher;
    private readonly StreamWriter _lines;
    private readonly Lock _lock = new();
    private string _phase = "";
    private string _unit = "";
    private long _total;
    private DateTime _lastLine;

    private JournalProgress(IRunProgress watcher, StreamWriter lines)
    {
        _watcher = watcher;
        _lines = lines;
    }

    /// <summary>Begins a journal in the folder <c>logs</c> of an output folder, and removes the oldest beyond a number.</summary>
    /// <param name="watcher">Who watches.</param>
    /// <param name="output">The output folder.</param>
    /// <param name="keep">How many journals are kept.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static JournalProgress Begin(IRunProgress watcher, string output, int keep)
    {
        string folder = Path.Combine(output, "logs");
        Directory.CreateDirectory(folder);
        foreach (string old in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SkipLast(keep - 1))
        {
            File.Delete(old);
        }

        string name = FormattableString.Invariant($"{DateTime.UtcNow:yyyy-MM-dd'T'HHmmss.fff'Z'}-{Environment.ProcessId}.jsonl");
        var stream = new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        return new JournalProgress(watcher, new StreamWriter(stream) { AutoFlush = true });
    }

    /// <inheritdoc/>
    public void BeginPhase(string name, long total, string unit)
    {
        lock (_lock)
        {
            (_phase, _unit, _total) = (name, unit, total);
            Write("info", "the phase begins", total: total);
        }

        _watcher.BeginPhase(name, total, unit);
    }

    /// <inheritdoc/>
    public void Report(long done)
    {
        lock (_lock)
        {
            if (DateTime.UtcNow - _lastLine >= BetweenLines)
            {
                Write("debug", "the phase goes on", done, _total);
            }
        }

        _watcher.Report(done);
    }

    /// <inheritdoc/>
    public void Note(string message)
    {
        lock (_lock)
        {
            Write("info", message);
        }

        _watcher.Note(message);
    }

    /// <inheritdoc/>
    public void Warn(string message)
    {
        lock (_lock)
        {
            Write("warning", message);
        }

        _watcher.Warn(message);
    }

    /// <summary>Writes how the run ended.</summary>
    public void End(bool isSuccess, string message)
    {
        lock (_lock)
        {
            Write(isSuccess ? "info" : "error", message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private void Write(string level, string message, long? done = null, long? total = null)
    {
        _lastLine = DateTime.UtcNow;
        var line = new Dictionary<string, object> { ["time"] = _lastLine, ["level"] = level, ["phase"] = _phase, ["message"] = message };
        if (done is not null || total is not null)
        {
            line["done"] = done ?? 0;
            line["total"] = total ?? 0;
            line["unit"] = _unit;
        }

        try
        {
            _lines.WriteLine(JsonSerializer.Serialize(line, Layout));
        }
        catch (IOException)
        {
            // A disk that is full ends the run where it writes results; the journal must not hide that with a fault of its own.
        }
    }
}
