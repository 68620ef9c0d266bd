using System.Globalization;

namespace PartnerPortal.Domain.Tokens;

/// <summary>A token by which a program asks the API.</summary>
public readonly record struct ApiTokenId(Guid Value) : IStronglyTypedId<ApiTokenId>
{
    public static ApiTokenId From(Guid value) => new(value);

    public static ApiTokenId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>What a token may be used for; who acts includes who reads.</summary>
public enum TokenScope
{
    Read,
    Write,
}

/// <summary>Where a token stands: it works until it expires or is revoked.</summary>
public enum ApiTokenStatus
{
    Active,

    /// <summary>It still works, but not for long.</summary>
    Expiring,
    Expired,
    Revoked,
}

/// <summary>What somebody grants with a token: to act with one of their tenants, within a scope, for a while.</summary>
public sealed record TokenGrant(UserId User, TenantId Tenant, string Name, TokenScope Scope, TimeSpan Lifetime)
{
    /// <summary>The program that acts by itself, or null: it acts in the person's name.</summary>
    public RegisteredApplicationId? Application { get; init; }
}

/// <summary>
/// A token by which a program asks the API, in a person's name or as an application. Its holder has the secret, the portal its
/// hash: whoever reads the store can't use it. It is never more than whom it stands for, who is looked up anew at each use.
/// </summary>
public sealed class ApiToken : AggregateRoot<ApiTokenId>
{
    public const int MaxNameLength = 60;
    public const int HashLength = 64;
    public const int MaxDays = 365;

    /// <summary>Tokens of one person or application that work: more than anybody needs, and few enough to be looked through.</summary>
    public const int MostAtOnce = 20;

    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1), Warning = TimeSpan.FromDays(14), Notice = TimeSpan.FromDays(7);

    private ApiToken() { } // EF Core

    public string SecretHash { get; private init; } = "";

    /// <summary>Who issued it, and in whose name it speaks unless it is an application's.</summary>
    public UserId User { get; private init; }

    /// <summary>The application that it stands for, or null: it is its person's own.</summary>
    public RegisteredApplicationId? Application { get; private init; }

    public TenantId Tenant { get; private init; }

    public string Name { get; private init; } = "";

    public TokenScope Scope { get; private init; }

    public DateTimeOffset IssuedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>Null: never yet. Noted once a minute at most.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When whoever made it is told by mail that it ends soon; null: they were, or it is too short for that.</summary>
    public DateTimeOffset? WarnAt { get; private set; }

    public static ApiToken Issue(TokenGrant grant, string secretHash, DateTimeOffset now)
    {
        var token = new ApiToken
        {
            Id = ApiTokenId.New(now),
            SecretHash = secretHash,
            User = grant.User,
            Application = grant.Application,
            Tenant = grant.Tenant,
            Name = grant.Name,
            Scope = grant.Scope,
            IssuedAt = now,
            ExpiresAt = now + grant.Lifetime,
            WarnAt = grant.Lifetime > Warning ? now + grant.Lifetime - Notice : null,
        };
        token.Raise(new ApiTokenIssued(token));
        return token;
    }

    public ApiTokenStatus StatusAt(DateTimeOffset now) => RevokedAt is not null ? ApiTokenStatus.Revoked
        : ExpiresAt <= now ? ApiTokenStatus.Expired
        : ExpiresAt - now <= Warning ? ApiTokenStatus.Expiring
        : ApiTokenStatus.Active;

    /// <summary>Somebody used it: whether that has to be noted.</summary>
    public bool Use(DateTimeOffset now)
    {
        if (UsedAt is { } last && now - last < Beat) return false;

        UsedAt = now;
        return true;
    }

    /// <summary>Somebody was told that it ends: that is done once.</summary>
    public void Warned() => WarnAt = null;

    /// <summary>From now on it opens nothing. What is revoked stays revoked.</summary>
    public void Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null) return;

        RevokedAt = now;
        Raise(new ApiTokenRevoked(this));
    }
}

/// <summary>Somebody made a token for a program.</summary>
public sealed record ApiTokenIssued : DomainEvent
{
    public ApiTokenIssued(ApiToken token)
        : base("create_api_token", token.Id.Value, null) => Changes =
        [
            new("Name", null, token.Name), new("Scope", null, token.Scope.ToString()),
            new("ExpiresAt", null, token.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
}

/// <summary>A token was taken back.</summary>
public sealed record ApiTokenRevoked : DomainEvent
{
    public ApiTokenRevoked(ApiToken token)
        : base("revoke_api_token", token.Id.Value, null) => Changes = [new("Name", token.Name, null)];
}
