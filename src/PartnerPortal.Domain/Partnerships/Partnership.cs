using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Partnerships.PartnershipStatus;

namespace PartnerPortal.Domain.Partnerships;

/// <summary>Suspension is not a state of its own: it follows from the enrolments of the two sides (W-02).</summary>
public enum PartnershipStatus
{
    Active,
    EndingRequested,
    Ended,
}

public enum PartnershipMove
{
    RequestEnding,
    TakeEndingBack,
    LetEnd,
    Lapse,
    End,
}

/// <summary>
/// The link under which an indirect provider transacts for an indirect reseller, between one tenant of each.
/// A reseller may have many. Ended ones stay as history and are never reopened.
/// </summary>
public sealed class Partnership : AggregateRoot<PartnershipId>
{
    public const int MaxReasonLength = 500;

    private Partnership() { } // EF Core

    public OrganizationId Provider { get; private init; }

    public TenantId ProviderTenant { get; private init; }

    public OrganizationId Reseller { get; private init; }

    public TenantId ResellerTenant { get; private init; }

    public PartnershipStatus Status { get; private set; } = Active;

    public Origin Origin { get; private init; }

    /// <summary>The invitation that was accepted, or null for an imported partnership: nobody consented here.</summary>
    public PartnershipInvitationId? Invitation { get; private init; }

    public DateTimeOffset Since { get; private init; }

    /// <summary>When the reseller asked for the end, or null: it has not, or took it back.</summary>
    public DateTimeOffset? EndingRequestedAt { get; private set; }

    /// <summary>When the notice of the reseller's request runs out, and the partnership with it .</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it, or null: it stands, or the reseller's notice ran out.</summary>
    public OrganizationId? EndedBy { get; private set; }

    /// <summary>Why, in the words of whoever asked for the end or ended it. Told to the other side.</summary>
    public string? EndReason { get; private set; }

    /// <summary>When the reseller gave the provider admin access to its own tenant, or null: it has not, or that is over .</summary>
    public DateTimeOffset? AdminAccessGrantedAt { get; private set; }

    internal static Partnership Begin(
        Clearance clearance, PartnershipId id, PartnershipInvitationId invitation, bool grantAdminAccess, DateTimeOffset now)
    {
        var query = clearance.For(PolicyAction.PartnershipAccept);
        var partnership = Between(query, id, Origin.Portal, now, invitation, grantAdminAccess ? now : null);
        partnership.Raise(new PartnershipStarted(id, query.Seller.Organization)
        {
            Changes =
            [
                new("Invitation", invitation.ToString(), nameof(InvitationStatus.Accepted)),
                new("Status", null, nameof(Active)),
                new("AdminAccess", null, grantAdminAccess ? "Granted" : "NotGranted"),
            ],
        });
        return partnership;
    }

    /// <summary>Takes over a partnership that stands in another system. It carries its origin and no consent.</summary>
    public static Partnership Import(Clearance clearance, PartnershipId id, DateTimeOffset since)
    {
        var partnership = Between(clearance.For(PolicyAction.PartnershipImport), id, Origin.PartnerCenterImport, since, null, null);
        partnership.Raise(new PartnershipStarted(id, partnership.Reseller)
        {
            Changes = [new("Origin", null, nameof(Origin.PartnerCenterImport))],
        });
        return partnership;
    }

    /// <summary>The reseller asks; the end comes by itself when its notice runs out (W-03, R-036).</summary>
    public Result RequestEnding(Clearance clearance, string? reason, TimeSpan notice, DateTimeOffset now)
    {
        clearance.For(PolicyAction.PartnershipRequestEnd, ProviderTenant, ResellerTenant);
        if (Check(PartnershipMove.RequestEnding, out var next).Refused(out var refusal)) return refusal;

        (EndingRequestedAt, EndsAt, EndReason) = (now, now + notice, Said(reason));
        Become(next, Reseller);
        return Result.Ok;
    }

    /// <summary>The provider ends at once. What grew under the partnership stays as it is .</summary>
    public Result End(Clearance clearance, string? reason, DateTimeOffset now)
    {
        clearance.For(PolicyAction.PartnershipEnd, ProviderTenant, ResellerTenant);
        if (Check(PartnershipMove.End, out var next).Refused(out var refusal)) return refusal;

        (EndedAt, EndedBy, EndReason) = (now, Provider, Said(reason) ?? EndReason);
        Become(next, Provider);
        return Result.Ok;
    }

    public Result TakeEndingBack(OrganizationId by)
    {
        if (by != Reseller) return PartnershipRefusals.NotYourMove(PartnershipMove.TakeEndingBack);
        if (Check(PartnershipMove.TakeEndingBack, out var next).Refused(out var refusal)) return refusal;

        (EndingRequestedAt, EndsAt, EndReason) = (null, null, null);
        Become(next, by);
        return Result.Ok;
    }

    /// <summary>The provider acknowledges: what the reseller asked for happens before its notice runs out.</summary>
    public Result LetEnd(OrganizationId by, DateTimeOffset now)
    {
        if (by != Provider) return PartnershipRefusals.NotYourMove(PartnershipMove.LetEnd);
        if (Check(PartnershipMove.LetEnd, out var next).Refused(out var refusal)) return refusal;

        (EndedAt, EndedBy) = (now, by);
        Become(next, by);
        return Result.Ok;
    }

    /// <summary>The notice ran out. Nobody does it: the clock does, never before its time.</summary>
    public Result Lapse(DateTimeOffset now)
    {
        if (Check(PartnershipMove.Lapse, out var next).Refused(out var refusal)) return refusal;
        if (now < EndsAt) return PartnershipRefusals.NoticeStillRuns();

        EndedAt = now;
        Become(next, by: null);
        return Result.Ok;
    }

    /// <summary>Ends the provider's admin access to the reseller's tenant. The partnership itself stays as it is (W-02).</summary>
    public void EndAdminAccess(OrganizationId by)
    {
        if (AdminAccessGrantedAt is null) return;

        AdminAccessGrantedAt = null;
        Raise(new PartnershipAdminAccessEnded(Id, by == Provider ? Reseller : Provider));
    }

    /// <summary>What a screen may offer. Screens hold no copy of these rules.</summary>
    public IReadOnlyList<PartnershipMove> MovesOpenTo(OrganizationId party) =>
        [.. Enum.GetValues<PartnershipMove>().Where(move => Belongs(move, party) && After(Status, move) is not null)];

    /// <summary>The whole lifecycle (W-02, W-03). What is not listed cannot happen.</summary>
    public static PartnershipStatus? After(PartnershipStatus status, PartnershipMove move) => (status, move) switch
    {
        (Active, PartnershipMove.RequestEnding) => EndingRequested,
        (EndingRequested, PartnershipMove.TakeEndingBack) => Active,
        (EndingRequested, PartnershipMove.LetEnd or PartnershipMove.Lapse) => Ended,
        (Active or EndingRequested, PartnershipMove.End) => Ended,
        _ => null,
    };

    private static Partnership Between(
        PolicyQuery query, PartnershipId id, Origin origin, DateTimeOffset since, PartnershipInvitationId? invitation, DateTimeOffset? adminAccess) => new()
        {
            Id = id,
            Provider = query.Seller.Organization,
            ProviderTenant = query.Seller.Tenant,
            Reseller = query.Buyer!.Organization,
            ResellerTenant = query.Buyer.Tenant,
            Origin = origin,
            Invitation = invitation,
            Since = since,
            AdminAccessGrantedAt = adminAccess,
        };

    // The provider ends at once; the reseller asks, and the provider lets it happen, or the clock does (W-03).
    private bool Belongs(PartnershipMove move, OrganizationId to) => move switch
    {
        PartnershipMove.RequestEnding or PartnershipMove.TakeEndingBack => to == Reseller,
        PartnershipMove.End or PartnershipMove.LetEnd => to == Provider,
        _ => false,
    };

    private Result Check(PartnershipMove move, out PartnershipStatus next)
    {
        var after = After(Status, move);
        next = after ?? Status;
        return after is null ? PartnershipRefusals.MoveNotOpen(Status, move) : Result.Ok;
    }

    private void Become(PartnershipStatus next, OrganizationId? by)
    {
        Raise(new PartnershipMoved(Id, by == Provider ? Reseller : Provider, Status, next));
        Status = next;
    }

    private static string? Said(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}

/// <summary>A partnership began: authorised by the reseller, or taken over by an import.</summary>
public sealed record PartnershipStarted(PartnershipId Partnership, OrganizationId Counterpart)
    : DomainEvent("create_partner_relationship", Partnership.Value, Counterpart);

/// <summary>A partnership is to end, or has ended.</summary>
public sealed record PartnershipMoved : DomainEvent
{
    public PartnershipMoved(PartnershipId partnership, OrganizationId other, PartnershipStatus from, PartnershipStatus to)
        : base(to is Ended ? "remove_partner_relationship" : "partnership_ending_changed", partnership.Value, other) =>
        Changes = [new("Status", from.ToString(), to.ToString())];
}

/// <summary>The provider's admin access to the reseller's tenant is over.</summary>
public sealed record PartnershipAdminAccessEnded : DomainEvent
{
    public PartnershipAdminAccessEnded(PartnershipId partnership, OrganizationId other)
        : base("partnership_admin_access_ended", partnership.Value, other) => Changes = [new("AdminAccess", "Granted", "Ended")];
}
