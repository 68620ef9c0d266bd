using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Web.Features.Audit;
using PartnerPortal.Web.Features.Organizations;
using PartnerPortal.Web.Features.Outbox;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Features.Partnerships;

namespace PartnerPortal.Web.Tests.Features;

public sealed class RecordPagesTests : PartnershipPageTest
{
    public RecordPagesTests() => Services.AddSingleton(new MailSettings()).AddScoped<ActivityWords>();

    [Fact]
    public void An_empty_log_says_what_will_stand_in_it() =>
        Open<ActivityPage>(Cast.Mina, PortalUrls.Activity).WaitForElement(".empty-state");

    [Fact]
    public async Task Both_sides_read_in_their_logs_that_a_partnership_began()
    {
        await Accept(Cast.Jun, await Invited());

        Open<ActivityPage>(Cast.Jun, PortalUrls.Activity).WaitForElement("tr[data-state=create_partner_relationship]");
        Open<ActivityPage>(Cast.Mina, PortalUrls.Activity).WaitForElement("tr[data-state=create_partner_relationship]");
        Assert.Empty(Open<ActivityPage>(Cast.Elena, PortalUrls.Activity).FindAll("tr[data-state]"));
    }

    [Fact]
    public async Task The_log_is_narrowed_by_its_address_and_so_is_the_file()
    {
        await Accept(Cast.Jun, await Invited());

        var page = Open<ActivityPage>(Cast.Jun, $"{PortalUrls.Activity}?period=year&operation=create_partner_relationship");

        page.WaitForElement("tr[data-state=create_partner_relationship]");
        Assert.Single(page.FindAll("tr[data-state]"));
        Assert.Equal(
            $"{PortalUrls.ActivityFile}?from=2025-11-23&operation=create_partner_relationship", page.Find("[data-act=export]").GetAttribute("href"));
        Open<ActivityPage>(Cast.Jun, $"{PortalUrls.Activity}?operation=nothing").WaitForElement(".empty-state");
    }

    [Fact]
    public async Task A_record_opens_with_before_and_after()
    {
        await Accept(Cast.Jun, await Invited());
        var page = Open<ActivityPage>(Cast.Jun, $"{PortalUrls.Activity}?operation=create_partner_relationship");

        Browser.NavigateTo(page.WaitForElement("tr[data-state] a.main").GetAttribute("href")!);

        var opened = Open<ActivityPage>(Cast.Jun, Address);
        Assert.Equal(2, opened.WaitForElement("[data-record]").QuerySelectorAll("[data-side]").Length);
    }

    [Fact]
    public async Task The_page_says_how_far_the_log_is_sealed_and_offers_the_proof()
    {
        await Accept(Cast.Jun, await Invited());
        await Portal.Run((SealActivity job) => job.Handle(default));
        await Portal.Run((SignHeads job) => job.Handle(default));

        var card = Open<ActivityPage>(Cast.Jun, PortalUrls.Activity).WaitForElement("[data-chain=whole]");

        Assert.Equal(PortalUrls.ActivityChainFile, card.QuerySelector("[data-act=export-chain]")!.GetAttribute("href"));
        Assert.Contains("23", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_leads_to_everything_that_the_same_act_changed()
    {
        await Accept(Cast.Jun, await Invited());
        var page = Open<ActivityPage>(Cast.Jun, $"{PortalUrls.Activity}?operation=create_partner_relationship");
        Browser.NavigateTo(page.WaitForElement("tr[data-state] a.main").GetAttribute("href")!);

        var act = Open<ActivityPage>(Cast.Jun, Address).WaitForElement("[data-act=same-act]").GetAttribute("href")!;

        var rows = Open<ActivityPage>(Cast.Jun, act);
        rows.WaitForElement("tr[data-state=create_partner_relationship]");
        Assert.Empty(rows.FindAll("tr[data-state=partnership_invitation_sent]"));
    }

    [Fact]
    public async Task Whoever_may_not_read_the_log_is_offered_no_file()
    {
        var minho = await Join("minho", "Minho Jang", Cast.Namsan, Domain.Organizations.Roles.SalesAgent);

        var page = Open<ActivityPage>(minho, PortalUrls.Activity);

        page.WaitForElement("[data-refused='access.lacks-permission']");
        Assert.Empty(page.FindAll("[data-act=export]"));
    }

    [Fact]
    public async Task A_mail_can_be_read_by_whose_it_is_and_by_nobody_else()
    {
        await Invited();

        var page = Open<MailPage>(Cast.Mina, PortalUrls.Mail);
        var address = page.WaitForElement("[data-mail=PartnershipInvitation]").GetAttribute("href")!;

        Assert.Contains("/invitations/", Open<MailPage>(Cast.Mina, address).WaitForElement("[data-dialog=mail] [data-body]").TextContent, StringComparison.Ordinal);
        Open<MailPage>(Cast.Elena, address).WaitForElement(".empty-state");
    }

    [Fact]
    public async Task Search_finds_only_whom_the_reader_works_with()
    {
        await Accept(Cast.Jun, await Invited());

        Open<SearchPage>(Cast.Mina, $"{PortalUrls.Search}?q=namsan").WaitForElement("tr[data-state=Reseller]");
        Open<SearchPage>(Cast.Elena, $"{PortalUrls.Search}?q=namsan").WaitForElement(".empty-state");
    }
}
