using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using static PartnerPortal.Domain.CustomerRelationships.RequestMove;
using static PartnerPortal.Domain.CustomerRelationships.RequestStatus;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class RequestLifecycleTests
{
    // As W-06 and W-08 draw it. Everything absent from this table must be refused.
    private static readonly Dictionary<(RequestStatus, RequestMove), RequestStatus> Documented = new()
    {
        [(Draft, Send)] = Sent,
        [(Sent, Open)] = Opened,
        [(Opened, Open)] = Opened,
        [(AwaitingMca, Open)] = AwaitingMca,
        [(Sent, Resend)] = Sent,
        [(Opened, Resend)] = Sent,
        [(AwaitingMca, Resend)] = Sent,
        [(Sent, AskForAgreement)] = AwaitingMca,
        [(Opened, AskForAgreement)] = AwaitingMca,
        [(AwaitingMca, AskForAgreement)] = AwaitingMca,
        [(Sent, Accept)] = Accepted,
        [(Opened, Accept)] = Accepted,
        [(AwaitingMca, Accept)] = Accepted,
        [(Sent, Decline)] = Declined,
        [(Opened, Decline)] = Declined,
        [(AwaitingMca, Decline)] = Declined,
        [(Sent, Expire)] = Expired,
        [(Opened, Expire)] = Expired,
        [(AwaitingMca, Expire)] = Expired,
        [(Sent, Withdraw)] = Withdrawn,
        [(Opened, Withdraw)] = Withdrawn,
        [(AwaitingMca, Withdraw)] = Withdrawn,
    };

    public static MatrixTheoryData<RequestStatus, RequestMove> EveryPair { get; } =
        new(Enum.GetValues<RequestStatus>(), Enum.GetValues<RequestMove>());

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(RequestStatus status, RequestMove move) =>
        Assert.Equal(Documented.TryGetValue((status, move), out var next) ? next : null, RelationshipRequest.After(status, move));

    [Theory, MemberData(nameof(EveryPair))]
    public void A_request_follows_it(RequestStatus status, RequestMove move)
    {
        if (move is Send) return; // Nobody sends a request that exists: it is born sent.

        var request = In(status);
        var attempt = Try(request, move);

        if (Documented.TryGetValue((status, move), out var next))
            attempt.MustHaveHappened(OperationOf(status, move));
        else
            attempt.MustBeRefused("relationship.request-move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, request.Status);
    }

    [Fact]
    public void A_request_is_born_sent_and_says_so_once()
    {
        var request = Born();

        Assert.Equal((Sent, 1), (request.Status, request.Link.TimesSent));
        Assert.Equal(["relationship_request_sent"], request.Events.Select(happened => happened.Operation));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void Admin_rights_take_both_the_asking_and_the_granting(bool asked, bool granted, bool given)
    {
        Born(asked).Accept([Consent(granted)], Cast.Now).Refused(out _, out var opened);

        Assert.Equal(given, Assert.Single(opened!).HasAdminRights);
    }

    private static string? OperationOf(RequestStatus status, RequestMove move) => (status, move) switch
    {
        (Opened or AwaitingMca, Open) or (AwaitingMca, AskForAgreement) => null,
        (_, Open) => "relationship_request_opened",
        (_, Resend) => "relationship_request_resent",
        (_, AskForAgreement) => "relationship_request_awaits_agreement",
        (_, Accept) => "relationship_accepted",
        (_, Decline) => "relationship_declined",
        (_, Expire) => "relationship_request_expired",
        _ => "relationship_request_withdrawn",
    };

    private static RelationshipRequest Born(bool asksForAdminRights = false) => RelationshipRequest.Send(
        Cast.Cleared(Ask.Request), RelationshipRequestId.New(Cast.Now), Cast.Link(), new(Cast.Areum.Tenant, asksForAdminRights), Cast.Now);

    private static PartnerConsent Consent(bool grantAdminRights) => new(Cast.Cleared(Ask.Accept), CustomerRelationshipId.New(Cast.Now), grantAdminRights);

    private static RelationshipRequest In(RequestStatus status)
    {
        if (status is Draft) return Materialised.New<RelationshipRequest>();

        var request = Born();
        RequestMove[] path = status switch
        {
            Sent => [],
            Opened => [Open],
            AwaitingMca => [AskForAgreement],
            Accepted => [Accept],
            Declined => [Decline],
            Expired => [Expire],
            _ => [Withdraw],
        };
        foreach (var move in path) Try(request, move);
        return request;
    }

    private static Attempt Try(RelationshipRequest request, RequestMove move) => move switch
    {
        Open => Attempt.On(request, () => request.Open(Cast.Now)),
        Resend => Attempt.On(request, () => request.Resend(Cast.Now)),
        AskForAgreement => Attempt.On(request, () => request.AskForAgreement(Cast.Areum.Organization)),
        Accept => Attempt.On(request, () =>
        {
            request.Accept([Consent(grantAdminRights: false)], Cast.Now).Refused(out var refusal, out var opened);
            return (refusal, opened?.Single());
        }),
        Decline => Attempt.On(request, () => request.Decline(Cast.Areum.Organization, null, Cast.Now)),
        Expire => Attempt.On(request, request.Expire),
        _ => Attempt.On(request, request.Withdraw),
    };
}
