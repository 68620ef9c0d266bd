namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>
/// A key that is made on first start. It is written beside and moved to its place whole: whoever reads the file finds all of it
/// or none, however the node that made it ended, and of two nodes that start together one key counts.
/// </summary>
internal static class KeyFile
{
    public static void MakeWhereMissing(string file, Func<byte[]> key)
    {
        if (File.Exists(file)) return;

        var beside = $"{file}.{Path.GetRandomFileName()}";
        try
        {
            Write(beside, key());
            File.Move(beside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another node was faster: its key counts.
        }
        finally
        {
            File.Delete(beside);
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
