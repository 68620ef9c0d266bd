using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.CustomerRelationships.Requests;

/// <summary>A request as far as it is typed. It outlives every refusal: nothing typed is lost.</summary>
public sealed class RequestDraft
{
    public string? Recipient { get; set; }

    public string? Target { get; set; }

    public bool AdminRights { get; set; }

    /// <summary>The tenant of the provider that comes along, or of the reseller that is named; null: nobody.</summary>
    public TenantId? Beside { get; set; }

    /// <summary>Whether the one beside comes along and is accepted, too; else it is only named.</summary>
    public bool BesideIsProvider { get; set; }

    public bool ProviderAdminRights { get; set; }

    public Language Language { get; set; }

    public string? Words { get; set; }

    /// <summary>The whole message, once the sender rewrites it.</summary>
    public string? Text { get; set; }

    public bool KeepsLink => Text is null || Text.Contains(PersonalLink.Placeholder, StringComparison.Ordinal);

    public bool IsTouched => !string.IsNullOrEmpty(Recipient) || !string.IsNullOrEmpty(Words) || Text is not null;

    public PreviewRequest.Query Question => new(Target, AdminRights, KeepsLink) { With = With };

    public RequestRelationship.Command Command => new(Recipient ?? "", Target, AdminRights, Language, Words ?? "", Text) { With = With };

    /// <summary>What the address says already.</summary>
    public void Begin(string? target, Guid? provider, Guid? reseller)
    {
        (Target, BesideIsProvider) = (target, provider is not null);
        Beside = (provider ?? reseller) is { } beside ? TenantId.From(beside) : null;
    }

    /// <summary>Asks for admin rights where the cloud leaves no choice; false: they were asked for already.</summary>
    public bool IncludeAdminRights()
    {
        if (AdminRights && ProviderAdminRights) return false;

        return AdminRights = ProviderAdminRights = true;
    }

    private Companions With => BesideIsProvider ? new(Provider: Beside, ProviderAdminRights) : new(Reseller: Beside);
}
