namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>
/// A key that is made on first start. It is written beside and moved to its place whole: whoever reads the file finds all of it
/// or none, however the node that made it ended, and of two nodes that start together one key counts.
/// </summary>
internal static class KeyFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void MakeWhereMissing(string file, Func<byte[]> key)
    {
        if (File.Exists(file)) return;

        using var turn = TakeTurn($"{file}.lock");
        if (File.Exists(file)) return; // another node was faster: its key counts

        var beside = $"{file}.{Path.GetRandomFileName()}";
        try
        {
            Write(beside, key());
            File.Move(beside, file, overwrite: false);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    // To see that a file isn't there and to put one in its place are two steps on most systems: one node at a time takes them.
    private static FileStream TakeTurn(string file)
    {
        FileStream? turn = null;
        return SpinWait.SpinUntil(() => (turn = Locked(file)) is not null, Patience) ? turn! : throw new IOException($"{file} is in use, or can't be made.");
    }

    private static FileStream? Locked(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Write(string file, byte[] key)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(key);
        stream.Flush(flushToDisk: true);
    }
}
