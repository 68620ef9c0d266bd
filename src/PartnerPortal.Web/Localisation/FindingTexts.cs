using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Web.Localisation;

/// <summary>Says a finding in the reader's language.</summary>
public sealed class FindingTexts
{
    public string Message(Finding finding) => finding.MessageKey;
}
