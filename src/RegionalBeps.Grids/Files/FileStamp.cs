using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Files;

/// <summary>What the file system says of a file without its content being read: as long as all of it rests, so does the content.</summary>
/// <param name="Bytes">Size.</param>
/// <param name="Changed">When the content was last written, UTC. Programs that copy may set it to what they like.</param>
/// <param name="Entry">Number of the file's entry (inode): another one means that another file lies under the name. 0 where it is not known.</param>
/// <param name="Touched">
/// When content, name or rights last changed (status change time), in nanoseconds since 1970, which no program can set back while it is
/// being replaced; 0 where it is not known.
/// </param>
public readonly partial record struct FileStamp(long Bytes, DateTime Changed, ulong Entry, long Touched)
{
    private const int CurrentFolder = -100;
    private const uint InodeAndStatusChange = 0x180;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The stamp of a file as it lies there now.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        (ulong entry, long touched) = OperatingSystem.IsLinux() && Status(CurrentFolder, file.FullName, 0, InodeAndStatusChange, out FileStatus status) == 0
            ? (status.Inode, (status.ChangeSeconds * NanosecondsPerSecond) + status.ChangeNanoseconds)
            : (0UL, 0L);
        return new FileStamp(file.Length, file.LastWriteTimeUtc, entry, touched);
    }

    /// <summary>statx(2): unlike stat(2), its structure is the same on every processor.</summary>
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint mask, out FileStatus status);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(96)]
        public long ChangeSeconds;

        [FieldOffset(104)]
        public uint ChangeNanoseconds;
    }
}
