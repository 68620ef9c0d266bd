using Bunit;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.CustomerRelationships;
using PartnerPortal.Web.Features.CustomerRelationships.Requests;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Features.Policy;

namespace PartnerPortal.Web.Tests.Features.CustomerRelationships;

/// <summary>A request that names two partners, from every end: the reseller, its provider, the customer.</summary>
public sealed class JointPagesTests : CustomerPageTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var id = await Done<InviteReseller, PartnershipInvitationId>(useCase => useCase.Handle(Cast.Mina, new("jun@namsan.example", "namsan.onmicrosoft.com", Language.English, ""), default));
        var token = (await Done<CopyInvitationLink, string>(useCase => useCase.Handle(Cast.Mina, id, default))).Split('/')[^1];
        await Done<AcceptPartnership, PartnershipId>(useCase => useCase.Handle(Cast.Jun, new(token, Consent: true, GrantAdminAccess: false), default));
    }

    [Fact]
    public async Task A_reseller_begins_at_its_provider_and_sends_for_both()
    {
        var providers = Open<ProvidersPage>(Cast.Jun, "/providers");
        var address = providers.WaitForElement("[data-act=ask-together]").GetAttribute("href")!;

        var page = Open<NewRequestPage>(Cast.Jun, address);
        page.WaitForElement($"[data-checks-of='{Cast.Hanbit.Tenant}']");
        page.Find("[data-field=recipient]").Change("hyejin@mirae.example");
        page.Find("[data-field=target]").Change("mirae.onmicrosoft.com");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("/requests", Address));
        Assert.Equal("Sent", TogetherOf(Open<RequestsPage>(Cast.Jun, "/requests")));
        var come = Open<RequestsPage>(Cast.Mina, "/requests");
        Assert.Equal("ComesAlong", TogetherOf(come));
        Assert.Empty(come.FindAll("[data-act=copy-link], [data-act=withdraw], [data-act=resend], [data-act=pass-on]"));
    }

    [Fact]
    public async Task The_customer_reads_of_both_and_adds_both_by_one_consent()
    {
        var token = await AskedTogether();
        Assert.Equal("2", Open<RequestPage>($"/requests/{token}", link => link.Add(p => p.Token, token)).WaitForElement("[data-partners]").GetAttribute("data-partners"));

        var page = Review(token);
        Assert.Equal(2, page.WaitForElement("[data-partners='2']").QuerySelectorAll("[data-powers]").Length);
        page.Find("[data-box=agreement]").Change(true);
        page.Find("[data-box=consent]").Change(true);
        page.Find("[data-box=provider-admin-rights]").Change(true);
        await page.Find("[data-act=accept]").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("/partners", Address));
        var partners = await Partners();
        Assert.Equal(2, partners.Count);
        Assert.Null(partners.Single(partner => partner.Card.Tenant == Cast.Namsan.Tenant).AdminSince);
        Assert.NotNull(partners.Single(partner => partner.Card.Tenant == Cast.Hanbit.Tenant).AdminSince);
    }

    [Fact]
    public async Task Who_is_a_partner_already_is_said_and_the_other_can_still_be_added()
    {
        await Add(Cast.Hanbit.Tenant);

        var page = Review(await AskedTogether());

        page.WaitForElement("[data-standing]");
        Assert.NotEmpty(page.FindAll("[data-act=accept]"));
    }

    [Fact]
    public async Task What_ended_meanwhile_closes_the_page_for_both_with_the_reason()
    {
        var token = await AskedTogether();
        var partnership = await Portal.Run((Application.Persistence.PortalDbContext db) => Task.FromResult(db.Partnerships.Select(p => p.Id).Single()));
        await Done<EndPartnership, EndPartnership.Done>(useCase => useCase.Handle(Cast.Mina, new(partnership, new(EndTenantAccess: false), null, Declared: true), default));

        var page = Review(token);

        Assert.Equal("R-032", page.WaitForElement("[data-decision=stop] .verdict [data-rule]").GetAttribute("data-rule"));
        Assert.Empty(page.FindAll("[data-act=accept], [data-box]"));
        Assert.NotEmpty(page.FindAll("[data-act=decline]"));
    }

    [Fact]
    public async Task A_named_reseller_copies_the_link_and_passes_it_on()
    {
        await Done<RequestRelationship, RelationshipRequestId>(useCase => useCase.Handle(
            Cast.Mina, new("hyejin@mirae.example", "mirae.onmicrosoft.com", false, Language.English, "") { With = new(Reseller: Cast.Namsan.Tenant) }, default));

        var page = Open<RequestsPage>(Cast.Jun, "/requests");
        Assert.Equal("Named", TogetherOf(page));
        await page.Find("[data-act=pass-on]").ClickAsync();
        page.WaitForElement("[data-field=pass-on-recipient]").Change("nobody");
        await page.Find("form").SubmitAsync();
        Assert.Equal("true", page.Find("[data-field=pass-on-recipient]").GetAttribute("aria-invalid"));
        page.Find("[data-field=pass-on-recipient]").Change("hyejin@mirae.example");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-dialog=pass-on]")));
    }

    [Fact]
    public async Task A_provider_names_a_reseller_in_the_form_and_the_customer_reads_of_it()
    {
        var page = Open<NewRequestPage>(Cast.Mina, $"/requests/new?reseller={Cast.Namsan.Tenant}&target=mirae.onmicrosoft.com");
        page.WaitForElement("[data-field=recipient]").Change("hyejin@mirae.example");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("/requests", Address));
        var id = (await Done<ListRequests, IReadOnlyList<ListRequests.Row>>(useCase => useCase.Handle(Cast.Mina, default))).Single().Id;
        var token = (await Done<CopyRequestLink, string>(useCase => useCase.Handle(Cast.Mina, RelationshipRequestId.From(id), default))).Split('/')[^1];

        Assert.Equal($"{Cast.Namsan.Tenant}", Review(token).WaitForElement("[data-introducer]").GetAttribute("data-introducer"));
    }

    [Fact]
    public async Task With_21Vianet_the_refusal_leads_to_the_provider()
    {
        var lanhai = Cast.Partner("Lanhai Supply", "란하이", "lanhai", Tier.IndirectProvider, "CN", CloudInstance.China21V);
        var weilai = Cast.Partner("Weilai IT", "웨이라이", "weilai", Tier.IndirectReseller, "CN", CloudInstance.China21V);
        await Portal.Run(async (Application.Persistence.PortalDbContext db) =>
        {
            db.AddRange(Cast.Organizations.TakeLast(2));
            db.AddRange(Cast.Tenants.TakeLast(2));
            Assert.Null((await db.Commit(null, default)).Refusal);
        });
        var (lan, wei) = (await Join("lan", "Lan Chen", lanhai, Roles.GlobalAdmin), await Join("wei", "Wei Zhang", weilai, Roles.GlobalAdmin));
        var id = await Done<InviteReseller, PartnershipInvitationId>(useCase => useCase.Handle(lan, new("wei@weilai.example", "weilai.onmicrosoft.com", Language.English, ""), default));
        var token = (await Done<CopyInvitationLink, string>(useCase => useCase.Handle(lan, id, default))).Split('/')[^1];
        await Done<AcceptPartnership, PartnershipId>(useCase => useCase.Handle(wei, new(token, Consent: true, GrantAdminAccess: false), default));

        var page = Open<NewRequestPage>(wei, "/requests/new");
        var way = page.WaitForElement($"[data-remedy='ask-provider:{lanhai.Tenant}'] button");
        await way.ClickAsync();

        Assert.Equal("R-048", Assert.Single(await Done<ListRequests, IReadOnlyList<ListRequests.Row>>(useCase => useCase.Handle(wei, default))).Rule);
    }

    [Fact]
    public void The_settings_that_sources_dispute_stand_on_the_page_of_the_rules()
    {
        var page = Open<RulesPage>(Cast.Mina, "/rules?setting=UsGov.MultiPartner");

        Assert.Equal(["UsGov.MultiPartner", "UsGov.IndirectModel"], page.FindAll("[data-setting]").Select(setting => setting.GetAttribute("data-setting")));
    }

    private static string? TogetherOf(IRenderedComponent<RequestsPage> page) => page.WaitForElement("[data-part]").GetAttribute("data-part");

    private async Task<string> AskedTogether()
    {
        var id = await Done<RequestRelationship, RelationshipRequestId>(useCase => useCase.Handle(
            Cast.Jun, new("hyejin@mirae.example", "mirae.onmicrosoft.com", true, Language.English, "") { With = new(Cast.Hanbit.Tenant, ProviderAdminRights: true) }, default));
        return (await Done<CopyRequestLink, string>(useCase => useCase.Handle(Cast.Jun, id, default))).Split('/')[^1];
    }

    private IRenderedComponent<ReviewPartnerPage> Review(string token) =>
        Open<ReviewPartnerPage>(Cast.Hyejin, $"/partners/review/{token}", parameters => parameters.Add(p => p.Token, token));

    private async Task<IReadOnlyList<ShowWhoDoesWhat.Partner>> Partners() =>
        (await Done<ShowWhoDoesWhat, ShowWhoDoesWhat.Picture>(useCase => useCase.Handle(Cast.Hyejin, default))).Partners;
}
