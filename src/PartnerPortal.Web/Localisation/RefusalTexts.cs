namespace PartnerPortal.Web.Localisation;

/// <summary>Names the sentence for each refusal code, in RefusalTexts.resx and RefusalTexts.ko.resx.</summary>
public sealed class RefusalTexts;
