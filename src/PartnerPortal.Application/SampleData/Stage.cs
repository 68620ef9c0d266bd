using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.SampleData;

/// <summary>One act of the sample world's story: when, by whom (null: the portal itself), and what is done. One commit.</summary>
internal sealed record Act(DateTimeOffset At, Actor? By, Func<Stage, Task> Play);

/// <summary>
/// Where the story is played. Facts, decisions and clearances come from the same desks as in daily business, on the
/// day of the act; nothing stands in the sample world that the rules would not have let in.
/// </summary>
internal sealed class Stage(PortalDbContext db, LinkTokens tokens, StoryClock clock, CancellationToken ct)
{
    private readonly FactFinder _facts = new(db, clock);
    private readonly PolicyDesk _policy = new(db, new PackShelf(db, new PackCalendar(), clock), clock);
    private Actor? _actor;

    public PortalDbContext Db => db;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Actor Actor => _actor ?? throw new InvalidOperationException("Nobody is on stage.");

    public CancellationToken Ct => ct;

    public TimeSpan Notice => _policy.Pack.EndingNotice;

    public DateTimeOffset Deadline => BusinessDays.After(Now, _policy.Pack.EndRequestBusinessDays);

    public async Task<Result> Perform(Act act)
    {
        (clock.Now, _actor) = (act.At, act.By);
        await act.Play(this);
        var result = await db.Commit(act.By, ct);
        db.ChangeTracker.Clear();
        return result;
    }

    /// <param name="buyer">The other tenant, or null: whoever holds the link.</param>
    public async Task<PolicyQuery> Ask(PolicyAction action, string seller, string? buyer) =>
        await _facts.Deal(action, SampleIds.Of<TenantId>(seller), buyer is null ? null : SampleIds.Of<TenantId>(buyer), _actor?.Standing ?? new Standing(Roles.GlobalAdmin, HasMfa: true), ct);

    /// <summary>One of the sample world's tenants, as the rules know it.</summary>
    public async Task<PartyFacts> Party(string slug) => (await _facts.Party(SampleIds.Of<TenantId>(slug), Ct))!;

    /// <summary>The filed decision's clearance. A sample that the rules refuse is a mistake in the tables.</summary>
    public Clearance Clear(PolicyQuery query, string addressee) => Granted(_policy.File(Actor, query, addressee));

    /// <summary>As <see cref="Clear"/>, but not filed: a file taken over is previewed row by row, and the clock files nothing.</summary>
    public Clearance ClearUnfiled(PolicyQuery query) => Granted(_policy.Preview(query));

    /// <summary>Files an attempt that the rules stop, by exactly this rule.</summary>
    public void Refuse(PolicyQuery query, string addressee, string rule)
    {
        _policy.File(Actor, query, addressee).Clear().Refused(out var refusal, out _);
        if (refusal?.Rule != rule) throw new InvalidOperationException($"{query.Action} to {addressee} meets {refusal?.Rule ?? "no rule"}, not {rule}.");
    }

    /// <summary>A personal link, and the mail that carried it.</summary>
    public PersonalLink Send(MailKind kind, Guid subject, Addressee to)
    {
        Mail(kind, subject, to);
        var message = new PersonalLink.Message(to.Email, to.Language, Words.Of(kind, to.Language), null, Actor.User);
        return new PersonalLink(LinkTokens.Hash(tokens.For(subject)), message, Now, _policy.Pack.LinkLifetime);
    }

    /// <summary>A mail that went out on the day.</summary>
    public void Mail(MailKind kind, Guid subject, Addressee to)
    {
        var mail = new OutboxMessage(kind, subject, Actor.Organization, to, Now);
        mail.Take(Now);
        mail.Delivered(Now);
        db.OutboxMessages.Add(mail);
    }

    public static void Must(Result result)
    {
        if (result.Refused(out var refusal)) throw new InvalidOperationException($"The story breaks at {refusal.Code} ({string.Join(", ", refusal.Arguments)}).");
    }

    public static T Must<T>(Result<T> result)
        where T : notnull =>
        result.Refused(out var refusal, out var value) ? throw new InvalidOperationException($"The story breaks at {refusal.Code}.") : value;

    private static Clearance Granted(Decision decision) => decision.Clear().Refused(out var refusal, out var clearance)
        ? throw new InvalidOperationException(
            $"{decision.Query.Action} from {decision.Query.Seller.Name} to {decision.Query.Buyer?.Name} is refused by {refusal.Rule}.")
        : clearance;
}
