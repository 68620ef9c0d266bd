namespace PartnerPortal.Web.Features.Policy.Impact;

/// <summary>The key of the texts about packs: what parameters are called, and the columns of the list of changed verdicts.</summary>
internal sealed class ImpactTexts;
