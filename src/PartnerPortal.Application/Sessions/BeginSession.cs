using System.Buffers.Text;
using System.Security.Cryptography;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Organizations;

namespace PartnerPortal.Application.Sessions;

/// <summary>Somebody has proved who they are, and stays a while.</summary>
public sealed class BeginSession(PortalDbContext db, FindActor people, SessionLimits limits, TimeProvider clock)
{
    /// <param name="Replaces">The secret of the session that this one takes the place of, or null: none.</param>
    public sealed record Start(UserId User, TenantId Tenant, string Device, string Place, bool HasMfa, string? Replaces = null)
    {
        /// <summary>It ends then, if not sooner; null: when others do.</summary>
        public TimeSpan? AtMost { get; init; }
    }

    /// <summary>The secret that the browser keeps.</summary>
    public async Task<Result<string>> Handle(Start start, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        if (start.Replaces is { } old) (await db.Sessions.With(old).SingleOrDefaultAsync(ct))?.End(now);

        db.Sessions.Add(new Session(start, LinkTokens.Hash(token), limits, now));
        db.Record(new SignedIn(start.User, start.HasMfa));
        return await db.Commit(await people.Handle(start.User, start.Tenant, ct), token, ct);
    }
}

/// <summary>A person signed in, for the organisation that the record is written for.</summary>
internal sealed record SignedIn : DomainEvent
{
    public SignedIn(UserId user, bool hasMfa)
        : base("sign_in", user.Value, null) => Changes = [new("Mfa", null, hasMfa ? "True" : "False")];
}
