using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.SampleData.Tables;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.SampleData.Elsewhere;

/// <summary>Customers declare what they bought elsewhere, meet a refusal, hire partners for it and begin to move.</summary>
internal static class ElsewhereStory
{
    private const int DeclaredDaysAgo = 24, HiredDaysAgo = 20, MarkedDaysAgo = 6;

    public static IEnumerable<Act> Acts(Calendar calendar) =>
    [
        .. Purchases.All.Select((row, n) => new Act(
            calendar.Ago(DeclaredDaysAgo, n), row.DeclaredBy is { } partner ? People.Agent(partner) : People.Admin(row.Customer), stage => Declare(stage, row, calendar))),
        new Act(calendar.Ago(DeclaredDaysAgo, Purchases.All.Count), People.Admin(Purchases.Refused.Customer), stage => Refuse(stage, calendar)),
        .. Purchases.All.Where(row => row.Supporter is not null)
            .Select((row, n) => new Act(calendar.Ago(HiredDaysAgo, n), People.Admin(row.Customer), stage => Hire(stage, row))),
        .. Purchases.All.SelectMany((row, n) => Enumerable.Range(0, row.StepsDone ?? 0)
            .Select(step => new Act(calendar.Ago(MarkedDaysAgo, n + step), People.Agent(row.Supporter!), stage => Mark(stage, row)))),
    ];

    private static async Task Declare(Stage stage, Purchase row, Calendar calendar)
    {
        var query = await stage.Ask(PolicyAction.ExternalDeclare, row.DeclaredBy ?? row.Customer, row.Customer);
        var clearance = stage.Clear(query with { External = new ExternalFacts(row.Terms(calendar)) }, row.Offer);
        stage.Db.ExternalSubscriptions.Add(ExternalSubscription.Declare(clearance, row.Id, stage.Now));
        if (row.DeclaredBy is not null) stage.Mail(MailKind.SubscriptionDeclared, row.Id.Value, People.Mailbox(row.Customer));
    }

    private static async Task Refuse(Stage stage, Calendar calendar)
    {
        var row = Purchases.Refused;
        var query = await stage.Ask(PolicyAction.ExternalDeclare, row.Customer, row.Customer);
        stage.Refuse(query with { External = new ExternalFacts(row.Terms(calendar)) }, row.Offer, "R-095");
    }

    // One consent: admin rights where licences need them, the support, and for Azure the plan that follows from it.
    private static async Task Hire(Stage stage, Purchase row)
    {
        var relationship = RelationshipStory.IdOf(row.Supporter!, row.Customer);
        var subscription = await Subscription(stage, row);
        var standing = await stage.Db.CustomerRelationships.SingleAsync(r => r.Id == relationship, stage.Ct);
        if (row.StepsDone is null) standing.GrantAdminRights(stage.Now);

        var query = await stage.Ask(PolicyAction.ExternalSupport, row.Supporter!, row.Customer) with { External = new ExternalFacts(subscription.Terms) };
        Stage.Must(subscription.EntrustTo(stage.Clear(query with { AdminRights = standing.HasAdminRights }, row.Offer)));
        if (row.StepsDone is not null)
        {
            var plan = new ExternalFacts(subscription.Terms) { Plan = MigrationPlan.Propose(subscription.Terms, query.On) };
            Stage.Must(subscription.Plan(stage.Clear(query with { Action = PolicyAction.ExternalPlan, External = plan }, row.Offer), subscription.Customer));
        }

        stage.Mail(MailKind.PartnerHired, relationship.Value, People.Mailbox(row.Supporter!));
    }

    private static async Task Mark(Stage stage, Purchase row)
    {
        var subscription = await Subscription(stage, row);
        Stage.Must(subscription.MarkDone(subscription.NextStep!.Kind, stage.Actor.Organization, DateOnly.FromDateTime(stage.Now.UtcDateTime)));
    }

    private static Task<ExternalSubscription> Subscription(Stage stage, Purchase row) =>
        stage.Db.ExternalSubscriptions.SingleAsync(s => s.Id == row.Id, stage.Ct);
}
