using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships;

/// <summary>
/// What a link shows before anybody signs in: who asks. Signed in with another tenant than the one addressed, less is
/// shown, and nothing can be answered. Reading changes nothing.
/// </summary>
public sealed class ReadInvitation(PortalDbContext db, PartnerCards cards, TimeProvider clock)
{
    /// <param name="Provider">Who asks: name, tenant, market, cloud.</param>
    /// <param name="AddressedTo">The tenant that the invitation names, or null: none, or one that the portal doesn't know.</param>
    /// <param name="IsForAnother">The reader is signed in with another tenant than the one addressed.</param>
    public sealed record Details(
        PartnershipInvitationId Id, InvitationStatus Status, PartnerCard Provider, PartnerCard? AddressedTo, string SentBy, Roles SenderRoles,
        string Words, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, bool IsExpired, bool IsForAnother)
    {
        public Language Language { get; init; }

        public string? KoreanSentBy { get; init; }

        public string SentByIn(Language language) => language is Language.Korean && KoreanSentBy is not null ? KoreanSentBy : SentBy;

        /// <summary>The organisation that the reader is signed in with, or null: nobody is signed in.</summary>
        public PartnerCard? Reader { get; init; }

        public bool IsOpen => !IsExpired && Status is (InvitationStatus.Sent or InvitationStatus.Opened);
    }

    public async Task<Result<Details>> Handle(Actor? reader, string token, CancellationToken ct)
    {
        var hash = LinkTokens.Hash(token);
        var invitation = await db.PartnershipInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.Link.TokenHash == hash, ct);
        if (invitation is null || invitation.Status is InvitationStatus.Revoked) return PartnershipRefusals.UnknownInvitation();

        var now = clock.GetUtcNow();
        var sender = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == invitation.Link.SentBy, ct);
        return new Details(
            invitation.Id, invitation.Status, (await cards.Of(invitation.ProviderTenant, ct))!,
            invitation.AddressedTenant is { } addressed ? await cards.Of(addressed, ct) : null,
            sender?.Name ?? "",
            sender?.Memberships.FirstOrDefault(m => m.Organization == invitation.Provider)?.Roles ?? Roles.None,
            invitation.Link.Words, invitation.Link.SentAt, invitation.Link.ExpiresAt, invitation.Link.IsExpired(now),
            reader is not null && invitation.AddressedTenant is not null && invitation.AddressedTenant != reader.Tenant)
        {
            Language = invitation.Link.Language,
            KoreanSentBy = sender?.KoreanName,
            Reader = reader is null ? null : await cards.Of(reader.Tenant, ct),
        };
    }
}
