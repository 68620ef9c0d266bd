using PartnerPortal.Application.Access;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Invitations;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>The message as it would go out, with the placeholder where the link will stand, for a sender who wants to edit it.</summary>
internal sealed class InvitationLetter(IMailWriter writer, TimeProvider clock)
{
    public string Of(Actor sender, InviteDraft draft, PreviewInvitation.Details? preview)
    {
        if (preview is null) return $"{draft.Words}\n\n{PersonalLink.Placeholder}";

        var (company, id, market) = (preview.Sender.Name, preview.Sender.PartnerId, preview.Sender.Market);
        var facts = new MailFacts(MailKind.PartnershipInvitation, draft.Language, company, id, market, PersonalLink.Placeholder)
        {
            SenderPerson = sender.NameIn(draft.Language),
            Words = string.IsNullOrWhiteSpace(draft.Words) ? null : draft.Words.Trim(),
            ExpiresAt = clock.GetUtcNow() + preview.Lifetime,
        };
        return writer.Write(facts).Body;
    }
}
