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
    };

    private static readonly Dictionary<RelationshipMove, OrganizationId> MoveOf = new()
    {
        [RequestEnd] = Cast.Areum.Organization,
        [TakeRequestBack] = Cast.Areum.Organization,
        [Remove] = Cast.Duri.Organization,
    };

    public static MatrixTheoryData<RelationshipStatus, RelationshipMove> EveryPair { get; } =
        new(Enum.GetValues<RelationshipStatus>(), Enum.GetValues<RelationshipMove>());

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(RelationshipStatus status, RelationshipMove move) =>
        Assert.Equal(Documented.TryGetValue((status, move), out var next) ? next : null, CustomerRelationship.After(status, move));

    [Theory, MemberData(nameof(EveryPair))]
    public void A_relationship_follows_it(RelationshipStatus status, RelationshipMove move)
    {
        var relationship = In(status);
        var attempt = Attempt.On(relationship, () => relationship.Make(move, MoveOf[move], Cast.Now));

        if (Documented.TryGetValue((status, move), out var next))
            attempt.MustHaveHappened(next is Removed ? "remove_partner_customer_relationship" : "relationship_end_request_changed");
        else
            attempt.MustBeRefused("relationship.move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, relationship.Status);
    }

    [Theory, MemberData(nameof(EveryPair))]
    public void Nobody_makes_the_move_of_the_other_side(RelationshipStatus status, RelationshipMove move)
    {
        foreach (var other in new[] { Cast.Duri, Cast.Areum, Cast.Hanbit }.Where(party => party.Organization != MoveOf[move]))
        {
            var relationship = In(status);
            Attempt.On(relationship, () => relationship.Make(move, other.Organization, Cast.Now)).MustBeRefused("relationship.not-your-move", move.ToString());
        }
    }

    [Fact]
    public void Removing_a_relationship_takes_the_admin_rights_with_it_and_asking_for_it_does_not()
    {
        var relationship = Born(grantAdminRights: true);

        relationship.Make(RequestEnd, Cast.Areum.Organization, Cast.Now);
        Assert.True(relationship.HasAdminRights);

        relationship.Make(Remove, Cast.Duri.Organization, Cast.Now);
        Assert.Equal((false, Cast.Now), (relationship.HasAdminRights, relationship.RemovedAt));
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
        if (status is EndRequested) relationship.Make(RequestEnd, Cast.Areum.Organization, Cast.Now);
        if (status is Removed) relationship.Make(Remove, Cast.Duri.Organization, Cast.Now);
        return relationship;
    }
}
