using System.ComponentModel;
using System.Diagnostics;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Preview;

/// <summary>Makes the picture of a map that a person looks at first.</summary>
/// <remarks>
/// The picture is laid out as SVG and drawn by <c>rsvg-convert</c> (Debian: librsvg2-bin, with fonts-dejavu-core, and fonts-wqy-microhei
/// for Chinese). Where that program is missing, the SVG itself is left, which every browser shows.
/// </remarks>
public static class PreviewPicture
{
    private const string Program = "rsvg-convert";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Writes the picture.</summary>
    /// <param name="path">The final name, ending in <c>.png</c>.</param>
    /// <param name="map">The map.</param>
    /// <param name="program">The drawing program; for tests.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static PreviewOutcome Write(string path, PreviewMap map, string program = Program)
    {
        ArgumentNullException.ThrowIfNull(map);
        return WriteSvg(path, PreviewComposer.Compose(map), program);
    }

    /// <summary>Draws an SVG picture, or leaves it as it is where the name ends in <c>.svg</c>.</summary>
    internal static PreviewOutcome WriteSvg(string path, string svg, string program = Program)
    {
        if (Path.GetExtension(path) == ".svg")
        {
            AtomicFile.WriteText(path, svg);
            return new PreviewOutcome(path, null);
        }

        using AtomicFile picture = AtomicFile.For(path);
        string? fault = Draw(svg, picture.TemporaryPath, program);
        if (fault is null)
        {
            picture.Publish();
            return new PreviewOutcome(picture.FinalPath, null);
        }

        string left = Path.ChangeExtension(picture.FinalPath, ".svg");
        AtomicFile.WriteText(left, svg);
        return new PreviewOutcome(left, $"'{left}' was written instead of a PNG picture: {fault}");
    }

    private static string? Draw(string svg, string target, string program)
    {
        ProcessStartInfo start = new(program, ["--zoom", FormattableString.Invariant($"{PreviewComposer.Zoom}"), "--output", target])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> said = process.StandardError.ReadToEndAsync();
            try
            {
                process.StandardInput.Write(svg);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it had read everything; what it said tells why.
            }

            if (!process.WaitForExit(Patience))
            {
                process.Kill();
                return $"{program} did not finish within {Patience.TotalMinutes:0} minutes.";
            }

            return process.ExitCode == 0 && File.Exists(target) ? null : $"{program} failed: {said.GetAwaiter().GetResult().Trim()}";
        }
        catch (Win32Exception)
        {
            return $"{program} is not installed; on Debian and Ubuntu: apt-get install librsvg2-bin fonts-dejavu-core fonts-wqy-microhei.";
        }
    }
}
