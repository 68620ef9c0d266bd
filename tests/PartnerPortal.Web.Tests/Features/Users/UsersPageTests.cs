using AngleSharp.Dom;
using Bunit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Users;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Users;

public sealed class UsersPageTests : PortalComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_person_is_invited_and_stands_in_the_list()
    {
        await Join("minho", "Minho Jang", Cast.Namsan, Roles.AdminAgent);
        var page = Open<UsersPage>(Cast.Jun, PortalUrls.InviteUser);
        page.WaitForElement("[data-field=email]", Patience).Change("yuna@namsan.example");
        page.Find("[data-field=name]").Change("Yuna Moon");
        page.Find("[data-choice=SalesAgent]").Change(true);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(PortalUrls.Users, Address), Patience);
        var row = page.WaitForElement("tr[data-state=Invited]", Patience);
        Assert.Contains("Yuna Moon", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("SalesAgent", row.QuerySelector("[data-roles]")!.GetAttribute("data-roles"));
        Assert.Equal(2, page.FindAll("tr[data-state=Active]").Count);
    }

    [Fact]
    public void What_is_missing_stands_beside_its_field()
    {
        var page = Open<UsersPage>(Cast.Jun, PortalUrls.InviteUser);
        page.WaitForElement("[data-field=email]", Patience);

        page.Find("form").Submit();

        var links = page.WaitForElement("[data-faults='3']", Patience).QuerySelectorAll("a[data-focus]");
        Assert.Equal(["email", "name", "roles"], links.Select(link => page.Find($"#{link.GetAttribute("data-focus")}").GetAttribute("data-field")!));
    }

    [Fact]
    public async Task Whoever_may_not_invite_reads_who_may()
    {
        var minho = await Join("minho", "Minho Jang", Cast.Namsan, Roles.AdminAgent);

        var page = Open<UsersPage>(minho, PortalUrls.InviteUser);

        Assert.Equal("true", page.WaitForElement("[data-act=invite]", Patience).GetAttribute("aria-disabled"));
        Assert.Contains("Jun Park", page.Find(".button-reason").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-dialog], [data-act=remove], [data-act=roles]"));
    }

    [Fact]
    public async Task Whoever_has_no_part_in_it_sees_nobody()
    {
        var desk = await Join("desk", "Desk Agent", Cast.Namsan, Roles.HelpdeskAgent);

        var page = Open<UsersPage>(desk, PortalUrls.Users);

        page.WaitForElement("[data-refused='access.lacks-permission']", Patience);
        Assert.Empty(page.FindAll("[data-email]"));
    }

    [Fact]
    public async Task Somebody_is_suspended_let_in_again_and_removed()
    {
        await Join("minho", "Minho Jang", Cast.Namsan, Roles.AdminAgent);
        var page = Open<UsersPage>(Cast.Jun, PortalUrls.Users);

        Row(page).QuerySelector("[data-act=suspend]")!.Click();
        page.WaitForElement("[data-act=confirm]", Patience).Click();
        page.WaitForElement("tr[data-state=Suspended]", Patience);
        Row(page).QuerySelector("[data-act=resume]")!.Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tr[data-state=Suspended]")), Patience);
        Row(page).QuerySelector("[data-act=remove]")!.Click();
        page.WaitForElement("[data-act=confirm]", Patience).Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-email]")), Patience);
    }

    [Fact]
    public void The_last_Global_admin_is_told_why_they_stay()
    {
        var page = Open<UsersPage>(Cast.Jun, PortalUrls.UserDialog("roles", Cast.Jun.User.Value, Cast.Jun.Tenant));
        page.WaitForElement("[data-dialog=roles] [data-choice=GlobalAdmin]", Patience).Change(false);
        page.Find("[data-dialog=roles] [data-choice=AdminAgent]").Change(true);

        page.Find("form").Submit();

        page.WaitForElement("[data-decision=stop] [data-rule=R-180]", Patience);
    }

    [Fact]
    public async Task A_box_that_is_not_ones_to_give_is_closed()
    {
        var sora = await Join("sora", "Sora Han", Cast.Namsan, Roles.UserAdmin);

        var page = Open<UsersPage>(sora, PortalUrls.InviteUser);

        page.WaitForElement("[data-choice]", Patience);
        Assert.Equal(["UserAdmin"], page.FindAll("[data-choice]").Where(box => !box.IsDisabled()).Select(box => box.GetAttribute("data-choice")!));
    }

    private static IElement Row(IRenderedComponent<UsersPage> page) => page.WaitForElement("[data-email^=minho]", Patience).Closest("tr")!;
}
