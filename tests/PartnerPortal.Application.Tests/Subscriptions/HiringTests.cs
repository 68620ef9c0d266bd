using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Tests.Subscriptions;

/// <summary>A partner is hired to look after what was bought elsewhere, and helps to bring it to CSP.</summary>
public sealed class HiringTests : ElsewhereStory
{
    [Fact]
    public async Task Licences_are_entrusted_with_admin_rights_in_the_same_consent()
    {
        var relationship = Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));
        var id = Granted(await Declare(Cast.Hyejin, Licences));

        Assert.Equal("R-091", Refused(await Hire(Cast.Dongbaek.Tenant, adminRights: false, id)).Rule);
        Assert.Equal(ExternalSubscriptionStatus.Confirmed, (await Only(Cast.Hyejin)).Status);
        Assert.Equal(relationship, Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, id)));

        var row = await Only(Cast.Hyejin);
        Assert.Equal((ExternalSubscriptionStatus.Supported, "Dongbaek Cloud"), (row.Status, row.Supporter!.Legal));
        Assert.True((await Relationships()).Single().HasAdminRights);
        Assert.Equal(["elena@portal.example"], await Readers(MailKind.PartnerHired));
    }

    [Fact]
    public async Task A_partner_of_the_directory_is_accepted_and_hired_in_one_step_or_not_at_all()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));

        Refused(await Hire(Cast.Dongbaek.Tenant, adminRights: false, id));
        Assert.Empty(await Relationships());
        Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, id));

        Assert.Equal((Cast.Dongbaek.Organization, true), Assert.Single((await Relationships()).Select(r => (r.Partner, r.HasAdminRights))));
    }

    [Fact]
    public async Task Nobody_is_accepted_without_the_box()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));

        var command = new HirePartner.Command(Cast.Dongbaek.Tenant, [id], new(IsGiven: false, GrantAdminRights: true));
        Assert.Equal("relationship.consent-needed", Refused(await Portal.Run((HirePartner useCase) => useCase.Handle(Cast.Hyejin, command, default))).Code);
        Assert.Empty(await Relationships());
    }

    [Fact]
    public async Task Azure_needs_no_admin_rights_and_begins_its_way_to_CSP_with_a_warning()
    {
        var id = Granted(await Declare(Cast.Hyejin, Azure));

        Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: false, id));

        var row = await Only(Cast.Hyejin);
        Assert.Equal(ExternalSubscriptionStatus.MigrationPlanned, row.Status);
        Assert.Equal([PlanStepKind.CreateCspSubscription, PlanStepKind.MoveWorkloads, PlanStepKind.CloseOld], row.Steps.Select(step => step.Kind));
        Assert.Equal([Today.AddDays(14), Today.AddDays(44), Today.AddDays(44)], row.Steps.Select(step => step.Due));
        Assert.Contains(row.Warnings, finding => finding is { Rule: "R-093", Outcome: Outcome.Warn });
        Assert.False((await Relationships()).Single().HasAdminRights);
    }

    [Fact]
    public async Task The_preview_says_the_same_beforehand_and_keeps_nothing()
    {
        var (licences, azure) = (Granted(await Declare(Cast.Hyejin, Licences)), Granted(await Declare(Cast.Hyejin, Azure)));
        var before = await Count<ActivityRecord>();

        var preview = Granted(await Portal.Run((PreviewHire useCase) => useCase.Handle(
            Cast.Hyejin, new PreviewHire.Query(Cast.Dongbaek.Tenant, [licences, azure], GrantsAdminRights: false), default)));

        Assert.Equal([Outcome.Block, Outcome.Warn], preview.Rows.Select(row => row.Support.Outcome));
        Assert.NotNull(preview.Opening);
        Assert.True(preview.NeedsAgreement);
        Assert.Equal(3, preview.Rows[1].Steps.Count);
        Assert.Equal(before, await Count<ActivityRecord>());
    }

    [Fact]
    public async Task The_customers_own_partners_stand_to_choose_and_say_who_holds_admin_rights()
    {
        Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));
        Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, Granted(await Declare(Cast.Hyejin, Licences))));

        var choices = Granted(await Portal.Run((ListHireChoices useCase) => useCase.Handle(Cast.Hyejin, default)));

        Assert.Equal([("Dongbaek Cloud", true), ("Hanbit Distribution", false)], choices.Select(row => (row.Name.Legal, row.AdminSince is not null)).Order());
    }

    [Fact]
    public async Task What_another_CSP_partner_sells_is_not_entrusted()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences with { Channel = PurchaseChannel.CspDirect }));

        Assert.Equal("R-090", Refused(await Hire(Cast.Dongbaek.Tenant, adminRights: true, id)).Rule);
    }

    [Fact]
    public async Task A_partner_sees_what_it_supports_and_another_sees_nothing()
    {
        var ofHanbit = Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));
        var (supported, other) = (Granted(await Declare(Cast.Hyejin, Licences)), Granted(await Declare(Cast.Hyejin, Azure)));
        var ofDongbaek = Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, supported));

        Assert.Equal(supported, (await Only(Cast.Elena, ofDongbaek)).Id);
        Assert.Empty((await Seen(Cast.Mina, ofHanbit)).Rows);
        foreach (var id in new[] { supported, other })
            Assert.Equal("external.unknown", Refused(await Move(Cast.Mina, id, ExternalSubscriptionMove.Release)).Code);
        Assert.Equal("external.unknown", Refused(await Plan(Cast.Elena, other)).Code);
    }

    [Fact]
    public async Task Another_partner_takes_over_and_the_first_is_told()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));
        var first = Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, id));

        Granted(await Hire(Cast.Hanbit.Tenant, adminRights: true, id));

        Assert.Equal("Hanbit Distribution", (await Only(Cast.Hyejin)).Supporter!.Legal);
        Assert.Empty((await Seen(Cast.Elena, first)).Rows);
        Assert.Equal(["elena@portal.example"], await Readers(MailKind.ExternalSupportEnded));
    }

    [Fact]
    public async Task Only_the_customers_Global_admin_hires()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));
        var command = new HirePartner.Command(Cast.Dongbaek.Tenant, [id], new(IsGiven: true, AcceptAgreement: true, GrantAdminRights: true));

        foreach (var person in new[] { Cast.Hyejin with { Roles = Roles.BillingAdmin }, Cast.Elena with { Roles = Roles.SalesAgent } })
            Assert.Equal("access.lacks-permission", Refused(await Portal.Run((HirePartner useCase) => useCase.Handle(person, command, default))).Code);
        Assert.Equal("external.unknown", Refused(await Portal.Run((HirePartner useCase) => useCase.Handle(Cast.Elena, command with { PartnerTenant = Cast.Hanbit.Tenant }, default))).Code);
    }

    [Fact]
    public async Task Licences_come_to_CSP_step_by_step()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));
        Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, id));

        Granted(await Plan(Cast.Elena, id, "Microsoft 365 Business Premium", Today.AddDays(40)));

        var row = await Only(Cast.Hyejin);
        Assert.Equal(("Microsoft 365 Business Premium", Today.AddDays(90)), (row.Replacement, row.LastDay));
        Assert.Contains(row.Warnings, finding => finding.Rule == "R-099");
        Assert.Equal("external.step-not-next", Refused(await Mark(Cast.Elena, id, row.Steps[^1].Kind)).Code);
        foreach (var step in row.Steps) Granted(await Mark(step.Kind is PlanStepKind.CloseOld ? Cast.Hyejin : Cast.Elena, id, step.Kind));
        Assert.Equal(ExternalSubscriptionStatus.MigratedToCsp, (await Only(Cast.Hyejin)).Status);
    }

    [Fact]
    public async Task A_preview_of_the_plan_has_its_dates_and_warnings()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));
        Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, id));

        var gentle = Granted(await Portal.Run((PlanMigration useCase) => useCase.Preview(Cast.Hyejin, new(id), default)));
        var early = Granted(await Portal.Run((PlanMigration useCase) => useCase.Preview(Cast.Hyejin, new(id, BuyOn: Today), default)));

        Assert.Equal((Today.AddDays(60), Outcome.Allow), (gentle.Plan.BuyOn, gentle.Decision.Outcome));
        Assert.Equal(Outcome.Warn, early.Decision.Outcome);
        Assert.Empty((await Only(Cast.Hyejin)).Steps);
    }

    [Fact]
    public async Task A_plan_may_be_dropped_and_the_support_goes_on()
    {
        var id = Granted(await Declare(Cast.Hyejin, Azure));
        Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: false, id));

        Granted(await Move(Cast.Elena, id, ExternalSubscriptionMove.DropPlan));

        var row = await Only(Cast.Hyejin);
        Assert.Equal((ExternalSubscriptionStatus.Supported, "Dongbaek Cloud"), (row.Status, row.Supporter!.Legal));
        Assert.Empty(row.Steps);
    }

    [Fact]
    public async Task The_log_of_both_sides_says_who_is_the_contact()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));
        Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, id));

        foreach (var reader in new[] { Cast.Hyejin, Cast.Elena })
        {
            var log = Granted(await Portal.Run((ListActivity useCase) => useCase.Handle(reader, new ListActivity.Query(), default)));
            Assert.Contains(log.Rows, row => row.Operation == "support_contact_changed" && row.Subject == id.Value);
        }
    }

    [Fact]
    public async Task Who_is_hired_after_another_reads_nothing_of_it_and_the_other_way_round()
    {
        var id = Granted(await Declare(Cast.Hyejin, Licences));
        Granted(await Hire(Cast.Dongbaek.Tenant, adminRights: true, id));
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        Granted(await Hire(Cast.Hanbit.Tenant, adminRights: true, id));

        var (gone, come) = ($"{Cast.Dongbaek.Organization}", $"{Cast.Hanbit.Organization}");
        Assert.Equivalent(new (string?, string?)[] { (null, gone), (gone, null), (null, come) }, await Contacts(Cast.Hyejin), strict: true);
        Assert.Equivalent(new (string?, string?)[] { (null, gone), (gone, null) }, await Contacts(Cast.Elena), strict: true);
        Assert.Equal([(null, come)], await Contacts(Cast.Mina));

        async Task<IReadOnlyList<(string?, string?)>> Contacts(Actor reader)
        {
            var log = Granted(await Portal.Run((ListActivity useCase) => useCase.Handle(reader, new ListActivity.Query(), default)));
            return [.. log.Rows.Where(row => row.Operation == "support_contact_changed").SelectMany(row => row.Changes).Select(change => (change.Before, change.After))];
        }
    }

    private Task<List<CustomerRelationship>> Relationships() => Portal.Run((PortalDbContext db) => db.CustomerRelationships.AsNoTracking().ToListAsync());
}
