using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Tests.Partnerships;

/// <summary>A provider ends a partnership, with a choice for each group of what stays behind (W-03 a and c).</summary>
public sealed class EndPartnershipTests : EndingStory
{
    [Fact]
    public async Task What_stays_behind_is_told_in_numbers_and_by_name()
    {
        await Sell(2);

        var preview = Granted(await PreviewEnd());

        Assert.Equal(["Mirae Hospital"], preview.Customers.Select(name => name.Legal));
        Assert.Equal((3, 2, true), (preview.Recorded.Count, preview.Supported, preview.TenantAccess));
        Assert.Equal(["Mirae Hospital"], preview.AdminRights.Select(name => name.Legal));
        Assert.Equal(["Bukhan Systems"], preview.Successors.Select(s => s.Name.Legal));
        var warning = Assert.Single(preview.Decision.Findings, finding => finding.Rule == "R-033");
        Assert.Equal(Outcome.Warn, warning.Outcome);
        Assert.Equal(["1", "3", "2"], warning.Evidence.Select(fact => fact.Value));
        Assert.Equal(0, await Portal.Run((PortalDbContext db) => db.PolicyDecisions.CountAsync(d => d.Action == PolicyAction.PartnershipEnd)));
    }

    [Fact]
    public async Task An_ending_leaves_everything_as_it_is_unless_somebody_chose_otherwise()
    {
        var before = await SubscriptionRows();

        var done = Granted(await End());

        var ended = await Stored();
        Assert.Equal((PartnershipStatus.Ended, Cast.Hanbit.Organization, "We part"), (ended.Status, ended.EndedBy, ended.EndReason));
        Assert.NotNull(ended.AdminAccessGrantedAt);
        Assert.Equal(before, await SubscriptionRows());
        Assert.All(done.Records, item => Assert.Equal((false, null), (item.Recorded, item.Rule)));
    }

    [Fact]
    public async Task Each_choice_takes_effect_in_the_same_commit()
    {
        await Sell(2);

        var done = Granted(await End(new(Other, TakeOverSupport: true, EndAdminRights: true, EndTenantAccess: true)));

        Assert.Equal((3, 2, 1, true), (done.Records.Count(item => item.Recorded), done.SupportTakenOver, done.AdminRightsEnded, done.TenantAccessEnded));
        var recorded = (await Sold()).Where(s => s.PartnerOfRecord is not null).ToList();
        Assert.All(recorded, s => Assert.Equal((Bukhan.Organization, Cast.Hanbit.Organization), (s.PartnerOfRecord!.Value, s.SupportContact!.Value)));
        Assert.Null((await Stored()).AdminAccessGrantedAt);
        await Portal.Run(async (PortalDbContext db) =>
        {
            Assert.False((await db.CustomerRelationships.SingleAsync(r => r.PartnerTenant == Cast.Hanbit.Tenant)).HasAdminRights);
            Assert.Equal(3, await db.PolicyDecisions.CountAsync(d => d.Action == PolicyAction.PorSet));
            Assert.Equal(3, await db.ActivityRecords.CountAsync(r => r.Operation == "por_changed"));
        });
    }

    [Fact]
    public async Task Admin_rights_that_the_provider_gives_up_are_decided_and_filed_like_a_cut()
    {
        Granted(await End(new(EndAdminRights: true, EndTenantAccess: false)));

        var filed = await Portal.Run((PortalDbContext db) => db.PolicyDecisions.AsNoTracking().SingleAsync(d => d.Action == PolicyAction.DapRemove));
        Assert.Equal((Outcome.Allow, Cast.Hanbit.Tenant, Cast.Mirae.Tenant), (filed.Outcome, filed.Query().Seller.Tenant, filed.Query().Buyer!.Tenant));
        Assert.Contains(filed.Findings, finding => finding.Rule == "R-123");
    }

    [Fact]
    public async Task A_subscription_whose_record_the_rules_keep_says_so_and_the_rest_goes_on()
    {
        await Portal.Run(async (PortalDbContext db) =>
        {
            var bukhan = await db.Organizations.SingleAsync(o => o.Id == Bukhan.Organization);
            Assert.Null(bukhan.Make(EnrollmentMove.Suspend, bukhan.Enrollments[0].Id, Portal.Clock.Now).Refusal);
            Granted(await db.Commit(null, default));
        });

        Assert.All(Granted(await PreviewEnd(Other)).Recorded, line => Assert.Equal((Outcome.Block, "R-103"), (line.Verdict, line.Rule)));
        var done = Granted(await End(new(Other, TakeOverSupport: true, EndTenantAccess: true)));

        Assert.All(done.Records, item => Assert.Equal((false, "R-103"), (item.Recorded, item.Rule)));
        Assert.Contains(await Sold(), s => s.PartnerOfRecord == Cast.Namsan.Organization);
        Assert.Equal(PartnershipStatus.Ended, (await Stored()).Status);
    }

    [Fact]
    public async Task Hundreds_of_subscriptions_change_their_record_at_once()
    {
        await Sell(400);

        Assert.Equal(401, Granted(await End(new(Other, EndTenantAccess: true))).Records.Count(item => item.Recorded));
    }

    [Fact]
    public async Task Without_the_declaration_nothing_ends_and_the_attempt_is_filed()
    {
        Assert.Equal("policy.r-034", Refused(await End(declared: false)).Code);

        Assert.Equal(PartnershipStatus.Active, (await Stored()).Status);
        Assert.Equal(1, await Portal.Run((PortalDbContext db) => db.PolicyDecisions.CountAsync(d => d.Rule == "R-034")));
    }

    [Fact]
    public async Task Access_to_the_resellers_own_tenant_has_to_be_decided()
    {
        Assert.Equal("partnership.choice-open", Refused(await End(new())).Code);
        Assert.Equal(PartnershipStatus.Active, (await Stored()).Status);
    }

    [Fact]
    public async Task A_successor_is_another_reseller_of_the_provider_or_unknown()
    {
        Assert.Equal("partnership.unknown", Refused(await End(new(PartnershipId.New(Portal.Clock.Now), EndTenantAccess: true))).Code);
        Assert.Equal(PartnershipStatus.Active, (await Stored()).Status);
    }

    [Fact]
    public async Task The_reseller_is_told_why_and_the_customers_only_if_the_provider_wants_so()
    {
        Granted(await End(tellCustomers: true));
        await Deliver();

        Assert.Contains(Portal.Post.Mails, mail => mail is { Subject: nameof(MailKind.PartnershipEnded), Recipient: "jun@portal.example" });
        Assert.Contains(Portal.Post.Mails, mail => mail is { Subject: nameof(MailKind.PartnershipEndedForCustomer), Recipient: "hyejin@portal.example" });
    }

    [Fact]
    public async Task Of_twenty_people_who_end_at_once_exactly_one_does()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => End()));

        Assert.Single(results, result => result.Refusal is null);
        Assert.All(results.Where(result => result.Refusal is not null), result => Assert.Equal("partnership.move-not-open", result.Refusal!.Code));
        Assert.Equal(1, await Portal.Run((PortalDbContext db) => db.Set<ActivityRecord>().CountAsync(r => r.Operation == "remove_partner_relationship")));
    }

    [Fact]
    public async Task Strangers_and_the_other_side_cannot_end_and_strangers_learn_nothing()
    {
        Assert.Equal("partnership.unknown", Refused(await End(by: Cast.Elena)).Code);
        Assert.Equal("partnership.unknown", Refused(await PreviewEnd(by: Cast.Elena)).Code);
        Assert.Equal("partnership.not-your-move", Refused(await End(by: Cast.Jun)).Code);
        Assert.Equal("access.lacks-permission", Refused(await End(by: Cast.Mina with { Roles = Roles.HelpdeskAgent })).Code);
    }

    [Fact]
    public async Task Recording_the_former_reseller_afterwards_is_warned_about()
    {
        Granted(await End());

        var por = await Portal.Run((PorDesk desk) => desk.Find(Cast.Mina, Cast.Namsan.PartnerId!.Value, default));
        var question = await Portal.Run(async (PorDesk desk) => await desk.Question(Cast.Mina, (await Sold())[0], por, default));

        Assert.Equal(PorStanding.Former, por.Standing);
        Assert.Contains(PolicyEngine.Decide(default, question, PolicyPack.Founding).Findings, finding => finding is { Rule: "R-035", Outcome: Outcome.Warn });
    }

    private async Task Deliver()
    {
        while (await Portal.Run((SendOutbox job) => job.Handle(default)) > 0)
        {
        }
    }
}
