using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Partnerships.PartnershipMove;
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
    End,
}

/// <summary>
/// The link under which an indirect provider transacts for an indirect reseller, between one tenant of each.
/// A reseller may have many. Ended ones stay as history and are never reopened.
/// </summary>
public sealed class Partnership : AggregateRoot<PartnershipId>
{
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

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the reseller gave the provider admin access to its own tenant, or null: it has not .</summary>
    public DateTimeOffset? AdminAccessGrantedAt { get; private init; }

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

    public Result Make(PartnershipMove move, OrganizationId by, DateTimeOffset now)
    {
        if (!Belongs(move, by)) return PartnershipRefusals.NotYourMove(move);
        if (After(Status, move) is not { } next) return PartnershipRefusals.MoveNotOpen(Status, move);

        Raise(new PartnershipMoved(Id, by == Provider ? Reseller : Provider, Status, next));
        (Status, EndedAt) = (next, next is Ended ? now : null);
        return Result.Ok;
    }

    /// <summary>What a screen may offer. Screens hold no copy of these rules.</summary>
    public IReadOnlyList<PartnershipMove> MovesOpenTo(OrganizationId party) =>
        [.. Enum.GetValues<PartnershipMove>().Where(move => Belongs(move, party) && After(Status, move) is not null)];

    /// <summary>The whole lifecycle (W-02, W-03). What is not listed cannot happen.</summary>
    public static PartnershipStatus? After(PartnershipStatus status, PartnershipMove move) => (status, move) switch
    {
        (Active, RequestEnding) => EndingRequested,
        (EndingRequested, TakeEndingBack) => Active,
        (EndingRequested, LetEnd) => Ended,
        (Active or EndingRequested, End) => Ended,
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

    // The provider ends at once; the reseller asks, and the provider lets it happen (W-03).
    private bool Belongs(PartnershipMove move, OrganizationId to) => move switch
    {
        RequestEnding or TakeEndingBack => to == Reseller,
        End or LetEnd => to == Provider,
        _ => false,
    };
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
