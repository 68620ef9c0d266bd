using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.CustomerRelationships.RelationshipMove;
using static PartnerPortal.Domain.CustomerRelationships.RelationshipStatus;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class RelationshipLifecycleTests
{
    // As W-16 and W-17 draw it. Everything absent from this table must be refused.
    private static readonly Dictionary<(RelationshipStatus, RelationshipMove), RelationshipStatus> Documented = new()
    {
        [(Active, RequestEnd)] = EndRequested,
        [(EndRequested, TakeRequestBack)] = Active,
        [(Active, Remove)] = Removed,
        [(EndRequested, Remove)] = Removed,
        [(EndRequested, Lapse)] = Removed,
    };

    private static readonly DateTimeOffset Deadline = Cast.Now.AddDays(14);

    public static MatrixTheoryData<RelationshipStatus, RelationshipMove> EveryPair { get; } =
        new(Enum.GetValues<RelationshipStatus>(), Enum.GetValues<RelationshipMove>());

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(RelationshipStatus status, RelationshipMove move) =>
        Assert.Equal(Documented.TryGetValue((status, move), out var next) ? next : null, CustomerRelationship.After(status, move));

    [Theory, MemberData(nameof(EveryPair))]
    public void A_relationship_follows_it(RelationshipStatus status, RelationshipMove move)
    {
        var relationship = In(status);
        var attempt = Attempt.On(relationship, () => Try(relationship, move));

        if (Documented.TryGetValue((status, move), out var next))
            attempt.MustHaveHappened(next is Removed ? "remove_partner_customer_relationship" : "relationship_end_request_changed");
        else
            attempt.MustBeRefused("relationship.move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, relationship.Status);
    }

    [Fact]
    public void Nobody_removes_or_takes_back_for_somebody_else()
    {
        foreach (var other in new[] { Cast.Areum, Cast.Hanbit })
            Attempt.On(Born(), () => Born().Remove(Cast.Cleared(Ask.Remove), other.Organization, null, Cast.Now)).MustBeRefused("relationship.not-your-move", nameof(Remove));
        foreach (var other in new[] { Cast.Duri, Cast.Hanbit })
            Attempt.On(Born(), () => In(EndRequested).TakeRequestBack(other.Organization)).MustBeRefused("relationship.not-your-move", nameof(TakeRequestBack));
    }

    [Fact]
    public void Nobody_removes_with_the_clearance_for_another_pair()
    {
        var relationship = Born();

        Assert.Throws<InvalidOperationException>(() => relationship.Remove(Cast.Cleared(Ask.Remove.By(Cast.Hanbit)), Cast.Duri.Organization, null, Cast.Now));
        Assert.Equal(Active, relationship.Status);
    }

    [Fact]
    public void A_deadline_does_not_pass_before_its_time()
    {
        var relationship = In(EndRequested);

        Attempt.On(relationship, () => relationship.Lapse(Cast.Cleared(Ask.Remove), Deadline.AddTicks(-1))).MustBeRefused("relationship.deadline-still-runs");
        Attempt.On(relationship, () => relationship.Lapse(Cast.Cleared(Ask.Remove), Deadline)).MustHaveHappened("remove_partner_customer_relationship");
        Assert.Equal((null, "Because"), (relationship.RemovedBy, relationship.RemovalReason));
    }

    [Fact]
    public void A_provider_that_was_asked_removes_for_its_reseller()
    {
        var relationship = Born();

        relationship.AskProvider(Cast.Hanbit.Organization, "Because", Cast.Now);
        Assert.Equal((EndRequested, Cast.Duri.Organization, null), (relationship.Status, relationship.EndRequest!.By, relationship.EndRequest.Deadline));
        Attempt.On(relationship, () => relationship.Lapse(Cast.Cleared(Ask.Remove), Cast.Now.AddYears(1))).MustBeRefused("relationship.deadline-still-runs");

        relationship.Remove(Cast.Cleared(Ask.Remove), Cast.Hanbit.Organization, null, Cast.Now);
        Assert.Equal((Removed, Cast.Hanbit.Organization), (relationship.Status, relationship.RemovedBy));
    }

    [Fact]
    public void What_the_customer_asked_for_keeps_its_deadline_when_it_is_passed_on()
    {
        var relationship = In(EndRequested);

        relationship.AskProvider(Cast.Hanbit.Organization, null, Cast.Now);

        Assert.Equal((Cast.Areum.Organization, Cast.Hanbit.Organization, Deadline), (relationship.EndRequest!.By, relationship.EndRequest.Of, relationship.EndRequest.Deadline));
    }

    [Fact]
    public void An_answer_changes_no_deadline_and_only_the_partner_gives_it()
    {
        var relationship = In(EndRequested);

        Attempt.On(relationship, () => relationship.AnswerEndRequest(Cast.Areum.Organization, "Soon", Cast.Today, Cast.Now)).MustBeRefused("relationship.unknown");
        Attempt.On(relationship, () => relationship.AnswerEndRequest(Cast.Duri.Organization, "Soon", Cast.Today, Cast.Now)).MustHaveHappened("relationship_end_request_answered");
        Assert.Equal((Deadline, Cast.Today), (relationship.EndRequest!.Deadline, relationship.EndRequest.ClearedBy));
        Attempt.On(Born(), () => Born().AnswerEndRequest(Cast.Duri.Organization, "Soon", null, Cast.Now)).MustBeRefused("relationship.nothing-to-answer");
    }

    [Fact]
    public void A_request_reaches_the_operator_once()
    {
        var relationship = In(EndRequested);
        relationship.ForgetEvents();

        relationship.HandToOperator(Cast.Now);
        relationship.HandToOperator(Cast.Now.AddDays(1));

        Assert.Equal(Cast.Now, relationship.EndRequest!.QueuedAt);
        Assert.Single(relationship.Events);
    }

    [Fact]
    public void Removing_a_relationship_takes_the_admin_rights_with_it_and_asking_for_it_does_not()
    {
        var relationship = Born(grantAdminRights: true);

        Try(relationship, RequestEnd);
        Assert.True(relationship.HasAdminRights);

        Try(relationship, Remove);
        Assert.Equal((false, Cast.Now, Cast.Duri.Organization), (relationship.HasAdminRights, relationship.RemovedAt, relationship.RemovedBy));
    }

    [Fact]
    public void Losing_the_admin_rights_leaves_the_relationship_as_it_is()
    {
        var relationship = Born(grantAdminRights: true);

        Attempt.On(relationship, () => relationship.EndAdminRights(Cast.Areum.Organization)).MustHaveHappened("dap_admin_relationship_terminated");
        Attempt.On(relationship, () => relationship.EndAdminRights(Cast.Areum.Organization)).MustBeRefused("relationship.no-admin-rights");
        Attempt.On(relationship, () => relationship.EndAdminRights(Cast.Hanbit.Organization)).MustBeRefused("relationship.unknown");
        Assert.Equal((Active, false), (relationship.Status, relationship.HasAdminRights));
    }

    [Fact]
    public void A_customer_that_came_by_the_directory_has_consented_without_a_request()
    {
        var relationship = Born();

        Assert.Equal((null, Cast.Now), (relationship.Request, relationship.ConsentedAt));
        Assert.Equal(["relationship_accepted"], relationship.Events.Select(happened => happened.Operation));
    }

    [Fact]
    public void An_imported_relationship_invents_no_consent_and_no_admin_rights()
    {
        var imported = CustomerRelationship.Import(Cast.Cleared(Ask.ImportCustomer), CustomerRelationshipId.New(Cast.Now), Cast.Now.AddYears(-2));

        Assert.Equal((Origin.PartnerCenterImport, null, false), (imported.Origin, imported.ConsentedAt, imported.HasAdminRights));
        Assert.Equal(["add_customer"], imported.Events.Select(happened => happened.Operation));
    }

    private static CustomerRelationship Born(bool grantAdminRights = false) => CustomerRelationship.Open(
        Cast.Cleared(Ask.Accept), CustomerRelationshipId.New(Cast.Now), request: null, grantAdminRights, Cast.Now);

    private static CustomerRelationship In(RelationshipStatus status)
    {
        var relationship = Born();
        if (status is EndRequested) Try(relationship, RequestEnd);
        if (status is Removed) Try(relationship, Remove);
        return relationship;
    }

    private static Result Try(CustomerRelationship relationship, RelationshipMove move) => move switch
    {
        RequestEnd => relationship.RequestEnd(Cast.Cleared(Ask.AskToEnd), "Because", Deadline, Cast.Now),
        TakeRequestBack => relationship.TakeRequestBack(Cast.Areum.Organization),
        Lapse => relationship.Lapse(Cast.Cleared(Ask.Remove), Deadline),
        _ => relationship.Remove(Cast.Cleared(Ask.Remove), Cast.Duri.Organization, null, Cast.Now),
    };
}
