using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>
/// What a request's link shows before anybody signs in: who asks, and for what. Signed in with another tenant than the
/// one addressed, nothing can be answered. Reading changes nothing.
/// </summary>
public sealed class ReadRequest(PortalDbContext db, PartnerCards cards, TimeProvider clock)
{
    /// <param name="AddressedTo">The owner of the tenant that the request names, or null: none, or one not on record.</param>
    /// <param name="IsForAnother">The reader is signed in with another tenant than the one addressed.</param>
    public sealed record Details(
        RelationshipRequestId Id, RequestStatus Status, PartnerCard Partner, PartnerCard? AddressedTo, bool AsksForAdminRights, string SentBy,
        Roles SenderRoles, string Words, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, bool IsExpired, bool IsForAnother)
    {
        /// <summary>The provider that is accepted in the same step, or null: the partner asks for itself alone.</summary>
        public PartnerCard? Provider { get; init; }

        public bool AsksForProviderAdminRights { get; init; }

        /// <summary>The reseller that the provider names beside itself. It is not accepted by this.</summary>
        public PartnerCard? Introducer { get; init; }
    }

    public async Task<Result<Details>> Handle(Actor? reader, string token, CancellationToken ct)
    {
        var hash = LinkTokens.Hash(token);
        var request = await db.RelationshipRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Link.TokenHash == hash, ct);
        if (request is null || request.Status is RequestStatus.Withdrawn) return CustomerRelationshipRefusals.UnknownRequest();

        var sender = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.Link.SentBy, ct);
        return new Details(
            request.Id, request.Status, (await cards.Of(request.PartnerTenant, ct))!,
            request.AddressedTenant is { } addressed ? await cards.Of(addressed, ct) : null,
            request.AsksForAdminRights, sender?.NameIn(request.Link.Language) ?? "",
            sender?.Memberships.FirstOrDefault(m => m.Organization == request.Partner)?.Roles ?? Roles.None,
            request.Link.Words, request.Link.SentAt, request.Link.ExpiresAt, request.Link.IsExpired(clock.GetUtcNow()),
            reader is not null && request.AddressedTenant is not null && request.AddressedTenant != reader.Tenant)
        {
            Provider = request.JointProvider is { } provider ? await cards.Of(provider.Tenant, ct) : null,
            AsksForProviderAdminRights = request.JointProvider is { AsksForAdminRights: true },
            Introducer = request.Introducer is { } reseller ? await cards.Of(reseller.Tenant, ct) : null,
        };
    }
}
