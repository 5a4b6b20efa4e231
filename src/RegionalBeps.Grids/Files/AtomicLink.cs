namespace RegionalBeps.Grids.Files;

/// <summary>A name that points at the newest of several folders and is moved from one to the next in one step.</summary>
public static class AtomicLink
{
    /// <summary>Lets a symbolic link point at a folder: there is no moment without a link.</summary>
    /// <remarks>
    /// The link is relative, so that the folder that holds both can be moved. On Windows a link to a folder cannot be replaced in one
    /// step: the old one is removed first. Where Windows grants no right to make links, the text file <c>NAME.txt</c> names the target.
    /// </remarks>
    /// <param name="link">The link's path.</param>
    /// <param name="target">The folder it shall point at; it must exist.</param>
    /// <exception cref="OutputException">The target is missing, a real file or folder stands under the name, or the disk refuses.</exception>
    public static void Point(string link, string target)
    {
        string linkPath = Path.GetFullPath(link);
        string folder = Path.GetDirectoryName(linkPath)!;
        string relative = Path.GetRelativePath(folder, Path.GetFullPath(target));
        if (!Directory.Exists(target))
        {
            throw new OutputException($"'{linkPath}' cannot point at '{target}', which does not exist.");
        }

        FileSystemInfo present = new DirectoryInfo(linkPath);
        if (present.LinkTarget is null && (present.Exists || File.Exists(linkPath)))
        {
            throw new OutputException($"'{linkPath}' is not a link but a file or folder of its own; move it away.");
        }

        AtomicFile.Guard(linkPath, () =>
        {
            if (OperatingSystem.IsWindows())
            {
                PointOnWindows(linkPath, relative);
                return;
            }

            string temporary = TemporaryName.For(linkPath);
            Directory.CreateSymbolicLink(temporary, relative);
            DurableStorage.Rename(temporary, linkPath);
            DurableStorage.FlushFolder(folder);
        });
    }

    private static void PointOnWindows(string linkPath, string target)
    {
        string temporary = TemporaryName.For(linkPath);
        try
        {
            Directory.CreateSymbolicLink(temporary, target);
        }
        catch (Exception cause) when (OutputException.IsRefusal(cause))
        {
            AtomicFile.WriteText(linkPath + ".txt", target + Environment.NewLine);
            return;
        }

        if (new DirectoryInfo(linkPath).Exists)
        {
            Directory.Delete(linkPath);
        }

        Directory.Move(temporary, linkPath);
    }
}
