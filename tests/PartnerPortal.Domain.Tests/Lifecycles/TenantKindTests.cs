using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Organizations.TenantKind;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class TenantKindTests
{
    private static readonly Dictionary<TenantKind, TenantKind[]> MayBecome = new()
    {
        [Unclassified] = [Customer, CspTransaction, PartnerCorporate, SharedServices, SandboxPartner, SandboxCustomer, UserOnly],
        [Customer] = [PartnerCorporate, UserOnly, CspTransaction],
        [PartnerCorporate] = [Customer, UserOnly, CspTransaction],
        [UserOnly] = [Customer, PartnerCorporate, CspTransaction],
        [CspTransaction] = [PartnerCorporate, UserOnly],
        [SharedServices] = [PartnerCorporate],
        [SandboxPartner] = [],
        [SandboxCustomer] = [],
    };

    public static MatrixTheoryData<TenantKind, TenantKind> EveryPair { get; } = new(Enum.GetValues<TenantKind>(), Enum.GetValues<TenantKind>());

    [Theory, MemberData(nameof(EveryPair))]
    public void A_tenant_may_become_exactly_what_is_documented(TenantKind from, TenantKind to) =>
        Assert.Equal(MayBecome[from].Contains(to), Tenant.MayBecome(from, to));

    [Theory, MemberData(nameof(EveryPair))]
    public void A_tenant_follows_it(TenantKind from, TenantKind to)
    {
        var tenant = Tenant.Record(
            Cast.Namsan.Tenant, Cast.Namsan.Organization, "Namsan.OnMicrosoft.com", from, CloudInstance.Global, CountryCode.Of("KR"), KindEvidence.ImportedRecord);
        var attempt = Attempt.On(tenant, () => tenant.Classify(to, KindEvidence.OwnersAttestation));

        if (MayBecome[from].Contains(to))
            attempt.MustHaveHappened("tenant_kind_classified");
        else
            attempt.MustBeRefused("organization.kind-change-not-open", from.ToString(), to.ToString());
        Assert.Equal(attempt.Refusal is null ? (to, KindEvidence.OwnersAttestation) : (from, KindEvidence.ImportedRecord), (tenant.Kind, tenant.Evidence));
    }
}
