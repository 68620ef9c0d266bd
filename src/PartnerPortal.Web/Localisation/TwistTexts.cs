namespace PartnerPortal.Web.Localisation;

/// <summary>Names the words for facts told otherwise and for who can bring them about, in TwistTexts.resx and TwistTexts.ko.resx.</summary>
public sealed class TwistTexts;
