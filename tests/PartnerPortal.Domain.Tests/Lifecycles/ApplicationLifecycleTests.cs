using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Tokens;
using static PartnerPortal.Domain.Tokens.RegisteredApplicationMove;
using static PartnerPortal.Domain.Tokens.RegisteredApplicationStatus;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class ApplicationLifecycleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    // What the page on lifecycles draws. Everything absent is refused.
    private static readonly Dictionary<(RegisteredApplicationStatus, RegisteredApplicationMove), RegisteredApplicationStatus> Lifecycle = new()
    {
        [(Active, Suspend)] = Suspended,
        [(Active, Remove)] = Removed,
        [(Suspended, Resume)] = Active,
        [(Suspended, Remove)] = Removed,
    };

    public static TheoryData<RegisteredApplicationStatus, RegisteredApplicationMove> EveryPair => [.. from status in Enum.GetValues<RegisteredApplicationStatus>() from move in Enum.GetValues<RegisteredApplicationMove>() select (status, move)];

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(RegisteredApplicationStatus status, RegisteredApplicationMove move)
    {
        var application = Registered();
        foreach (var step in status is Active ? [] : new[] { status is Suspended ? Suspend : Remove }) Assert.Null(application.Make(step).Refusal);
        application.ForgetEvents();

        var refused = application.Make(move).Refused(out var refusal);

        Assert.Equal(!Lifecycle.TryGetValue((status, move), out var next), refused);
        Assert.Equal(refused ? (status, "applications.move-not-open", 0) : (next, null, 1), (application.Status, refusal?.Code, application.Events.Count));
    }

    [Theory]
    [InlineData(Roles.AdminAgent | Roles.SalesAgent, Roles.SalesAgent, null)]
    [InlineData(Roles.AdminAgent, Roles.SalesAgent, "applications.roles-not-yours")]
    [InlineData(Roles.AdminAgent, Roles.AdminAgent | Roles.Operator, "applications.roles-not-yours")]
    [InlineData(Roles.GlobalAdmin, Roles.GlobalAdmin, "applications.roles-not-yours")]
    [InlineData(Roles.GlobalAdmin | Roles.AdminAgent, Roles.GlobalAdmin | Roles.AdminAgent, "applications.roles-not-yours")]
    [InlineData(Roles.GlobalAdmin, Roles.None, "applications.roles-missing")]
    public void Nobody_gives_more_than_they_may_and_nobody_gives_global_admin(Roles grantable, Roles given, string? refusal) =>
        Assert.Equal(refusal, RegisteredApplication.Register(Grant(given), grantable, Now).Refusal?.Code);

    private static ApplicationGrant Grant(Roles roles) => new(OrganizationId.New(Now), TenantId.New(Now), "Billing bridge", roles);

    private static RegisteredApplication Registered()
    {
        Assert.False(RegisteredApplication.Register(Grant(Roles.AdminAgent), Roles.AdminAgent, Now).Refused(out _, out var application));
        return application!;
    }
}
