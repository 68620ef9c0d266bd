namespace PartnerPortal.Web.Kit;

/// <summary>Names the words that the kit itself says, in KitTexts.resx and KitTexts.ko.resx. Pages bring their own.</summary>
public sealed class KitTexts;
