using System.Reflection;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Domain.Tests.Lifecycles;

/// <summary>No state but by a move: aggregates have no public constructor and no public setter, and no state is out of reach.</summary>
public sealed class NoBackDoorTests
{
    public static TheoryData<Type> StatefulThings { get; } =
    [
        .. typeof(IAggregateRoot).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAggregateRoot))),
        typeof(Enrollment), typeof(Membership),
    ];

    [Theory, MemberData(nameof(StatefulThings))]
    public void Nothing_is_put_into_a_state_from_outside(Type thing)
    {
        Assert.Empty(thing.GetConstructors());
        Assert.DoesNotContain(thing.GetProperties(), property => property.SetMethod is { IsPublic: true });
        Assert.Empty(thing.GetFields(BindingFlags.Public | BindingFlags.Instance));
    }

    [Fact]
    public void The_scan_sees_a_back_door()
    {
        Assert.True(StatefulThings.Count >= 9);
        Assert.Contains(typeof(Ajar).GetProperties(), property => property.SetMethod is { IsPublic: true });
    }

    [Fact]
    public void Every_state_is_reached_from_the_first_one_and_only_by_moves()
    {
        Assert.Equal(Enum.GetValues<EnrollmentStatus>(), Reached<EnrollmentStatus, EnrollmentMove>(Enrollment.After));
        Assert.Equal(Enum.GetValues<InvitationStatus>(), Reached<InvitationStatus, InvitationMove>(PartnershipInvitation.After));
        Assert.Equal(Enum.GetValues<PartnershipStatus>(), Reached<PartnershipStatus, PartnershipMove>(Partnership.After));
        Assert.Equal(Enum.GetValues<RequestStatus>(), Reached<RequestStatus, RequestMove>(RelationshipRequest.After));
        Assert.Equal(Enum.GetValues<ExternalSubscriptionStatus>(), Reached<ExternalSubscriptionStatus, ExternalSubscriptionMove>(ExternalSubscription.After));
        Assert.Equal(Enum.GetValues<RelationshipStatus>(), Reached<RelationshipStatus, RelationshipMove>(CustomerRelationship.After));
    }

    private static IEnumerable<TStatus> Reached<TStatus, TMove>(Func<TStatus, TMove, TStatus?> after)
        where TStatus : struct, Enum
        where TMove : struct, Enum
    {
        HashSet<TStatus> seen = [default];
        Queue<TStatus> open = new(seen);
        while (open.TryDequeue(out var status))
        {
            foreach (var move in Enum.GetValues<TMove>())
            {
                if (after(status, move) is { } next && seen.Add(next)) open.Enqueue(next);
            }
        }

        return seen.Order();
    }

    private sealed class Ajar
    {
        public PartnershipStatus Status { get; set; }
    }
}
