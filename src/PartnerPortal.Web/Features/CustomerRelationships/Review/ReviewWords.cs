using Microsoft.Extensions.Localization;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.CustomerRelationships.Review;

/// <summary>How a review speaks of one partner, or of the two that ask together.</summary>
internal sealed class ReviewWords(IStringLocalizer<ReviewPartnerPage> texts, ReviewPartner.Details review, Language language)
{
    public string Customer => review.Decision.Query.Buyer!.Name.In(language);

    public string Partner => review.Partner.Name.In(language);

    public string? Provider => review.Provider?.Partner.Name.In(language);

    /// <summary>Everybody who is accepted by this decision.</summary>
    public string Partners => Provider is { } provider ? texts["Both", Partner, provider] : Partner;

    public string Heading => texts["Heading", Partners];

    public string Consent => texts[Provider is null ? "ConsentBox" : "ConsentBothBox", Partners, Customer];

    public string Add => Provider is null ? texts["Add", Partner] : texts["AddBoth"];

    public string Added => texts[Provider is null ? "Added" : "AddedBoth", Partners];

    /// <summary>Who of the two is the customer's partner already and stays as it is, or null.</summary>
    public string? Standing => review switch
    {
        { Provider: null } => null,
        { Decision.Query.Relation: true } => Partner,
        { Provider.Decision.Query.Relation: true } => Provider,
        _ => null,
    };

    public string WhoAsks(bool isListed) => Provider is { } provider ? texts["FromBoth", Partner, provider]
        : isListed ? texts["FromDirectory"]
        : texts["FromRequest", Partner];
}
