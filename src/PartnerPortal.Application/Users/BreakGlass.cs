using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.Users;

/// <summary>
/// The way in for an operator when the sign-in provider is away or every operator is locked out. A code works once, in the
/// whole portal and for good; each use is on record and told to every operator.
/// </summary>
public sealed class BreakGlass(PortalDbContext db, BreakGlassCode code, TimeProvider clock)
{
    public const string SignInName = "break-glass";

    /// <summary>Whom a code stands for, and with which tenant.</summary>
    public sealed record Answer(UserId User, TenantId Tenant);

    public bool IsOpen => code.IsOpen(clock.GetUtcNow());

    public async Task<Result<Answer>> Handle(string typed, string place, CancellationToken ct)
    {
        if (!IsOpen) return new Refusal(RefusalKind.NotFound, "break-glass.off");

        var operators = await db.Users.Where(u => u.SignInName != SignInName && u.Memberships.Any(m => (m.Roles & Roles.Operator) == Roles.Operator)).OrderBy(u => u.SignInName).ToListAsync(ct);
        if (operators.Select(PostOf).OrderBy(m => m.IsSuspended).FirstOrDefault() is not { } post) return new Refusal(RefusalKind.NotFound, "break-glass.off");

        if (!code.Fits(typed)) return await Refuse("break-glass.wrong");

        var keeper = await db.Users.SingleOrDefaultAsync(u => u.SignInName == SignInName, ct) ?? db.Users.Add(Keeper(post)).Entity;
        var used = Convert.ToHexStringLower(code.Hash!);
        if (keeper.MembershipOn(post.Tenant) is null) keeper.Join(post.Organization, post.Tenant, Roles.Operator); // somebody tidied it away
        if (keeper.MembershipOn(post.Tenant)!.IsSuspended) return await Refuse("break-glass.wrong");
        if (keeper.Accounts.Any(a => a.Subject == used)) return await Refuse("break-glass.used");

        var now = clock.GetUtcNow();
        keeper.Bind(post.Tenant, used, now); // its index lets one of two in who type the code at once
        db.OutboxMessages.AddRange(operators.Select(one => new OutboxMessage(MailKind.GlassBroken, keeper.Id.Value, post.Organization, Addressee.Of(one, PostOf(one).Tenant), now)));
        db.Record(new GlassTried(post.Organization, place, refusal: null));
        return await db.Commit(null, new Answer(keeper.Id, post.Tenant), ct);

        async Task<Result<Answer>> Refuse(string why)
        {
            db.Record(new GlassTried(post.Organization, place, why));
            return await db.Commit(null, new Refusal(RefusalKind.Denied, why), ct);
        }
    }

    private static Membership PostOf(User one) => one.Memberships.Where(m => m.Roles.HasFlag(Roles.Operator)).OrderBy(m => m.IsSuspended).First();

    private User Keeper(Membership post)
    {
        var keeper = User.Register(UserId.New(clock.GetUtcNow()), SignInName, "Break-glass", "비상 계정", "", Language.English);
        keeper.Join(post.Organization, post.Tenant, Roles.Operator);
        return keeper;
    }
}

/// <summary>Somebody typed a code: the one that opens, or another.</summary>
internal sealed record GlassTried : DomainEvent
{
    public GlassTried(OrganizationId organization, string place, string? refusal)
        : base(refusal is null ? "break_glass" : "break_glass_refused", organization.Value, organization) =>
        Changes = refusal is null ? [new("Place", null, place)] : [new("Place", null, place), new("Refusal", null, refusal)];
}
