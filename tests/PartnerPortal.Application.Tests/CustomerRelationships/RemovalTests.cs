using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>A partner removes a customer: what stands in the way, from when on, and the four effects (W-16).</summary>
public sealed class RemovalTests : RelationshipEndingStory
{
    [Fact]
    public async Task A_customer_without_business_is_removed_and_says_who_when_and_why()
    {
        Granted(await Remove());

        var removed = await Stored();
        Assert.Equal((RelationshipStatus.Removed, false, Cast.Dongbaek.Organization, "We part"), (removed.Status, removed.HasAdminRights, removed.RemovedBy, removed.RemovalReason));
        Assert.Equal("policy.r-078", Refused(await Remove()).Code);
    }

    [Theory]
    [InlineData(OfferFamily.Microsoft365, "policy.r-070")]
    [InlineData(OfferFamily.Reservation, "policy.r-071")]
    [InlineData(OfferFamily.Software, "policy.r-072")]
    public async Task What_is_in_use_stands_in_the_way_until_its_seller_stops_it(OfferFamily family, string code)
    {
        var id = await Sell(family, family is OfferFamily.Microsoft365 ? CommerceGeneration.Legacy : CommerceGeneration.New);

        Assert.Equal(code, Refused(await Remove()).Code);
        Assert.Single(Granted(await Show()).Blockers);

        Granted(await Stop(id));
        Granted(await Remove());
    }

    [Fact]
    public async Task Nothing_is_stopped_by_a_password_alone_or_by_a_tenant_that_may_not_sell()
    {
        var id = await Sell();
        var corporate = Cast.Tenant(Cast.Dongbaek.Organization, "dongbaek-corp", TenantKind.PartnerCorporate);
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.Add(Cast.Tenants[^1]);
            await db.Commit(null, default);
        });

        var refusal = Refused(await Stop(id, Cast.Elena with { HasMfa = false }));
        Assert.Equal("R-018", refusal.Rule);
        Assert.Equal("R-101", Refused(await Stop(id, Cast.Elena with { Tenant = corporate })).Rule);
        Granted(await Stop(id));

        var filed = await Portal.Run((ListDecisions useCase) => useCase.Handle(Cast.Elena, new ListDecisions.Query(), default));
        Assert.Equal(
            [Outcome.Allow, Outcome.Block, Outcome.Block],
            filed.Rows.Where(row => row.Action is PolicyAction.SubscriptionManage).Select(row => row.Outcome).Order());
        Assert.Contains(filed.Rows, row => row.Id == refusal.Decision);
    }

    [Fact]
    public async Task New_commerce_says_from_when_on_nothing_is_left_of_it()
    {
        await Sell(generation: CommerceGeneration.New, renewsInDays: 60);

        Assert.Equal(DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime).AddDays(90), Granted(await Show()).RemovableFrom);
    }

    [Fact]
    public async Task What_was_sold_after_the_preview_is_found_at_the_removal()
    {
        Assert.Empty(Granted(await Show()).Blockers);
        await Sell();

        Assert.Equal("policy.r-070", Refused(await Remove()).Code);
        Assert.Equal(RelationshipStatus.Active, (await Stored()).Status);
    }

    [Fact]
    public async Task A_removal_changes_no_column_of_a_subscription_but_the_support_contact()
    {
        await GiveMiraeSubscriptions();
        var before = await SubscriptionRows();
        await Portal.Run(async (PortalDbContext db) =>
        {
            var supported = await db.Subscriptions.FirstAsync(s => s.Seller == Cast.Hanbit.Organization);
            db.Entry(supported).Property(s => s.SupportContact).CurrentValue = Cast.Dongbaek.Organization;
            await db.SaveChangesAsync();
        });

        Granted(await Remove());

        Assert.Equal(before.Select(WithoutVersion), (await SubscriptionRows()).Select(WithoutVersion));
    }

    [Fact]
    public async Task Whoever_has_no_business_with_it_finds_nothing_and_removes_nothing()
    {
        Assert.Equal("relationship.unknown", Refused(await Remove(Cast.Mina)).Code);
        Assert.Equal("relationship.unknown", Refused(await Show(Cast.Mina)).Code);
        Assert.Equal("access.lacks-permission", Refused(await Remove(Cast.Elena with { Roles = Roles.HelpdeskAgent })).Code);
        Assert.Equal("access.lacks-permission", Refused(await Remove(Cast.Elena with { Roles = Roles.SalesAgent })).Code); // from pack 2026-05 on they may
        Assert.Equal("policy.r-077", Refused(await Remove(declared: false)).Code);
    }

    [Fact]
    public async Task Of_ten_who_remove_at_once_exactly_one_does()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Remove()));

        Assert.Single(results, result => result.Refusal is null);
        Assert.All(results.Where(result => result.Refusal is not null), result => Assert.Equal("policy.r-078", result.Refusal!.Code));
    }

    [Fact]
    public async Task A_commit_that_would_have_a_fifth_effect_is_a_bug()
    {
        var id = await Sell();
        Granted(await Stop(id));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.Run(async (PortalDbContext db) =>
        {
            var relationship = await db.CustomerRelationships.SingleAsync(r => r.Id == Relationship);
            db.Entry(relationship).Property(r => r.Status).CurrentValue = RelationshipStatus.Removed;
            db.Entry(relationship).Property(r => r.AdminRightsGrantedAt).CurrentValue = null;
            var subscription = await db.Subscriptions.SingleAsync(s => s.Id == id);
            Assert.Null(subscription.Make(SubscriptionMove.Reactivate).Refusal);
            await db.Commit(Cast.Elena, default);
        }));
    }

    [Fact]
    public async Task A_reseller_of_record_that_changes_by_nobodys_act_is_a_bug()
    {
        await GiveMiraeSubscriptions();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.Run(async (PortalDbContext db) =>
        {
            var subscription = await db.Subscriptions.FirstAsync(s => s.PartnerOfRecord == Cast.Namsan.Organization);
            db.Entry(subscription).Property(s => s.PartnerOfRecord).CurrentValue = null;
            await db.Commit(Cast.Mina, default);
        }));
    }

    private static string WithoutVersion(string row) => string.Join(" | ", row.Split(" | ").Where(column => !column.StartsWith("Version=", StringComparison.Ordinal)));
}
