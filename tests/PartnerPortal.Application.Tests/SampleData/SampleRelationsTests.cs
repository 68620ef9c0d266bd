using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Tests.SampleData;

public sealed class SampleRelationsTests(SampleWorld world) : IClassFixture<SampleWorld>
{
    [Fact]
    public async Task Every_state_that_these_modules_reach_is_there()
    {
        await HasEach<EnrollmentStatus>(db => db.Organizations.SelectMany(o => o.Enrollments).Select(e => e.Status));
        await HasEach<TenantKind>(db => db.Tenants.Select(t => t.Kind));
        await HasEach<CloudInstance>(db => db.Tenants.Select(t => t.Cloud));
        await HasEach(db => db.PartnershipInvitations.Select(i => i.Status), InvitationStatus.Draft);
        await HasEach<PartnershipStatus>(db => db.Partnerships.Select(p => p.Status));
        await HasEach(db => db.RelationshipRequests.Select(r => r.Status), RequestStatus.Draft);
        await HasEach<RelationshipStatus>(db => db.CustomerRelationships.Select(r => r.Status));
        await HasEach<SubscriptionStatus>(db => db.Subscriptions.Select(s => s.Status));
        await HasEach(
            db => db.ExternalSubscriptions.Select(s => s.Status), ExternalSubscriptionStatus.MigratedToCsp, ExternalSubscriptionStatus.Ended);
        await HasEach<OfferFamily>(db => db.Subscriptions.Select(s => s.Family));
        Assert.Equal(
            [PurchaseChannel.CspDirect, PurchaseChannel.CspIndirect], (await world.Read(db => db.Subscriptions.Select(s => s.Channel).Distinct().ToListAsync())).Order());
        await HasEach<Origin>(db => db.Partnerships.Select(p => p.Origin));
        await HasEach<Origin>(db => db.CustomerRelationships.Select(r => r.Origin));
    }

    [Fact]
    public async Task Twelve_partnerships_are_active_and_the_others_show_each_way_to_end()
    {
        var suspended = await world.Read(db => db.Organizations
            .Where(o => o.Enrollments.Any(e => e.Status == EnrollmentStatus.Suspended)).Select(o => o.Id).ToListAsync());
        var all = await world.Read(db => db.Partnerships.ToListAsync());

        var (paused, active) = (all.Where(IsPaused).ToList(), all.Where(p => p.Status is PartnershipStatus.Active && !IsPaused(p)).ToList());
        Assert.Equal(12, active.Count);
        Assert.Contains(paused, Between("wideworld-dist", "lucerne"));
        Assert.Single(all, p => p.Status is PartnershipStatus.EndingRequested && Between("fabrikam-dist", "fourthcoffee")(p));
        Assert.Equal(2, all.Count(p => p.Status is PartnershipStatus.Ended));

        bool IsPaused(Partnership p) => p.Status is PartnershipStatus.Active && (suspended.Contains(p.Provider) || suspended.Contains(p.Reseller));
    }

    [Fact]
    public async Task Nothing_stands_that_the_rules_would_not_let_in_today()
    {
        var partnerships = await world.Read(db => db.Partnerships.Where(p => p.Status != PartnershipStatus.Ended).ToListAsync());
        var relationships = await world.Read(db => db.CustomerRelationships.Where(r => r.Status != RelationshipStatus.Removed).ToListAsync());
        var deals = partnerships.Select(p => (Action: PolicyAction.PartnershipImport, Seller: p.ProviderTenant, Buyer: p.ResellerTenant))
            .Concat(relationships.Select(r => (Action: PolicyAction.RelationImport, Seller: r.PartnerTenant, Buyer: r.CustomerTenant)));

        foreach (var (action, seller, buyer) in deals)
        {
            var query = await world.Portal.Run((FactFinder facts) => facts.Deal(action, seller, buyer, new(Roles.GlobalAdmin, HasMfa: true), default));
            Assert.DoesNotContain(PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Objections, objection => !KeepsWhatItHas(query.Seller, objection.Rule));
        }
    }

    [Theory]
    [InlineData("R-001"), InlineData("R-002"), InlineData("R-012"), InlineData("R-022"), InlineData("R-025"), InlineData("R-026"), InlineData("R-027")]
    [InlineData("R-041"), InlineData("R-042"), InlineData("R-046"), InlineData("R-048"), InlineData("R-055"), InlineData("R-056"), InlineData("R-057")]
    [InlineData("R-059"), InlineData("R-061"), InlineData("R-066"), InlineData("R-095")]
    public async Task An_attempt_is_filed_that_this_rule_stopped(string rule) =>
        Assert.True(await world.Read(db => db.PolicyDecisions.AnyAsync(d => d.Rule == rule && d.Outcome == Outcome.Block)));

    [Fact]
    public async Task Woodgrove_has_two_partners_and_the_provider_behind_one()
    {
        var hyejin = await world.SignIn("hyejin.lim@woodgrove");
        Assert.False((await world.Portal.Run((ShowWhoDoesWhat useCase) => useCase.Handle(hyejin, default))).Refused(out _, out var picture));

        Assert.Equal([OfferFamily.Microsoft365, OfferFamily.Azure], picture!.Families.OrderBy(f => f is OfferFamily.Azure));
        Assert.Empty(picture.Overlaps);
        var duties = picture.Partners.ToDictionary(p => p.Card.Organization, p => p.Duties);
        Assert.Equal(3, duties.Count);
        Assert.Equal((0, 6), Of("tailspin", OfferFamily.Microsoft365));
        Assert.Equal((6, 0), Of("contoso-dist", OfferFamily.Microsoft365));
        Assert.Equal((3, 3), Of("adventureworks", OfferFamily.Azure));
        Assert.Equal(("Microsoft 365 E3", 240), (picture.ComingUp[0].Offer, picture.ComingUp[0].Seats));

        (int, int) Of(string slug, OfferFamily family)
        {
            var duty = Assert.Single(duties[SampleWorld.Organization(slug)], d => d.Key == family).Value;
            return (duty.Sells, duty.Supports);
        }
    }

    [Fact]
    public async Task Ea_giant_bought_elsewhere_and_two_partners_look_after_some_of_it()
    {
        var admin = await world.SignIn("bomi.ahn@ea-giant");
        Assert.False((await world.Portal.Run((ListExternal useCase) => useCase.Handle(admin, new ListExternal.Query(), default))).Refused(out _, out var seen));

        Assert.Equal(5, seen!.Rows.Count(row => row.Terms.Channel is PurchaseChannel.EnterpriseAgreement));
        Assert.Single(seen.Rows, row => row.Terms.Channel is PurchaseChannel.WebDirect);
        Assert.Equal((PurchaseChannel.Syndication, "R-095"), Assert.Single(seen.Stopped.Select(stopped => (stopped.Terms.Channel, stopped.Rule))));
        var azure = Assert.Single(seen.Rows, row => row.Status is ExternalSubscriptionStatus.MigrationPlanned);
        Assert.Equal([true, false, false], azure.Steps.Select(step => step.DoneOn is not null));
        Assert.Contains(azure.Warnings, finding => finding.Rule == "R-093");
    }

    [Fact]
    public async Task City_Power_has_three_partners_that_overlap()
    {
        var admin = await world.Admin("city-power");
        Assert.False((await world.Portal.Run((ShowWhoDoesWhat useCase) => useCase.Handle(admin, default))).Refused(out _, out var picture));

        Assert.Equal(
            new[] { "adventureworks", "contoso-dist", "fourthcoffee", "wingtip" }.Select(SampleWorld.Organization).ToHashSet(),
            picture!.Partners.Select(p => p.Card.Organization).ToHashSet());
        Assert.Contains(picture.Overlaps, overlap => overlap.Offer is not null);
        Assert.Contains(picture.Overlaps, overlap => overlap.Offer is null);
    }

    [Fact]
    public async Task Contosos_resellers_do_the_business_that_its_list_shows()
    {
        var mina = await world.SignIn("mina.seo@contoso-dist");
        Assert.False((await world.Portal.Run((ListPartnerships useCase) => useCase.Handle(mina, default))).Refused(out _, out var rows));

        Assert.Equal(
            [("alpineski", 2, 5), ("blueyonder", 3, 9), ("firstup", 1, 2), ("fourthcoffee", 5, 21), ("lucerne", 3, 14), ("nodpublishers", 0, 0), ("tailspin", 7, 38), ("wingtip", 4, 17)],
            rows!.Select(row => (row.Domain.Split('.')[0], row.Customers, row.Subscriptions)).Order());
        Assert.False(rows!.Single(row => row.Domain.StartsWith("alpineski", StringComparison.Ordinal)).AgreementSigned);
        Assert.Equal(24, await world.Read(db => db.CustomerRelationships.CountAsync(r => r.Partner == mina.Organization && r.Status != RelationshipStatus.Removed)));
    }

    [Fact]
    public async Task Contosos_invitations_stand_in_every_state_but_withdrawn()
    {
        var mina = await world.SignIn("mina.seo@contoso-dist");
        Assert.False((await world.Portal.Run((ListInvitations useCase) => useCase.Handle(mina, default))).Refused(out _, out var rows));

        Assert.Equal(
            [InvitationStatus.Sent, InvitationStatus.Opened, InvitationStatus.Accepted, InvitationStatus.Declined, InvitationStatus.Expired],
            rows!.Select(row => row.Status).OfType<InvitationStatus>().Order());
        Assert.Equal(["R-025", "R-026"], rows!.Where(row => row.Status is null).Select(row => row.Rule).Order());
    }

    [Fact]
    public async Task There_are_about_160_subscriptions()
    {
        Assert.InRange(await world.Read(db => db.Subscriptions.CountAsync()), 150, 170);
        var customers = await world.Read(db => db.Tenants.CountAsync(t => t.Kind == TenantKind.Customer));
        Assert.InRange(customers, 40, 45);
    }

    private async Task HasEach<T>(Func<PortalDbContext, IQueryable<T>> question, params T[] outOfReach)
        where T : struct, Enum
    {
        var found = await world.Read(db => question(db).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<T>().Except(outOfReach).Order(), found.Order());
    }

    private static Predicate<Partnership> Between(string provider, string reseller) =>
        p => p.Provider == SampleWorld.Organization(provider) && p.Reseller == SampleWorld.Organization(reseller);

    // Suspended or restricted since it took them over, a partner keeps its partners and customers.
    private static bool KeepsWhatItHas(PartyFacts seller, string rule) => (seller.Enrollment, rule) is (EnrollmentStatus.Suspended, "R-001") or (EnrollmentStatus.Restricted, "R-012");
}
