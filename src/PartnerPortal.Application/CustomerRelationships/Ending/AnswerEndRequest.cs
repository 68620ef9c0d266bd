using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>The partner answers a customer's request for the end with dates (W-17). The deadline stays as it is.</summary>
public sealed class AnswerEndRequest(PortalDbContext db, RemovalDesk desk, TimeProvider clock)
{
    /// <param name="ClearedBy">The day by which nothing stands in the way any more, or null: the words say it.</param>
    public sealed record Command(CustomerRelationshipId Id, string Words, DateOnly? ClearedBy = null);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.RemoveCustomers).Refused(out var refusal)) return refusal;
        if (Shape(command).Refused(out refusal)) return refusal;
        if ((await desk.OfPartner(actor, command.Id, ct)).Refused(out refusal, out var relationship)) return refusal;

        var now = clock.GetUtcNow();
        if (relationship.AnswerEndRequest(actor.Organization, command.Words, command.ClearedBy, now).Refused(out refusal)) return refusal;

        await db.Owe(new(MailKind.EndRequestAnswered, relationship.Id.Value, actor.Organization, now), relationship.CustomerTenant, ct);
        return await db.Commit(actor, ct);
    }

    private Result Shape(Command command) => command switch
    {
        { Words.Length: > EndRequest.MaxWordsLength } => new Refusal(RefusalKind.Invalid, "relationship.reason-too-long"),
        { ClearedBy: null } when string.IsNullOrWhiteSpace(command.Words) => new Refusal(RefusalKind.Invalid, "relationship.answer-empty"),
        { ClearedBy: { } day } when day < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) => new Refusal(RefusalKind.Invalid, "relationship.answer-in-the-past"),
        _ => Result.Ok,
    };
}
