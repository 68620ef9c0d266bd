using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Sessions.Keys;
using PartnerPortal.Tests;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Identity.Keys;

namespace PartnerPortal.Web.Tests.Identity;

public sealed class KeySealTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly byte[] Text = "<key>a secret</key>"u8.ToArray();

    [Fact]
    public void What_is_sealed_opens_with_the_same_key_alone_and_unchanged()
    {
        var seal = new KeySeal(TestPortal.Key);
        var parcel = seal.Close(Text);

        Assert.Equal(Text, new KeySeal(TestPortal.Key).Open(parcel));
        Assert.Null(new KeySeal([.. TestPortal.Key.Reverse()]).Open(parcel));
        Assert.Null(seal.Open([.. parcel[..^1], (byte)(parcel[^1] ^ 1)]));
        Assert.Null(seal.Open([]));
    }

    [Fact]
    public async Task The_keys_of_cookies_lie_sealed_in_the_store()
    {
        portal.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("any").Protect([1]);

        var kept = await portal.Services.GetRequiredService<UseCases>().Run((ListSealingKeys useCase) => useCase.Handle(default));
        Assert.All(kept, key => Assert.Equal(-1, key.AsSpan().IndexOf("<key"u8)));
        Assert.Equal(kept.Count, portal.Services.GetRequiredService<SealingKeys>().GetAllElements().Count);
        Assert.NotEmpty(kept);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15", "Safari, macOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; SM-S928N) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36", "Samsung Internet, Android")]
    [InlineData("curl/8.0", "")]
    [InlineData(null, "")]
    public void A_device_is_named_in_words_that_a_person_recognises(string? userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));
}
