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
        var tenant = Recorded(from);
        var attempt = Attempt.On(tenant, () => tenant.Classify(to, KindEvidence.OwnersAttestation, Vouching));

        if (MayBecome[from].Contains(to) || (from == to && from is not Unclassified))
            attempt.MustHaveHappened("tenant_kind_classified");
        else
            attempt.MustBeRefused("organization.kind-change-not-open", from.ToString(), to.ToString());
        Assert.Equal(
            attempt.Refusal is null ? (to, KindEvidence.OwnersAttestation, Vouching) : (from, KindEvidence.ImportedRecord, null),
            (tenant.Kind, tenant.Evidence, tenant.Vouching));
    }

    [Fact]
    public void The_same_kind_is_attested_again_on_newer_evidence_only()
    {
        var tenant = Recorded(PartnerCorporate);
        Assert.Null(tenant.Classify(PartnerCorporate, KindEvidence.OwnersAttestation, Vouching).Refusal);

        Attempt.On(tenant, () => tenant.Classify(PartnerCorporate, KindEvidence.OwnersAttestation, Vouching)).MustBeRefused("organization.evidence-not-newer");
        var later = Vouching with { At = Cast.Now.AddDays(1), Grounds = "Licence list of November" };
        Attempt.On(tenant, () => tenant.Classify(PartnerCorporate, KindEvidence.OperatorsReview, later)).MustHaveHappened("tenant_kind_classified");
        Assert.Equal((KindEvidence.OperatorsReview, later), (tenant.Evidence, tenant.Vouching));
    }

    private static Vouching Vouching { get; } = new("Jun Park", Cast.Now, "Licence list");

    private static Tenant Recorded(TenantKind kind) => Tenant.Record(
        Cast.Namsan.Tenant, Cast.Namsan.Organization, "Namsan.OnMicrosoft.com", kind, CloudInstance.Global, CountryCode.Of("KR"), KindEvidence.ImportedRecord);
}
