namespace PartnerPortal.Web.Localisation;

/// <summary>Names what the rules say, in RuleTexts.resx and RuleTexts.ko.resx: a title, a sentence, a message for each outcome, and what to do.</summary>
public sealed class RuleTexts;
