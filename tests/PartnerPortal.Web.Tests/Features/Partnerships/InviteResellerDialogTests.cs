using Bunit;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Partnerships;

public sealed class InviteResellerDialogTests : PartnershipPageTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task What_is_sent_leads_to_the_list_of_invitations()
    {
        var page = OpenDialog();
        Type(page, "recipient", "jun@namsan.example");
        Type(page, "target", Namsan);

        page.Find("form").Submit();

        page.WaitForElement("tr[data-state=Sent]", Patience);
        page.WaitForAssertion(() => Assert.Equal(PortalUrls.Invitations, Address), Patience);
        await Portal.Run((SendOutbox job) => job.Handle(default));
        Assert.Equal("jun@namsan.example", Assert.Single(Portal.Post.Mails).Recipient);
    }

    [Fact]
    public void Nothing_is_sent_to_what_is_no_address()
    {
        var page = OpenDialog();
        Type(page, "recipient", "nobody");

        page.Find("form").Submit();

        Assert.Equal("true", page.WaitForElement("[data-field=recipient]").GetAttribute("aria-invalid"));
        Assert.NotNull(page.Find(".error"));
    }

    [Fact]
    public void Checks_follow_what_is_typed()
    {
        var page = OpenDialog();

        Type(page, "target", "hanbit.onmicrosoft.com");

        page.WaitForElement("[data-checks=pending]");
        page.WaitForElement("[data-finding][data-tone=stop]", Patience);
    }

    [Fact]
    public void An_unknown_target_is_said_plainly_and_stops_nobody()
    {
        var page = OpenDialog();

        Type(page, "target", "unheard-of.example");

        page.WaitForAssertion(() =>
        {
            Assert.NotNull(page.Find("[data-checks=done]"));
            Assert.Contains(page.FindAll("[data-tone=notice]"), finding => !finding.HasAttribute("data-finding"));
        }, Patience);
    }

    [Fact]
    public void A_message_without_its_link_is_noticed_at_once_and_refused_by_its_rule()
    {
        var page = OpenDialog();
        Type(page, "recipient", "jun@namsan.example");
        page.Find("[data-act=whole-message]").Click();
        Assert.Contains("{link}", page.Find("[data-field=text]").GetAttribute("value") ?? page.Find("[data-field=text]").TextContent, StringComparison.Ordinal);

        Type(page, "text", "Come and join us.");
        page.WaitForElement("[data-finding=R-030][data-tone=stop]", Patience);

        page.Find("form").Submit();
        page.WaitForElement("[data-decision=stop]", Patience);
        page.Find("[data-dialog=invite]");
    }

    [Fact]
    public void A_refusal_explains_itself_and_keeps_the_draft()
    {
        var page = OpenDialog();
        Type(page, "recipient", "other@hanbit.example");
        Type(page, "target", "hanbit.onmicrosoft.com");

        page.Find("form").Submit();

        page.WaitForElement("[data-dialog=invite] [data-decision=stop]", Patience);
        Assert.Equal("other@hanbit.example", page.Find("[data-field=recipient]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_second_invitation_to_the_same_tenant_is_refused_beside_the_draft()
    {
        await Invite();
        var page = OpenDialog();
        Type(page, "recipient", "other@namsan.example");
        Type(page, "target", Namsan);

        page.Find("form").Submit();

        page.WaitForElement("[data-refusal='partnership.already-invited']", Patience);
    }

    [Fact]
    public void An_invitation_again_starts_with_what_is_known()
    {
        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.InviteResellerAgain("jun@namsan.example", Namsan));

        Assert.Equal("jun@namsan.example", page.WaitForElement("[data-field=recipient]").GetAttribute("value"));
        Assert.Equal(Namsan, page.Find("[data-field=target]").GetAttribute("value"));
    }

    private IRenderedComponent<ResellersPage> OpenDialog()
    {
        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.InviteReseller);
        page.WaitForElement("[data-checks=done]", Patience);
        return page;
    }

    // A live field reports what is typed, any other what is left.
    private static void Type(IRenderedComponent<ResellersPage> page, string field, string text)
    {
        var input = page.Find($"[data-field={field}]");
        if (field is "target" or "text") input.Input(text);
        else input.Change(text);
    }
}
