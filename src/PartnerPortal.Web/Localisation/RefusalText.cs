using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Localisation;

/// <summary>Says a refusal in the reader's language.</summary>
public sealed class RefusalText
{
    public string Of(Refusal refusal) => refusal.Code;
}
