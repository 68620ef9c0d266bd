using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A provider invites a reseller, and the reseller answers: as the people who do it, in their browsers.</summary>
public sealed class PartnershipJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Jiwon = "jiwon.lee@graphicdesign";
    private const string Sora = "sora.han@tailspin";
    private const string GraphicDesign = "graphicdesign.onmicrosoft.com";

    public static TheoryData<string, string> Senders => new()
    {
        { "en-GB", "mina.seo@contoso-dist" },
        { "ko-KR", "nayoung.kwon@fabrikam-dist" },
    };

    [Theory, MemberData(nameof(Senders))]
    public async Task A_provider_invites_a_reseller_which_authorises_it(string language, string sender)
    {
        var reader = new Reader(language);
        var provider = await portal.SignIn(sender, PortalUrls.Invitations, reader);
        await WithdrawOpenInvitationTo(provider, "jiwon.lee@graphicdesign.example");

        var link = await Invite(provider, "jiwon.lee@graphicdesign.example", GraphicDesign);
        var reseller = await portal.Open(link, reader);
        await Expect(reseller.Locator("h1")).ToBeVisibleAsync();
        await reseller.IsAccessible();

        await PortalInChromium.ChangePerson(reseller, Sora, link);
        await Expect(reseller.Locator("[data-state=wrong-tenant]")).ToBeVisibleAsync();
        await Expect(reseller.Locator("[data-act=accept]")).ToHaveCountAsync(0);
        await reseller.IsAccessible();

        await PortalInChromium.ChangePerson(reseller, Jiwon, link);
        await reseller.Locator("[data-act=accept]").ClickAsync();
        await Expect(reseller.Locator("[data-consent=authorise]")).ToBeFocusedAsync();
        await reseller.Locator("[data-consent=authorise]").CheckAsync();
        await reseller.IsAccessible();
        await reseller.Locator("[data-act=accept]").ClickAsync();
        await Expect(reseller.Locator("[data-state=done]")).ToBeVisibleAsync();

        await PortalInChromium.Visit(reseller, PortalUrls.Providers);
        await Expect(reseller.Locator("tr[data-state=Active]").First).ToBeVisibleAsync();
        await reseller.IsAccessible();
        await PortalInChromium.Visit(provider, $"{PortalUrls.Resellers}?q={GraphicDesign}");
        await Expect(provider.Locator("tr[data-state=Active]")).ToHaveCountAsync(1);
        await PortalInChromium.Visit(provider, PortalUrls.Invitations);
        await Expect(provider.Locator("tr[data-state=Accepted]").First).ToBeVisibleAsync();
        await provider.IsAccessible();
    }

    [Theory]
    [InlineData("en-GB", "mina.seo@contoso-dist", "relecloud.onmicrosoft.com")]
    [InlineData("ko-KR", "mina.seo@contoso-dist", "humongous.onmicrosoft.com")]
    public async Task A_reseller_declines_with_a_reason_that_the_sender_reads(string language, string sender, string target)
    {
        var reader = new Reader(language);
        var provider = await portal.SignIn(sender, PortalUrls.Invitations, reader);
        var link = await Invite(provider, "cloud@reseller.example", target);

        var reseller = await portal.SignIn(await portal.PersonAt(target, Roles.GlobalAdmin), link, reader);
        await reseller.Locator("[data-act=decline]").ClickAsync();
        await reseller.Locator("[data-field=reason]").FillAsync("연간 계약이 있습니다.");
        await reseller.IsAccessible();
        await reseller.Locator("[data-act=confirm-decline]").ClickAsync();
        await Expect(reseller.Locator("[data-state=Declined]")).ToBeVisibleAsync();

        await PortalInChromium.Visit(provider, PortalUrls.Invitations);
        await provider.Locator("tr[data-state=Declined] [data-act=reason]").First.ClickAsync();
        await Expect(provider.Locator("[data-reason]")).ToContainTextAsync("연간 계약이 있습니다.");
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("ko-KR")]
    public async Task An_invitation_into_another_market_is_stopped_before_it_is_sent(string language)
    {
        var provider = await portal.SignIn("mina.seo@contoso-dist", PortalUrls.InviteReseller, new Reader(language));
        await provider.Locator("[data-field=recipient]").FillAsync("sales@cohovineyard.example");
        await provider.Locator("[data-field=target]").FillAsync("cohovineyard.onmicrosoft.com");
        await Expect(provider.Locator("[data-dialog=invite] aside >> text=R-025")).ToBeVisibleAsync();
        await provider.IsAccessible();

        await provider.Locator("[data-act=send]").ClickAsync();

        await Expect(provider.Locator("[data-dialog=invite] [data-decision=stop]")).ToBeVisibleAsync();
        await Expect(provider.Locator("[data-field=recipient]")).ToHaveValueAsync("sales@cohovineyard.example");
    }

    private static async Task<string> Invite(IPage provider, string recipient, string target)
    {
        await provider.Locator("[data-act=invite]").First.ClickAsync();
        await provider.Locator("[data-field=recipient]").FillAsync(recipient);
        await provider.Locator("[data-field=target]").FillAsync(target);
        await Expect(provider.Locator("[data-checks=done]")).ToBeVisibleAsync();
        await provider.IsAccessible();
        await provider.Locator("[data-dialog=invite] [data-act=send]").ClickAsync();

        await Expect(provider).ToHaveURLAsync(PortalUrls.Invitations);
        await provider.Locator("tr[data-state=Sent]", new() { HasText = recipient }).Locator("[data-act=copy-link]").First.ClickAsync();
        var link = await provider.Locator("[data-link]").InnerTextAsync();
        await PortalInChromium.Visit(provider, PortalUrls.Invitations);
        return new Uri(link).AbsolutePath;
    }

    private static async Task WithdrawOpenInvitationTo(IPage provider, string recipient)
    {
        var row = provider.Locator("tr[data-state=Opened], tr[data-state=Sent]").Filter(new() { HasText = recipient });
        await Expect(provider.Locator("[data-act=invite]").First).ToBeVisibleAsync();
        if (await row.CountAsync() == 0) return;

        await row.Locator("button[aria-haspopup]").ClickAsync();
        await row.Locator("[data-act=withdraw]").ClickAsync();
        await provider.Locator("[data-dialog=confirm] [data-act=confirm]").ClickAsync();
        await Expect(provider.Locator("tr[data-state=Revoked]").Filter(new() { HasText = recipient })).ToHaveCountAsync(1);
    }
}
