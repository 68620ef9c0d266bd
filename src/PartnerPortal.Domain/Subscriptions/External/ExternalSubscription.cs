using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Subscriptions.External.ExternalSubscriptionMove;
using static PartnerPortal.Domain.Subscriptions.External.ExternalSubscriptionStatus;

namespace PartnerPortal.Domain.Subscriptions.External;

public enum ExternalSubscriptionStatus
{
    Declared,
    Confirmed,
    Supported,
    MigrationPlanned,
    MigratedToCsp,
    Ended,
}

public enum ExternalSubscriptionMove
{
    Confirm,
    Support,
    Release,
    PlanMigration,
    DropPlan,
    Complete,
    End,
}

/// <summary>
/// A subscription that a customer bought outside the partners of this portal: a partner may look after it without
/// selling it, and help to bring it to CSP (W-10). It stays where it was bought until then; the customer's word stands
/// for what it is.
/// </summary>
public sealed class ExternalSubscription : AggregateRoot<ExternalSubscriptionId>
{
    private ExternalSubscription() { } // EF Core

    public OrganizationId Customer { get; private init; }

    public TenantId CustomerTenant { get; private init; }

    public ExternalTerms Terms { get; private set; } = null!;

    /// <summary>
    /// Two open ones of a tenant never share it: kept by the store when two people declare at once. What a partner says has one of
    /// the partner's own until the customer confirms, so that nobody runs into what they may not see.
    /// </summary>
    public string Key { get; private set; } = "";

    /// <summary>The customer, or a partner of its: then the customer confirms.</summary>
    public OrganizationId DeclaredBy { get; private init; }

    public DateTimeOffset DeclaredAt { get; private init; }

    public ExternalSubscriptionStatus Status { get; private set; } = Declared;

    /// <summary>The designated support contact, or null: nobody.</summary>
    public OrganizationId? Supporter { get; private set; }

    public TenantId? SupporterTenant { get; private set; }

    /// <summary>What the plan buys instead, or null: there is no plan.</summary>
    public string? Replacement { get; private set; }

    /// <summary>The plan's steps in their order; empty without a plan.</summary>
    public IReadOnlyList<PlanStep> Steps { get; private set; } = [];

    public PlanStep? NextStep => Steps.FirstOrDefault(step => step.DoneOn is null);

    /// <summary>Records what the rules were asked about; what the customer declares itself is confirmed by that.</summary>
    public static ExternalSubscription Declare(Clearance clearance, ExternalSubscriptionId id, DateTimeOffset now)
    {
        var query = clearance.For(PolicyAction.ExternalDeclare);
        var declared = new ExternalSubscription
        {
            Id = id,
            Customer = query.Buyer!.Organization,
            CustomerTenant = query.Buyer.Tenant,
            DeclaredBy = query.Seller.Organization,
            DeclaredAt = now,
        };
        declared.State(query.External.Terms);
        declared.Raise(new ExternalSubscriptionDeclared(id, declared.Customer));
        if (declared.DeclaredBy == declared.Customer) declared.Turn(Confirmed, declared.Customer);
        return declared;
    }

    /// <summary>States it anew. While somebody supports it, what the rules looked at stays as it is.</summary>
    public Result Edit(Clearance clearance)
    {
        var query = clearance.For(PolicyAction.ExternalDeclare);
        var (by, terms) = (query.Seller.Organization, query.External.Terms);
        if (by != Customer && (by != DeclaredBy || Status is not Declared)) return ExternalRefusals.NotYourMove(Confirm);
        if (Status is not (Declared or Confirmed or Supported)) return ExternalRefusals.EditNotOpen(Status);
        if (Status is Supported && (terms.Channel, terms.BillingModel, terms.Family) != (Terms.Channel, Terms.BillingModel, Terms.Family)) return ExternalRefusals.SettledWhileSupported();

        Raise(new ExternalSubscriptionEdited(Id, Across(by)) { Changes = Differences(terms) });
        State(terms);
        return Result.Ok;
    }

    public Result Make(ExternalSubscriptionMove move, OrganizationId by)
    {
        if (move is Support or PlanMigration or Complete) throw new ArgumentException($"{move} has a method of its own.", nameof(move));
        if (!Belongs(move, by)) return ExternalRefusals.NotYourMove(move);
        if (After(Status, move) is not { } next) return ExternalRefusals.MoveNotOpen(Status, move);

        Turn(next, by);
        if (move is Confirm) State(Terms);
        else (Replacement, Steps) = (null, []);
        if (move is Release) Entrust(null, null);
        return Result.Ok;
    }

    /// <summary>The customer hires a partner: it becomes the designated support contact and sells nothing.</summary>
    public Result EntrustTo(Clearance clearance)
    {
        var partner = clearance.For(PolicyAction.ExternalSupport).Seller;
        if (After(Status, Support) is not { } next) return ExternalRefusals.MoveNotOpen(Status, Support);

        if (next != Status) Turn(next, Customer);
        Entrust(partner.Organization, partner.Tenant);
        return Result.Ok;
    }

    /// <summary>Dates the way to CSP, or dates it anew: what is done stays done.</summary>
    public Result Plan(Clearance clearance, OrganizationId by)
    {
        var query = clearance.For(PolicyAction.ExternalPlan);
        var plan = query.External.Plan ?? throw new InvalidOperationException("A plan was cleared that nobody made.");
        if (!Belongs(PlanMigration, by)) return ExternalRefusals.NotYourMove(PlanMigration);
        if (After(Status, PlanMigration) is not { } next) return ExternalRefusals.MoveNotOpen(Status, PlanMigration);
        if (plan.BuyOn < query.On) return ExternalRefusals.DayIsPast();
        if (MigrationPlan.LastDayFor(Terms) is { } last && plan.BuyOn > last && query.On <= last) return ExternalRefusals.DayIsTooLate(last);

        var done = Steps.Where(step => step.DoneOn is not null).ToDictionary(step => step.Kind);
        if (next == Status) Raise(new ExternalSubscriptionEdited(Id, Across(by)) { Changes = [new("Plan", Replacement, plan.Offer)] });
        else Turn(next, by);
        (Replacement, Steps) = (plan.Offer, [.. plan.StepsFrom(Terms, query.On).Select(step => done.GetValueOrDefault(step.Kind, step))]);
        return Result.Ok;
    }

    /// <summary>Marks the next step done; with the last one the subscription has come to CSP.</summary>
    public Result MarkDone(PlanStepKind kind, OrganizationId by, DateOnly on)
    {
        if (!Belongs(Complete, by)) return ExternalRefusals.NotYourMove(Complete);
        if (After(Status, Complete) is not { } next) return ExternalRefusals.MoveNotOpen(Status, Complete);
        if (NextStep?.Kind != kind) return ExternalRefusals.StepNotNext(kind);

        Raise(new ExternalSubscriptionEdited(Id, Across(by)) { Changes = [new("Step", null, kind.ToString())] });
        Steps = [.. Steps.Select(step => step.Kind == kind ? step with { DoneOn = on } : step)];
        if (NextStep is null) Turn(next, by);
        return Result.Ok;
    }

    /// <summary>The whole lifecycle (W-10). A partner that goes takes its plan along.</summary>
    public static ExternalSubscriptionStatus? After(ExternalSubscriptionStatus status, ExternalSubscriptionMove move) => (status, move) switch
    {
        (Declared, Confirm) => Confirmed,
        (Confirmed or Supported, Support) => Supported,
        (Supported or MigrationPlanned, Release) => Confirmed,
        (Supported or MigrationPlanned, PlanMigration) => MigrationPlanned,
        (MigrationPlanned, DropPlan) => Supported,
        (MigrationPlanned, Complete) => MigratedToCsp,
        (Declared or Confirmed or Supported or MigrationPlanned, End) => Ended,
        _ => null,
    };

    private bool Belongs(ExternalSubscriptionMove move, OrganizationId to) => move switch
    {
        Confirm or Support => to == Customer,
        End => to == Customer || (to == DeclaredBy && Status is Declared),
        _ => to == Customer || to == Supporter,
    };

    private void State(ExternalTerms terms) => (Terms, Key) = (terms, Status is Declared && DeclaredBy != Customer ? terms.KeyOf(DeclaredBy) : terms.Key);

    private void Turn(ExternalSubscriptionStatus next, OrganizationId by)
    {
        Raise(new ExternalSubscriptionMoved(Id, Across(by), Status, next));
        Status = next;
    }

    // Who goes and who comes each have a record of their own: neither learns who the other is.
    private void Entrust(OrganizationId? partner, TenantId? tenant)
    {
        if (partner == Supporter) return;

        if (Supporter is { } before) Raise(new SupportContactChanged(Id.Value, before, before, to: null));
        if (partner is { } after) Raise(new SupportContactChanged(Id.Value, after, from: null, after));
        (Supporter, SupporterTenant) = (partner, tenant);
    }

    // The other side of what somebody does: the customer's is the partner that is concerned. Whoever declared it is so until it is confirmed.
    private OrganizationId? Across(OrganizationId from) => from != Customer ? Customer
        : Supporter ?? (Status is Declared && DeclaredBy != Customer ? DeclaredBy : null);

    private IReadOnlyList<Change> Differences(ExternalTerms to) =>
    [
        .. new Change[]
        {
            new(nameof(ExternalTerms.Offer), Terms.Offer, to.Offer), new("Channel", Terms.Channel.ToString(), to.Channel.ToString()),
            new("Seats", $"{Terms.Seats}", $"{to.Seats}"), new("TermEndsOn", $"{Terms.TermEndsOn:O}", $"{to.TermEndsOn:O}"),
            new("ContractNumber", Terms.ContractNumber, to.ContractNumber), new("AutoRenews", $"{Terms.AutoRenews}", $"{to.AutoRenews}"),
        }.Where(change => change.Before != change.After),
    ];
}
