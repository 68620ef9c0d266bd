namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>The words around subscriptions bought elsewhere, in ElsewhereTexts.resx and ElsewhereTexts.ko.resx.</summary>
public sealed class ElsewhereTexts;
