using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.Application.SampleData;

/// <summary>
/// The ids of the sample world are name-based (UUID version 5, RFC 9562), so that every start, test and link knows
/// them beforehand.
/// </summary>
internal static class SampleIds
{
    private const int HashLength = 20, GuidLength = 16;

    private static readonly Guid World = new("5e0d7c1a-6f3b-4b52-9a41-2c8f0d9e7b16");

    public static TId Of<TId>(string slug)
        where TId : struct, IStronglyTypedId<TId> => TId.From(Named(World, $"{typeof(TId).Name}/{slug}"));

    public static Guid Named(Guid space, string name)
    {
        Span<byte> hash = stackalloc byte[HashLength];
#pragma warning disable CA5350 // Version 5 is defined by SHA-1: a name, not a secret.
        SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..GuidLength], bigEndian: true);
    }
}
