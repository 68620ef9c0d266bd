using PartnerPortal.Application.SampleData.Tables;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.SampleData;

/// <summary>What customers hold: recorded once as it stands with its sellers, then moved by who sells it.</summary>
internal static class SubscriptionStory
{
    private const int RecordedDaysAgo = 396, MovedDaysAgo = 90, DaysBetweenMoves = 20;

    public static IEnumerable<Act> Acts(Calendar calendar) =>
    [
        new Act(calendar.Ago(RecordedDaysAgo), null, stage => RecordAll(stage, calendar)),
        .. Holdings.Turns.SelectMany((turn, index) => Moves(turn, index, calendar)),
    ];

    private static Task RecordAll(Stage stage, Calendar calendar)
    {
        stage.Db.Subscriptions.AddRange(Holdings.All.SelectMany((row, index) => row.Offers.Select((offer, n) => Record(row, index, offer, n, calendar))));
        return Task.CompletedTask;
    }

    private static Subscription Record(Holding row, int index, Offer offer, int n, Calendar calendar)
    {
        var customer = Tenants.Of(row.Customer);
        var parties = new Subscription.Parties(
            SampleIds.Of<OrganizationId>(customer.Owner), SampleIds.Of<TenantId>(row.Customer), Id(row.Seller), Id(row.PartnerOfRecord), Id(row.Supporter));
        return Subscription.Record(row.IdOf(n), Terms(row, index, offer, n, calendar), parties);
    }

    // The first of a customer's subscriptions is the largest and renews first; usage never renews.
    private static Subscription.Terms Terms(Holding row, int index, Offer offer, int n, Calendar calendar)
    {
        var renewsIn = row.RenewsInDays ?? 12 + (index * 53 % 290);
        DateOnly? renews = offer.Billing is BillingModel.License ? calendar.In(renewsIn + (31 * n)) : null;
        var started = renews?.AddYears(-2) ?? calendar.In(-(40 + (index * 29 % 500) + (17 * n)));
        var seats = offer.Billing is BillingModel.License ? Math.Max(1, row.Seats / (n + 1)) : 1;
        return new Subscription.Terms(
            offer.Name, offer.Family, offer.Billing, offer.Generation, row.Channel, seats, started, renews, AutoRenews: renews is not null && n % 3 != 2);
    }

    private static IEnumerable<Act> Moves(SubscriptionTurn turn, int index, Calendar calendar)
    {
        var holding = Holdings.Of(turn.Customer, turn.Seller);
        var generation = holding.Offers[turn.Nth - 1].Generation;
        var moves = Route.Find<SubscriptionStatus, SubscriptionMove>(
            SubscriptionStatus.Active, turn.Status, (status, move) => Subscription.After(generation, status, move));
        return moves.Select((move, n) => new Act(
            calendar.Ago(MovedDaysAgo - (n * DaysBetweenMoves) - index), People.Agent(turn.Seller), stage => Move(stage, holding.IdOf(turn.Nth - 1), move)));
    }

    private static async Task Move(Stage stage, SubscriptionId id, SubscriptionMove move)
    {
        var subscription = await stage.Db.Subscriptions.SingleAsync(s => s.Id == id, stage.Ct);
        Stage.Must(subscription.Make(move));
    }

    private static OrganizationId? Id(string? slug) => slug is null ? null : SampleIds.Of<OrganizationId>(slug);
}
