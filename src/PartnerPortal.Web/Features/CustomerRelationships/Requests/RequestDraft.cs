using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.CustomerRelationships.Requests;

/// <summary>A request as far as it is typed. It outlives every refusal: nothing typed is lost.</summary>
public sealed class RequestDraft
{
    public string? Recipient { get; set; }

    public string? Target { get; set; }

    public bool AdminRights { get; set; }

    public Language Language { get; set; }

    public string? Words { get; set; }

    /// <summary>The whole message, once the sender rewrites it.</summary>
    public string? Text { get; set; }

    public bool KeepsLink => Text is null || Text.Contains(PersonalLink.Placeholder, StringComparison.Ordinal);

    public bool IsTouched => !string.IsNullOrEmpty(Recipient) || !string.IsNullOrEmpty(Words) || Text is not null;

    public PreviewRequest.Query Question => new(Target, AdminRights, KeepsLink);

    public RequestRelationship.Command Command => new(Recipient ?? "", Target, AdminRights, Language, Words ?? "", Text);
}
