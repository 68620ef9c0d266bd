using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Organizations.EnrollmentMove;
using static PartnerPortal.Domain.Organizations.EnrollmentStatus;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class EnrollmentLifecycleTests
{
    // As the programme draws it (W-04, W-18). Everything absent from this table must be refused.
    private static readonly Dictionary<(EnrollmentStatus, EnrollmentMove), EnrollmentStatus> Documented = new()
    {
        [(Draft, Submit)] = PendingVerification,
        [(PendingVerification, Verify)] = Qualified,
        [(PendingVerification, Reject)] = Rejected,
        [(Rejected, Appeal)] = PendingVerification,
        [(Qualified, SignAgreement)] = Active,
        [(Active, Restrict)] = Restricted,
        [(Active, Suspend)] = Suspended,
        [(Active, Deauthorize)] = Deauthorized,
        [(Active, StartTransition)] = Dual,
        [(Restricted, Reinstate)] = Active,
        [(Restricted, Suspend)] = Suspended,
        [(Restricted, Deauthorize)] = Deauthorized,
        [(Suspended, Reinstate)] = Active,
        [(Suspended, Deauthorize)] = Deauthorized,
        [(Dual, Suspend)] = Suspended,
        [(Dual, Deauthorize)] = Deauthorized,
        [(Dual, FinishTransition)] = Active,
    };

    private static readonly Dictionary<EnrollmentStatus, EnrollmentMove[]> PathTo = new()
    {
        [Draft] = [],
        [PendingVerification] = [Submit],
        [Rejected] = [Submit, Reject],
        [Qualified] = [Submit, Verify],
        [Active] = [Submit, Verify, SignAgreement],
        [Restricted] = [Submit, Verify, SignAgreement, Restrict],
        [Suspended] = [Submit, Verify, SignAgreement, Suspend],
        [Deauthorized] = [Submit, Verify, SignAgreement, Deauthorize],
        [Dual] = [Submit, Verify, SignAgreement, StartTransition],
    };

    public static MatrixTheoryData<EnrollmentStatus, EnrollmentMove> EveryPair { get; } =
        new(Enum.GetValues<EnrollmentStatus>(), Enum.GetValues<EnrollmentMove>());

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(EnrollmentStatus status, EnrollmentMove move) =>
        Assert.Equal(Documented.TryGetValue((status, move), out var next) ? next : null, Enrollment.After(status, move));

    [Theory, MemberData(nameof(EveryPair))]
    public void An_enrolment_follows_it(EnrollmentStatus status, EnrollmentMove move)
    {
        var (organization, enrollment) = In(status);
        var attempt = Attempt.On(organization, () => organization.Make(move, enrollment.Id, Cast.Now));

        if (Documented.TryGetValue((status, move), out var next))
            attempt.MustHaveHappened("enrollment_status_changed");
        else
            attempt.MustBeRefused("organization.enrollment-move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, enrollment.Status);
    }

    [Theory, MemberData(nameof(EveryPair))]
    public void Only_a_signature_signs_the_agreement(EnrollmentStatus status, EnrollmentMove move)
    {
        var (organization, enrollment) = In(status);
        var before = enrollment.AgreementSignedOn;

        organization.Make(move, enrollment.Id, Cast.Now.AddDays(1));

        Assert.Equal((status, move) is (Qualified, SignAgreement) ? Cast.Today.AddDays(1) : before, enrollment.AgreementSignedOn);
    }

    private static (Organization, Enrollment) In(EnrollmentStatus status)
    {
        var organization = Organization.Register(OrganizationId.New(Cast.Now), Cast.Namsan.Name);
        var enrollment = organization.Enrol(Cast.Namsan.Tenant, Tier.IndirectReseller, PartnerId.Of(6200102), Cast.Now);
        foreach (var move in PathTo[status]) organization.Make(move, enrollment.Id, Cast.Now);
        return (organization, enrollment);
    }
}
