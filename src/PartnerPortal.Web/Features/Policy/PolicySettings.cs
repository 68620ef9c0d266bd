using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>The choices of a pack where sources contradict each other (C-1), by the names that people look for.</summary>
public static class PolicySettings
{
    public const string UsGovMultiPartner = "UsGov.MultiPartner";
    public const string UsGovIndirectModel = "UsGov.IndirectModel";

    /// <param name="Rule">The rule that asks it.</param>
    public sealed record Setting(string Name, bool IsOn, string Rule);

    public static IReadOnlyList<Setting> Of(PolicyPack pack) =>
        [new(UsGovMultiPartner, pack.UsGovMultiPartner, "R-083"), new(UsGovIndirectModel, pack.UsGovIndirectModel, "R-170")];
}
