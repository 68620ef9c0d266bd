using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>
/// Judges everything that is stored, twice, and keeps what differs. Reads the estate once from end to end, in parallel; what
/// it finds is as true as a list that people keep changing can be.
/// </summary>
public sealed class EstateJudge(EstateScan scan, PendingRowJudge rows)
{
    private static readonly RequestStatus[] OpenRequest = [RequestStatus.Sent, RequestStatus.Opened, RequestStatus.AwaitingMca];

    public sealed record Result(ImpactTally Tally, IReadOnlyList<ChangedLink> Changed);

    public async Task<Result> Judge(EstateQuestion question, CancellationToken ct)
    {
        var parties = new PartyReader(scan);
        var book = await parties.Read(ct);
        if (question.Fact is { } fact) Imagine(book, fact);

        var judges = Enumerable.Range(0, EstateScan.Parts).Select(_ => new LinkJudge(question, book)).ToList();
        var ties = new Ties(book);
        await ReadPartnerships(judges, ties, ct);
        await ReadAgreements(ties, ct);
        await ReadRelationships(judges, ties, ct);
        await ReadSubscriptions(judges, ties, parties, ct);
        await ReadRequests(judges, ties, ct);
        await ReadInvitations(judges, ties, ct);
        var pending = await rows.Judge(question, ct);
        return new Result(judges.Aggregate(pending.Tally, (tally, judge) => tally + judge.Tally), [.. judges.SelectMany(judge => judge.Changed), .. pending.Changed]);
    }

    private static void Imagine(PartyBook book, FactChange fact)
    {
        for (var number = 0; number < book.Count; number++)
        {
            if (fact.Concerns(book.Of(number).Tenant, book.Of(number).Owner)) book.Imagine(number, fact.Of);
        }
    }

    private Task ReadPartnerships(List<LinkJudge> judges, Ties ties, CancellationToken ct) => scan.Read(
        db => db.Partnerships,
        partnerships => partnerships.Where(p => p.Status != PartnershipStatus.Ended).Select(p => new { p.Id, p.ProviderTenant, p.ResellerTenant }),
        part => row =>
        {
            if (ties.Find(row) is not { } pair) return;

            ties.ArePartners(pair);
            judges[part].Judge(LinkKind.Partnership, pair, LinkTraits.None, row);
        },
        ct);

    private Task ReadAgreements(Ties ties, CancellationToken ct) => scan.Read(
        db => db.CustomerAgreements, agreements => agreements.Select(a => new { a.CustomerTenant }), _ => row => ties.Agreed(row.Key(0)), ct);

    private Task ReadRelationships(List<LinkJudge> judges, Ties ties, CancellationToken ct) => scan.Read(
        db => db.CustomerRelationships,
        relationships => relationships.Where(r => r.Status != RelationshipStatus.Removed).Select(r => new { r.Id, r.PartnerTenant, r.CustomerTenant, Rights = r.AdminRightsGrantedAt != null }),
        part => row =>
        {
            if (ties.Find(row) is not { } pair) return;

            ties.AreRelated(pair);
            judges[part].Judge(LinkKind.Relationship, pair, ties.Of(pair) | (row.Is(3) ? LinkTraits.AdminRights : LinkTraits.None), row);
        },
        ct);

    private Task ReadSubscriptions(List<LinkJudge> judges, Ties ties, PartyReader parties, CancellationToken ct) => scan.Read(
        db => db.Subscriptions,
        subscriptions => subscriptions.Where(s => s.Seller != null && (s.Status == SubscriptionStatus.Active || s.Status == SubscriptionStatus.Suspended))
            .Select(s => new { s.Id, s.Seller, s.CustomerTenant, s.PartnerOfRecord, Active = s.Status == SubscriptionStatus.Active, New = s.Generation == CommerceGeneration.New }),
        part => row =>
        {
            if (parties.TenantOf(row.Key(1)) is not { } tenant || ties.Find(tenant, row.Key(2)) is not { } pair) return;

            var use = (row.Is(4) ? LinkTraits.InUse : LinkTraits.None) | (row.Is(5) ? LinkTraits.NewCommerceRuns : LinkTraits.None);
            judges[part].Judge(LinkKind.Subscription, pair, ties.Of(pair) | ties.Record(row.KeyOrNone(3), pair) | use, row);
        },
        ct);

    private Task ReadRequests(List<LinkJudge> judges, Ties ties, CancellationToken ct) => scan.Read(
        db => db.RelationshipRequests,
        requests => requests.Where(r => OpenRequest.Contains(r.Status) && r.AddressedTenant != null).Select(r => new { r.Id, r.PartnerTenant, r.AddressedTenant }),
        part => row =>
        {
            if (ties.Find(row) is { } pair) judges[part].Judge(LinkKind.Request, pair, ties.Of(pair) | ties.Others(pair), row);
        },
        ct);

    private Task ReadInvitations(List<LinkJudge> judges, Ties ties, CancellationToken ct) => scan.Read(
        db => db.PartnershipInvitations,
        invitations => invitations.Where(i => (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Opened) && i.AddressedTenant != null)
            .Select(i => new { i.Id, i.ProviderTenant, i.AddressedTenant }),
        part => row =>
        {
            if (ties.Find(row) is { } pair) judges[part].Judge(LinkKind.Invitation, pair, LinkTraits.None, row);
        },
        ct);
}
