namespace PartnerPortal.Web.Api;

/// <summary>Names the words that the API itself says, in ApiTexts.resx and ApiTexts.ko.resx. Refusals of use cases bring theirs.</summary>
public sealed class ApiTexts;
