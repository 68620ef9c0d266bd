using System.Security.Cryptography;
using PartnerPortal.Application;
using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>The key of the personal links, made on first start and kept beside the store, never in it: see <see cref="LinkTokens"/>.</summary>
internal static class LinkKeyFile
{
    /// <exception cref="CannotStartException">The file can't be read, or holds no such key.</exception>
    public static byte[] Read(string folder)
    {
        var file = Path.Combine(folder, "links.key");
        try
        {
            KeyFile.MakeWhereMissing(file, () => RandomNumberGenerator.GetBytes(LinkTokens.KeyLength));
            return File.ReadAllBytes(file) is { Length: LinkTokens.KeyLength } key ? key : throw Spoilt(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"{file} can't be read or made: {failure.Message}", failure);
        }
    }

    private static CannotStartException Spoilt(string file) => new(
        $"{file} is no key: it doesn't have {LinkTokens.KeyLength} bytes. Put it back from the backup; without one, remove it, and links that were sent stop working.");
}
