namespace PartnerPortal.Web.Localisation;

/// <summary>Names the words of the domain (markets, tiers, kinds, states), in VocabularyTexts.resx and VocabularyTexts.ko.resx.</summary>
public sealed class VocabularyTexts;
