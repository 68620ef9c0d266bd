namespace PartnerPortal.Application.Sessions;

/// <summary>A person ends one of their own sessions; somebody else's is unknown to them.</summary>
public sealed class EndSession(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(Guid Session);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == command.Session && s.User == actor.User, ct);
        if (session is null) return new Refusal(RefusalKind.NotFound, "sessions.unknown");

        session.End(clock.GetUtcNow());
        db.Record(new SessionsEnded(actor.User, 1));
        return await db.Commit(actor, ct);
    }

    /// <summary>Signs out: whoever holds the secret may.</summary>
    public async Task<Result> Handle(string token, CancellationToken ct)
    {
        (await db.Sessions.With(token).SingleOrDefaultAsync(ct))?.End(clock.GetUtcNow());
        return await db.Commit(null, ct);
    }
}
