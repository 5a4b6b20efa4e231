using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RegionalBeps.Grids.Files;

/// <summary>Makes what was written survive a power cut, and renames in one step.</summary>
/// <remarks>
/// A rename is on disk only when the folder that holds the name is: POSIX fsync(2) of the folder. .NET has no call for that, hence
/// libc. On Windows the file system journals names by itself and a folder cannot be flushed, so nothing is done there.
/// </remarks>
internal static partial class DurableStorage
{
    private const int OpenReadOnly = 0;

    /// <summary>Flushes the content of a file to the disk, whoever wrote it.</summary>
    public static void FlushFile(string path)
    {
        // Linux flushes through a handle that only reads, so that a file that is protected already can be flushed too; Windows does not.
        FileAccess access = OperatingSystem.IsWindows() ? FileAccess.ReadWrite : FileAccess.Read;
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, access, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Flushes the names in a folder to the disk.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor = Open(folder, OpenReadOnly);
        if (descriptor < 0)
        {
            throw LastError(folder);
        }

        int result = FileSync(descriptor);
        Exception? fault = result == 0 ? null : LastError(folder);
        _ = Close(descriptor);
        if (fault is not null)
        {
            throw fault;
        }
    }

    /// <summary>Gives a file, a folder or a symbolic link another name in the same folder; an existing file or link there is replaced.</summary>
    /// <remarks>rename(2) itself, because <see cref="File.Move(string, string, bool)"/> does not see a link to a folder as a file.</remarks>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            if (Directory.Exists(from))
            {
                Directory.Move(from, to);
            }
            else
            {
                File.Move(from, to, overwrite: true);
            }
        }
        else if (RenameEntry(from, to) != 0)
        {
            throw LastError(to);
        }
    }

    private static IOException LastError(string path)
    {
        int code = Marshal.GetLastPInvokeError();
        return new IOException($"{Marshal.GetPInvokeErrorMessage(code)} ('{path}')", code);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FileSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameEntry(string from, string to);
}
