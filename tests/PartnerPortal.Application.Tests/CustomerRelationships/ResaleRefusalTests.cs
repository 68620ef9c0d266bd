using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>Journey 4: a CSP-to-CSP resale is refused at each gate; the same partner's corporate tenant is accepted.</summary>
public sealed class ResaleRefusalTests : CustomerStory
{
    private const string TransactionTenant = "namsan.onmicrosoft.com";
    private const string CorporateTenant = "namsan-corp.onmicrosoft.com";

    [Fact]
    public async Task A_preview_refuses_the_transaction_tenant_and_names_the_corporate_one()
    {
        var preview = Granted(await Preview(Cast.Elena, TransactionTenant));

        Assert.Equal(Outcome.Block, preview.Decision.Outcome);
        Assert.Equal(["R-056", "R-065"], preview.Decision.Objections.Select(finding => finding.Rule));
        Assert.Equal(CorporateTenant, Assert.Single(preview.OtherTenants).Domain);
        Assert.Equal(0, await Count<PolicyDecision>());
    }

    [Fact]
    public async Task Sending_to_the_transaction_tenant_is_refused_filed_and_explained()
    {
        var refusal = Refused(await Ask(Cast.Elena, TransactionTenant));

        Assert.Equal(("policy.r-056", "R-056"), (refusal.Code, refusal.Rule));
        Assert.Equal(0, await Count<RelationshipRequest>());
        var filed = Granted(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.Elena, refusal.Decision!.Value, default)));
        Assert.Equal((Outcome.Block, PolicyPack.Founding.Version), (filed.Outcome, filed.Pack));
    }

    [Fact]
    public async Task The_stopped_attempt_stands_in_the_list_with_its_rule()
    {
        var refusal = Refused(await Ask(Cast.Elena, TransactionTenant));

        var row = Assert.Single(Granted(await Portal.Run((ListRequests useCase) => useCase.Handle(Cast.Elena, default))));

        Assert.Equal((null, "R-056", refusal.Decision), (row.Status, row.Rule, row.Decision));
    }

    [Fact]
    public async Task The_stopped_attempt_stands_in_no_list_of_another_act()
    {
        Refused(await Ask(Cast.Elena, TransactionTenant));

        Assert.Empty(Granted(await Portal.Run((ListInvitations useCase) => useCase.Handle(Cast.Elena, default))));
    }

    [Fact]
    public async Task Nobody_else_learns_of_the_attempt()
    {
        var refusal = Refused(await Ask(Cast.Elena, TransactionTenant));

        Assert.Equal("policy.decision-unknown", Refused(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.Jun, refusal.Decision!.Value, default))).Code);
        Assert.Equal(0, await Count<OutboxMessage>());
    }

    [Fact]
    public async Task The_corporate_tenant_is_asked_and_accepts()
    {
        var token = await Asked(Cast.Elena, CorporateTenant);

        Granted(await Accept(Cast.JunAtHome, token));

        Assert.Equal(1, await Count<CustomerRelationship>());
    }

    [Fact]
    public async Task Acceptance_is_refused_when_the_tenant_became_a_transaction_tenant_in_between()
    {
        var token = await Asked(Cast.Elena, CorporateTenant);
        Granted(await Classify(Cast.NamsanCorporate, TenantKind.CspTransaction));

        var refusal = Refused(await Accept(Cast.JunAtHome, token));

        Assert.Equal("R-056", refusal.Rule);
        Assert.Equal(0, await Count<CustomerRelationship>());
        Granted(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.JunAtHome, refusal.Decision!.Value, default)));
    }

    [Fact]
    public async Task A_partner_can_t_take_another_one_from_the_directory_with_its_transaction_tenant()
    {
        Assert.Equal("R-056", Refused(await Add(Cast.Jun, Cast.Dongbaek.Tenant)).Rule);
    }

    [Fact]
    public async Task The_directory_says_beforehand_what_the_rules_would_refuse()
    {
        var tokyo = Cast.Partner("Tokyo Cloud", "도쿄 클라우드", "tokyo", Tier.DirectBill, "JP");
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.AddRange(Cast.Organizations[^1], Cast.Tenants[^1]);
            Granted(await db.Commit(null, default));
        });

        var rows = Granted(await Portal.Run((FindPartners useCase) => useCase.Handle(Cast.Hyejin, new FindPartners.Query(), default)));

        var refused = Assert.Single(rows, row => row.Decision.Outcome is Outcome.Block);
        Assert.Equal((tokyo.Tenant, "R-041"), (refused.Partner.Tenant, refused.Decision.Objections.First().Rule));
    }
}
