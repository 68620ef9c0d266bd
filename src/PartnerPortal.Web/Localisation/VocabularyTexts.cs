namespace PartnerPortal.Web.Localisation;

/// <summary>The key of the words for markets, clouds, tiers, roles and the like.</summary>
public sealed class VocabularyTexts;
