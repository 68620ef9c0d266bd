namespace PartnerPortal.Web.Localisation;

/// <summary>Names how days and times are written, in DateTexts.resx and DateTexts.ko.resx.</summary>
public sealed class DateTexts;
