using System.Buffers.Text;
using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.Tests.Outbox;

public sealed class LinkTokenTests
{
    private static readonly Guid Subject = Guid.CreateVersion7();

    [Fact]
    public void The_secret_of_a_link_has_256_bits_and_hangs_on_the_key()
    {
        var (own, other) = (new LinkTokens(Key(1)), new LinkTokens(Key(2)));

        Assert.Equal(32, Base64Url.DecodeFromChars(own.For(Subject)).Length);
        Assert.Equal(own.For(Subject), new LinkTokens(Key(1)).For(Subject));
        Assert.NotEqual(own.For(Subject), other.For(Subject));
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => own.For(Guid.CreateVersion7())).Distinct().Count());
        Assert.Equal(64, LinkTokens.Hash(own.For(Subject)).Length);
    }

    private static byte[] Key(byte value) => [.. Enumerable.Repeat(value, LinkTokens.KeyLength)];
}
