namespace PartnerPortal.Web.Features.Imports;

/// <summary>The words of an import's four steps, in ImportTexts.resx and ImportTexts.ko.resx.</summary>
public sealed class ImportTexts;
