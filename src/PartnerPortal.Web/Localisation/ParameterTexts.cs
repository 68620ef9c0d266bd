namespace PartnerPortal.Web.Localisation;

/// <summary>Names what the parameters of a pack are called, in ParameterTexts.resx and ParameterTexts.ko.resx.</summary>
public sealed class ParameterTexts;
