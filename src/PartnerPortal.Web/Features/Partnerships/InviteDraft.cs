using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>An invitation while it is being written. Its fields are named like the command's, so faults find them.</summary>
internal sealed class InviteDraft
{
    public string? Recipient { get; set; }

    public string? Target { get; set; }

    public Language Language { get; set; }

    public string? Words { get; set; }

    /// <summary>The whole message once the sender edits it; until then the portal writes it around the words.</summary>
    public string? Text { get; set; }

    public bool KeepsLink => Text is null || Text.Contains(PersonalLink.Placeholder, StringComparison.Ordinal);

    public InviteReseller.Command Command => new(Recipient?.Trim() ?? "", Target, Language, Words ?? "", Text);
}
