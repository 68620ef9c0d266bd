using Microsoft.Extensions.Localization;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Announcements;

/// <summary>Whom an announcement concerns, in the reader's words.</summary>
public sealed class AudienceWords(IStringLocalizer<AnnouncementsPage> texts, Vocabulary words)
{
    public string Of(Audience audience) => audience.IsEverybody ? texts["Everybody"] : string.Join(" · ", Parts(audience));

    public string Of(Tier tier) => tier is Tier.None ? texts["Customers"] : words.Of(tier);

    private IEnumerable<string> Parts(Audience audience)
    {
        if (audience.Tiers.Count > 0) yield return string.Join(", ", audience.Tiers.Select(Of));
        if (audience.Roles is not Roles.None) yield return words.Of(audience.Roles);
        if (audience.Markets.Count > 0) yield return string.Join(", ", audience.Markets.Select(code => words.Term("Market", code)));
        if (audience.Clouds.Count > 0) yield return string.Join(", ", audience.Clouds.Select(cloud => words.Of(cloud)));
    }
}
