using System.ComponentModel;
using System.Diagnostics;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Looks whether a machine can run a configuration: libraries, disk, memory, clock, and what lies in the output folder.</summary>
public static class Doctor
{
    private const long ScarceDisk = 1_000_000_000;

    /// <summary>Examines.</summary>
    /// <param name="configuration">The configuration.</param>
    public static IReadOnlyList<Diagnosis> Examine(PipelineConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string output = configuration.Output.Directory;
        return
        [
            Try("program", () => $"RegionalBeps {ProgramIdentity.Version}, program {ProgramIdentity.Digest[..12]}."),
            Try("GDAL", () => $"version {GdalDataset.LibraryVersion}; a cloud-optimised GeoTIFF was written and read back in {InScratch(WriteAndReadGeoTiff)}."),
            Try("NetCDF", () => $"version {NetCdfFile.LibraryVersion}; a file was written and read back in {InScratch(WriteAndReadNetCdf)}."),
            Try("pictures", Pictures),
            Try("output folder", () => Written(output)),
            Try("disk", () => Disk(output)),
            Try("memory", () => $"{new ByteSize(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} for {configuration.Resources.Threads ?? Environment.ProcessorCount} threads."),
            Try("clock", () => Clock(output)),
            Try("lock", () => OutputLock.HolderOf(output) is { } holder ? $"held by {holder}." : "free."),
            Try("latest release", () => LatestRelease(output)),
        ];
    }

    private static Diagnosis Try(string subject, Func<string> examine)
    {
        try
        {
            return new Diagnosis(subject, IsWell: true, examine());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NativeLibraryMissingException or InputException or NetCdfException or GdalException or ReleaseException)
        {
            return new Diagnosis(subject, IsWell: false, fault.Message);
        }
    }

    private static string InScratch(Action<string> work)
    {
        string folder = Directory.CreateTempSubdirectory("regionalbeps-doctor-").FullName;
        try
        {
            var clock = Stopwatch.StartNew();
            work(folder);
            return FormattableString.Invariant($"{clock.Elapsed.TotalMilliseconds:0} ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static GridSpec Grid => new(2, 2, 110, 50, 1, 1, CoordinateReference.Wgs84);

    private static FileDescription Description => new() { Title = "Doctor", Source = "RegionalBeps", History = "a trial" };

    private static void WriteAndReadGeoTiff(string folder)
    {
        CatalogueVariable variable = VariableCatalogue.Find("elevation");
        string path = Path.Combine(folder, "trial.tif");
        CloudOptimizedGeoTiff.Write(path, Grid, variable, new float[4], Description);
        using RasterFile file = RasterFiles.Open(path, variable, new RasterOptions());
        file.Read(0, new double[4]);
    }

    private static void WriteAndReadNetCdf(string folder)
    {
        CatalogueVariable variable = VariableCatalogue.Find("elevation");
        string path = Path.Combine(folder, "trial.nc");
        using (MapFile file = MapFile.Create(path, Grid, Description))
        {
            file.Add(variable, overTime: false);
            file.Put(variable, new float[4]);
            file.Commit();
        }

        using RasterFile read = RasterFiles.Open(path, variable, new RasterOptions());
        read.Read(0, new double[4]);
    }

    private static string Pictures()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("rsvg-convert", ["--version"]) { RedirectStandardOutput = true })!;
            string version = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return $"{version}.";
        }
        catch (Win32Exception)
        {
            return "rsvg-convert is not installed (apt-get install librsvg2-bin): previews are written as SVG.";
        }
    }

    private static string Written(string output)
    {
        string trial = Path.Combine(output, "doctor.txt");
        AtomicFile.WriteText(trial, "trial");
        File.Delete(trial);
        return $"'{output}' can be written.";
    }

    private static string Disk(string output)
    {
        long free = new DriveInfo(Path.GetFullPath(output)).AvailableFreeSpace;
        return free >= ScarceDisk ? $"{new ByteSize(free)} are free." : throw new IOException($"Only {new ByteSize(free)} are free on the disk of '{output}'; free some space.");
    }

    private static string Clock(string output)
    {
        DateTime now = DateTime.UtcNow;
        Release? newest = new OutputFolder(output).AllReleases.MaxBy(release => release.Record.Finished);
        return newest is null || newest.Record.Finished <= now
            ? FormattableString.Invariant($"{now:yyyy-MM-dd HH:mm:ss}Z.")
            : throw new ReleaseException(FormattableString.Invariant($"It is {now:yyyy-MM-dd HH:mm:ss}Z, but release {newest} was finished at {newest.Record.Finished:yyyy-MM-dd HH:mm:ss}Z: the clock was set back; set it right."));
    }

    private static string LatestRelease(string output) => new OutputFolder(output).Latest is not { } latest
        ? "there is none yet."
        : ReleaseManifest.Faults(latest.Folder) is [{ } fault, ..]
            ? throw new ReleaseException($"{fault} Run again: a new release takes its place.")
            : $"{latest} is as it was sealed.";
}
