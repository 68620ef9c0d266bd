using Bunit;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Features.Tokens;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Tokens;

public sealed class TokensPageTests : PortalComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void Who_has_no_token_reads_what_one_is_for() =>
        Open<TokensPage>(Cast.Mina, PortalUrls.Tokens).WaitForElement(".empty-state");

    [Fact]
    public async Task A_tokens_secret_is_shown_once_and_opens_what_it_says()
    {
        var page = Open<TokensPage>(Cast.Mina, PortalUrls.NewToken);
        page.WaitForElement("[data-field=name]").Change("Nightly report");

        page.Find("form").Submit();

        var secret = page.WaitForElement("[data-secret]", Patience).TextContent;
        Assert.Equal((Cast.Mina.User, TokenScope.Read), await Portal.Run((RecogniseToken useCase) => useCase.Handle(secret, default)) is { } known ? (known.User, known.Scope) : default);
        page.WaitForElement("[data-state=Active]");
        page.Find("[data-act=done]").Click();
        page.WaitForAssertion(() => Assert.Equal(PortalUrls.Tokens, Address), Patience);
        page = Open<TokensPage>(Cast.Mina, Address);
        page.WaitForElement("[data-state=Active]");
        Assert.DoesNotContain(secret, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_without_a_name_is_put_right_in_the_form()
    {
        var page = Open<TokensPage>(Cast.Mina, PortalUrls.NewToken);

        page.WaitForElement("form").Submit();

        page.WaitForElement("[data-faults='1']");
        Assert.Empty(page.FindAll("[data-secret]"));
    }

    [Fact]
    public void Who_signed_in_by_a_password_alone_is_led_to_the_second_proof()
    {
        var dialog = Render<IssueTokenDialog>(form => form.Add(d => d.Actor, Cast.Mina with { HasMfa = false }));
        dialog.Find("[data-field=name]").Change("Nightly report");

        dialog.Find("form").Submit();

        dialog.WaitForElement("[data-refused='tokens.second-proof-needed']", Patience);
        Assert.Equal(PortalUrls.ConfirmAndReturn(PortalUrls.NewToken), dialog.Find("[data-act=confirm-person]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_token_is_revoked_after_a_question()
    {
        await Issue();
        var page = Open<TokensPage>(Cast.Mina, PortalUrls.Tokens);

        page.WaitForElement("[data-act=revoke-token]").Click();
        Assert.NotNull(page.Find("[data-state=Active]"));
        page.Find("[data-act=confirm]").Click();

        page.WaitForElement("[data-state=Revoked]", Patience);
        Assert.Empty(page.FindAll("[data-act=revoke-token]"));
    }

    [Fact]
    public async Task A_token_that_ends_soon_is_told_above_the_list()
    {
        await Issue();
        Assert.Empty(Open<TokensPage>(Cast.Mina, PortalUrls.Tokens).FindAll("[data-expiring]"));

        Portal.Clock.Now += TimeSpan.FromDays(80);

        Open<TokensPage>(Cast.Mina, PortalUrls.Tokens).WaitForElement("[data-expiring]");
    }

    private Task Issue() => Done((IssueToken useCase) => useCase.Handle(Cast.Mina, new("Nightly report", TokenScope.Write, 90, LinkTokens.Hash(TokenSecret.New())), default));
}
