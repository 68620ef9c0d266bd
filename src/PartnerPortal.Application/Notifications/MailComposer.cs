using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Markets;

namespace PartnerPortal.Application.Notifications;

/// <summary>Makes the mail that an outbox message owes, when it is sent or shown: links are derived then, never stored.</summary>
public sealed partial class MailComposer(PortalDbContext db, LinkTokens tokens, PortalAddress address, IMailWriter writer)
{
    public async Task<Mail> Compose(OutboxMessage message, CancellationToken ct)
    {
        var (subject, body) = writer.Write(await Facts(message, ct));
        return new Mail(message.Id, message.Recipient, subject, body, message.Language, message.CreatedAt);
    }

    private Task<MailFacts> Facts(OutboxMessage message, CancellationToken ct) => message.Kind switch
    {
        MailKind.PartnershipInvitation or MailKind.InvitationForwarded => OfInvitation(message, ct),
        MailKind.RelationshipRequest or MailKind.JointRequest or MailKind.RequestForwarded or MailKind.RequestPassedOn => OfRequest(message, ct),
        MailKind.JointRequestSent or MailKind.RequestShared or MailKind.JointRequestDeclined => OfCompanion(message, ct),
        MailKind.LinkWanted => OfWantedLink(message, ct),
        MailKind.PartnershipAccepted or MailKind.PartnershipDeclined => OfInvitationAnswer(message, ct),
        MailKind.RelationshipAccepted or MailKind.RelationshipDeclined => OfRequestAnswer(message, ct),
        MailKind.PartnerAdded => OfNewPartner(message, ct),
        MailKind.SubscriptionDeclared or MailKind.ExternalSupportEnded => OfExternal(message, ct),
        MailKind.PartnerHired => OfHire(message, ct),
        MailKind.SupportContactNamed or MailKind.SupportContactReleased => OfSupport(message, ct),
        MailKind.PartnershipEnded or MailKind.PartnershipEndedForCustomer or MailKind.PartnershipEndingRequested or MailKind.PartnershipEndingTakenBack
            or MailKind.AdminAccessGivenUp => OfPartnership(message, ct),
        MailKind.AdminAccessCut or MailKind.EndRequested or MailKind.EndRequestTakenBack or MailKind.EndRequestAnswered or MailKind.RemovalAsked
            or MailKind.RelationshipRemoved or MailKind.CustomerRemoved => OfRelationship(message, ct),
        MailKind.Announcement or MailKind.AnnouncementWithdrawn => OfAnnouncement(message, ct),
        MailKind.RegistrationApproved or MailKind.RegistrationDeclined => OfRegistration(message, ct),
        MailKind.GlassBroken => Sender(message, null, address.Page("activity"), ct),
        MailKind.UserInvited => Sender(message, null, address.Page("sign-in"), ct),
        MailKind.TokenExpires => OfToken(message, ct),
        _ => throw new InvalidOperationException($"Nobody says what a {message.Kind} mail is about."),
    };

    private async Task<MailFacts> OfInvitation(OutboxMessage message, CancellationToken ct)
    {
        var id = PartnershipInvitationId.From(message.Subject);
        var invitation = await db.PartnershipInvitations.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        return await WithWords(message, invitation.ProviderTenant, invitation.Link, address.Invitation(tokens.For(message.Subject)), ct);
    }

    private async Task<MailFacts> OfRequest(OutboxMessage message, CancellationToken ct)
    {
        var id = RelationshipRequestId.From(message.Subject);
        var request = await db.RelationshipRequests.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        var facts = await WithWords(message, request.PartnerTenant, request.Link, address.Request(tokens.For(message.Subject)), ct);
        var isPassedOn = message.Kind is MailKind.RequestPassedOn;
        return facts with
        {
            Together = await NameOf(isPassedOn ? request.Partner : request.JointProvider?.Organization, ct),
            Introducer = await NameOf(isPassedOn ? null : request.Introducer?.Organization, ct),
            SenderPerson = isPassedOn ? "" : facts.SenderPerson,
            Words = isPassedOn ? null : facts.Words,
            Text = isPassedOn ? null : facts.Text,
        };
    }

    // What a partner reads that stands beside the sender: no link to answer, and no reason for a no (11.6).
    private async Task<MailFacts> OfCompanion(OutboxMessage message, CancellationToken ct)
    {
        var id = RelationshipRequestId.From(message.Subject);
        var request = await db.RelationshipRequests.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        var customer = await db.Tenants.Where(t => t.Id == request.AddressedTenant).Select(t => (OrganizationId?)t.Organization).SingleOrDefaultAsync(ct);
        var facts = await Sender(message, message.Kind is MailKind.JointRequestDeclined ? null : request.PartnerTenant, address.Page("requests"), ct);
        return facts with { Customer = await NameOf(customer, ct), Together = await NameOf(request.Partner, ct) };
    }

    private async Task<MailFacts> OfWantedLink(OutboxMessage message, CancellationToken ct)
    {
        var query = (await db.PolicyDecisions.AsNoTracking().SingleAsync(d => d.Id == message.Subject, ct)).Query();
        var page = address.Page($"requests/new?reseller={query.Seller.Tenant}&target={Uri.EscapeDataString(query.Buyer?.Domain ?? "")}");
        return await Sender(message, query.Seller.Tenant, page, ct) with { Customer = query.Buyer?.Name };
    }

    private async Task<CompanyName?> NameOf(OrganizationId? id, CancellationToken ct) => (await db.NamesOf([id], ct)).NameOf(id);

    private async Task<MailFacts> OfInvitationAnswer(OutboxMessage message, CancellationToken ct)
    {
        var id = PartnershipInvitationId.From(message.Subject);
        var invitation = await db.PartnershipInvitations.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        return await Sender(message, null, address.Page("resellers"), ct) with { Reason = invitation.DeclineReason };
    }

    private async Task<MailFacts> OfRequestAnswer(OutboxMessage message, CancellationToken ct)
    {
        var id = RelationshipRequestId.From(message.Subject);
        var request = await db.RelationshipRequests.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        return await Sender(message, null, address.Page("customers"), ct) with { Reason = request.DeclineReason };
    }

    private Task<MailFacts> OfNewPartner(OutboxMessage message, CancellationToken ct) =>
        Sender(message, null, address.Page("customers"), ct);

    private async Task<MailFacts> WithWords(OutboxMessage message, TenantId tenant, PersonalLink link, string url, CancellationToken ct)
    {
        var person = await db.Users.AsNoTracking().Where(u => u.Id == link.SentBy).SingleOrDefaultAsync(ct);
        return await Sender(message, tenant, url, ct) with
        {
            SenderPerson = person?.NameIn(message.Language) ?? "",
            Words = link.Words.Length == 0 ? null : link.Words,
            Text = link.Text,
            ExpiresAt = link.ExpiresAt,
        };
    }

    private async Task<MailFacts> Sender(OutboxMessage message, TenantId? tenant, string url, CancellationToken ct)
    {
        var sender = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == message.Sender, ct);
        var country = tenant is null ? null : await db.Tenants.Where(t => t.Id == tenant).Select(t => (CountryCode?)t.Country).SingleOrDefaultAsync(ct);
        var market = country is { } known ? MarketTable.Of(known, DateOnly.FromDateTime(message.CreatedAt.UtcDateTime))?.Code : null;
        var enrollment = tenant is { } on ? sender.EnrollmentOn(on) : (sender.Enrollments is [var first, ..] ? first : null);
        return new MailFacts(message.Kind, message.Language, sender.Name, enrollment?.Location ?? sender.GlobalPartnerId, market, url);
    }
}
