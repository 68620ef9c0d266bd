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
        var told = configuration[Setting] is { Length: > 0 } path ? Path.GetFullPath(path) : null;
        var file = told ?? Path.Combine(folder, "activity.pem");
        try
        {
            if (told is null) KeyFile.MakeWhereMissing(file, () => Encoding.ASCII.GetBytes(HeadKey.NewPem()));
            return new HeadKey(File.ReadAllText(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"{Setting} can't be read: {failure.Message}", failure);
        }
        catch (CannotStartException wrong)
        {
            throw new CannotStartException($"{file}: {wrong.Message}", wrong);
        }
    }
}
