using System.Text;
using PartnerPortal.Application;
using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>Where the key lies that signs the activity log: in the file that was told, or made on first start in the key folder.</summary>
internal static class HeadKeyFile
{
    private const string Setting = "Portal:ActivityKey";

    /// <exception cref="CannotStartException">The file is not there, or is no key.</exception>
    public static HeadKey Read(IConfiguration configuration, string folder)
    {
        var file = configuration[Setting] is { Length: > 0 } told ? Path.GetFullPath(told) : MadeIn(folder);
        try
        {
            return new HeadKey(File.ReadAllText(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"{Setting} can't be read: {failure.Message}", failure);
        }
    }

    private static string MadeIn(string folder)
    {
        var file = Path.Combine(folder, "activity.pem");
        if (File.Exists(file)) return file;

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(Encoding.ASCII.GetBytes(HeadKey.NewPem()));
        return file;
    }
}
