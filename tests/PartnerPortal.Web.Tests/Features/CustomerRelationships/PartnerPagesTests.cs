using Bunit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.CustomerRelationships;
using PartnerPortal.Web.Features.Subscriptions;

namespace PartnerPortal.Web.Tests.Features.CustomerRelationships;

/// <summary>What a customer sees of its partners and its subscriptions.</summary>
public sealed class PartnerPagesTests : CustomerPageTest
{
    [Fact]
    public void Without_a_partner_there_is_one_way_on()
    {
        var page = Open<MyPartnersPage>(Cast.Hyejin, "/partners");

        page.WaitForElement("[data-state=empty]");
        Assert.Equal("/partners/add", Assert.Single(page.FindAll("[data-act=add-partner]")).GetAttribute("href"));
    }

    [Fact]
    public async Task Each_partner_has_a_row_with_its_duties()
    {
        await GiveMiraeASubscription();
        await Add(Cast.Hanbit.Tenant);
        Portal.Clock.Now += TimeSpan.FromMinutes(1); // they stand in the order in which they came
        await Accept(await Asked(adminRights: true));

        var page = Open<MyPartnersPage>(Cast.Hyejin, "/partners");

        Assert.Equal([$"{Cast.Hanbit.Tenant}", $"{Cast.Dongbaek.Tenant}"], page.WaitForElements("[data-partner]").Select(row => row.GetAttribute("data-partner")));
        Assert.Equal(["storefront", "support_agent"], page.FindAll(".duty [data-icon]").Select(icon => icon.GetAttribute("data-icon")));
        Assert.NotNull(page.Find("[data-overlaps='0']"));
    }

    [Fact]
    public async Task Two_far_reaching_admins_are_an_overlap()
    {
        await Accept(await Asked(adminRights: true));
        var command = new Application.CustomerRelationships.Requests.RequestRelationship.Command("hyejin@mirae.example", "mirae.onmicrosoft.com", true, Language.English, "");
        var id = await Done<Application.CustomerRelationships.Requests.RequestRelationship, Domain.Kernel.RelationshipRequestId>(useCase => useCase.Handle(Cast.Mina, command, default));
        await Accept((await Done<Application.CustomerRelationships.Requests.CopyRequestLink, string>(useCase => useCase.Handle(Cast.Mina, id, default))).Split('/')[^1]);

        Open<MyPartnersPage>(Cast.Hyejin, "/partners").WaitForElement("[data-overlaps='1'][data-tone=notice]");
    }

    [Fact]
    public async Task Who_may_not_add_a_partner_reads_why_beside_the_button()
    {
        await Add(Cast.Hanbit.Tenant);

        var page = Open<MyPartnersPage>(await Colleague(), "/partners");

        Assert.Equal("true", page.WaitForElement("[data-act=add-partner]").GetAttribute("aria-disabled"));
        Assert.NotNull(page.Find(".button-reason [data-rule=R-044]"));
    }

    [Fact]
    public async Task Who_may_not_see_the_partners_is_told_so()
    {
        var helpdesk = await Colleague(Roles.HelpdeskAgent);

        Open<MyPartnersPage>(helpdesk, "/partners").WaitForElement("[data-decision=stop]");
        Open<AddPartnerPage>(helpdesk, "/partners/add").WaitForElement("[data-decision=stop]");
        Open<SubscriptionsPage>(helpdesk, "/subscriptions").WaitForElement("[data-decision=stop]");
    }

    [Fact]
    public async Task The_directory_shows_who_may_be_chosen_who_not_and_who_is_ours()
    {
        await Add(Cast.Hanbit.Tenant);
        Cast.Partner("Tokyo Cloud", "도쿄 클라우드", "tokyo", Tier.DirectBill, "JP");
        await Portal.Run(async (Application.Persistence.PortalDbContext db) =>
        {
            db.AddRange(Cast.Organizations[^1], Cast.Tenants[^1]);
            Assert.Null((await db.Commit(null, default)).Refusal);
        });

        var page = Open<AddPartnerPage>(Cast.Hyejin, "/partners/add");

        Assert.Equal(["Allow", "Mine", "Allow", "Block"], page.WaitForElements("tr[data-state]").Select(row => row.GetAttribute("data-state")));
        Assert.NotNull(page.Find("tr[data-state=Block] [data-reason=R-041]"));
        Assert.Equal("true", page.Find("tr[data-state=Block] [data-partner]").GetAttribute("aria-disabled"));
        Assert.Equal($"/partners/add/{Cast.Dongbaek.Tenant}", page.Find("tr[data-state=Allow] a[data-partner]").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/partners/add?q=남산", 1)]
    [InlineData("/partners/add?specialism=Microsoft365&market=Korea", 3)]
    [InlineData("/partners/add?specialism=Healthcare", 0)]
    [InlineData("/partners/add?market=Japan", 0)]
    public void The_directory_is_searched_by_what_stands_in_the_address(string address, int found)
    {
        var page = Open<AddPartnerPage>(Cast.Hyejin, address);

        page.WaitForElement(found == 0 ? "[data-state=empty]" : "tr[data-state]");
        Assert.Equal(found, page.FindAll("tr[data-state]").Count);
    }

    [Fact]
    public async Task A_pasted_link_leads_to_the_review_of_its_request()
    {
        var token = await Asked();
        var page = Open<AddPartnerPage>(Cast.Hyejin, "/partners/add");

        page.WaitForElement("[data-field=pasted]").Change($"see https://portal.example/requests/{token} please");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal($"/partners/review/{token}", Address));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://elsewhere.example/requests/abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Nonsense_is_refused_beside_the_field(string pasted)
    {
        var page = Open<AddPartnerPage>(Cast.Hyejin, "/partners/add");

        page.WaitForElement("[data-field=pasted]").Change(pasted);
        await page.Find("form").SubmitAsync();

        page.WaitForElement("[data-field=pasted][aria-invalid=true]");
        Assert.Equal("/partners/add", Address);
    }

    [Fact]
    public async Task Each_subscription_names_its_seller()
    {
        Open<SubscriptionsPage>(Cast.Hyejin, "/subscriptions").WaitForElement("[data-state=empty]");
        await GiveMiraeASubscription();

        var page = Open<SubscriptionsPage>(Cast.Hyejin, "/subscriptions");

        Assert.Equal("Hanbit Distribution", page.WaitForElement("tr[data-state=Active] [data-seller]").GetAttribute("data-seller"));
    }
}
