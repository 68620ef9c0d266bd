using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.CustomerRelationships.RelationshipStatus;

namespace PartnerPortal.Domain.CustomerRelationships;

public enum RelationshipStatus
{
    Active,
    EndRequested,
    Removed,
}

public enum RelationshipMove
{
    RequestEnd,
    TakeRequestBack,
    Remove,
    Lapse,
}

/// <summary>
/// One partner's standing with one customer tenant. A customer has as many as it has partners: a further one
/// changes no subscription, no owner, no terms and no partner of record (W-09, R-081).
/// </summary>
public sealed class CustomerRelationship : AggregateRoot<CustomerRelationshipId>
{
    private CustomerRelationship() { } // EF Core

    public OrganizationId Partner { get; private init; }

    public TenantId PartnerTenant { get; private init; }

    public OrganizationId Customer { get; private init; }

    public TenantId CustomerTenant { get; private init; }

    /// <summary>The customer's legal name and domain, by which the partner's list is ordered. They change once at most: when the customer's own people come.</summary>
    public string CustomerName { get; private set; } = "";

    public string? CustomerKoreanName { get; private set; }

    public string CustomerDomain { get; private set; } = "";

    public RelationshipStatus Status { get; private set; } = Active;

    public Origin Origin { get; private init; }

    /// <summary>The request that was accepted; null when the customer came by the directory, or the record by an import.</summary>
    public RelationshipRequestId? Request { get; private init; }

    public DateTimeOffset Since { get; private init; }

    /// <summary>When the customer consented here, or null for an import: the portal never invents a consent.</summary>
    public DateTimeOffset? ConsentedAt { get; private init; }

    /// <summary>When the customer granted legacy admin rights (DAP), or null: it has not.</summary>
    public DateTimeOffset? AdminRightsGrantedAt { get; private set; }

    /// <summary>Who asked for the end and what was answered, or null: nobody, or it was taken back.</summary>
    public EndRequest? EndRequest { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Who removed it, or null: it stands, or the customer's notice ran out.</summary>
    public OrganizationId? RemovedBy { get; private set; }

    /// <summary>Why, in the words of whoever removed it or asked for it. Told to the other side.</summary>
    public string? RemovalReason { get; private set; }

    public bool HasAdminRights => AdminRightsGrantedAt is not null;

    /// <summary>The customer agrees, to a request or to a partner's standing offer in the directory (no request).</summary>
    public static CustomerRelationship Open(
        Clearance clearance, CustomerRelationshipId id, RelationshipRequestId? request, bool grantAdminRights, DateTimeOffset now)
    {
        var relationship = Between(clearance.For(PolicyAction.RelationAccept), id, Origin.Portal, now, request, now, grantAdminRights ? now : null);
        relationship.Raise(new CustomerRelationshipOpened("relationship_accepted", id, relationship.Partner)
        {
            Changes = [new("Status", null, nameof(Active)), new("AdminRights", null, grantAdminRights ? "Granted" : "NotGranted")],
        });
        return relationship;
    }

    /// <summary>Takes over a relationship that stands in another system. It carries its origin and no consent.</summary>
    public static CustomerRelationship Import(Clearance clearance, CustomerRelationshipId id, DateTimeOffset since)
    {
        var relationship = Between(clearance.For(PolicyAction.RelationImport), id, Origin.PartnerCenterImport, since, null, null, null);
        relationship.Raise(new CustomerRelationshipOpened("add_customer", id, relationship.Customer)
        {
            Changes = [new("Origin", null, nameof(Origin.PartnerCenterImport))],
        });
        return relationship;
    }

    /// <summary>The customer's own people came: from now on it stands in the list as they call it.</summary>
    public void NameCustomer(CompanyName name, string domain) => (CustomerName, CustomerKoreanName, CustomerDomain) = (name.Legal, name.Korean, domain);

    /// <summary>The customer asks for the end: the partner clears what stands in its way, or answers, until the deadline (W-17, R-076).</summary>
    public Result RequestEnd(Clearance clearance, string? reason, DateTimeOffset deadline, DateTimeOffset now)
    {
        clearance.For(PolicyAction.RelationRequestEnd, PartnerTenant, CustomerTenant);
        if (Check(RelationshipMove.RequestEnd, out var next).Refused(out var refusal)) return refusal;

        EndRequest = new EndRequest(Customer, Partner, reason, deadline, now);
        Become(next, Customer);
        return Result.Ok;
    }

    /// <summary>A reseller that may not remove passes it on to its provider, who may. What the customer asked for keeps its deadline.</summary>
    public Result AskProvider(OrganizationId provider, string? reason, DateTimeOffset now)
    {
        if (Status is Removed) return CustomerRelationshipRefusals.MoveNotOpen(Status, RelationshipMove.RequestEnd);
        if (EndRequest is not null)
            EndRequest.PassTo(provider);
        else
            (EndRequest, Status) = (new EndRequest(Partner, provider, reason, deadline: null, now), EndRequested);

        Raise(new RemovalAskedOfProvider(Id, provider));
        return Result.Ok;
    }

    /// <summary>Whoever asked for the end no longer wants it.</summary>
    public Result TakeRequestBack(OrganizationId by)
    {
        if (Check(RelationshipMove.TakeRequestBack, out var next).Refused(out var refusal)) return refusal;
        if (by != EndRequest!.By) return CustomerRelationshipRefusals.NotYourMove(RelationshipMove.TakeRequestBack);

        EndRequest = null;
        Become(next, by);
        return Result.Ok;
    }

    /// <summary>The partner says until when it will have cleared what stands in the way; the deadline stays as it is.</summary>
    public Result AnswerEndRequest(OrganizationId by, string words, DateOnly? clearedBy, DateTimeOffset now)
    {
        if (by != Partner) return CustomerRelationshipRefusals.Unknown();
        if (EndRequest is null || Status is not EndRequested) return CustomerRelationshipRefusals.NothingToAnswer();

        EndRequest.Answer(words, clearedBy, now);
        Raise(new EndRequestAnswered(Id, Customer, clearedBy));
        return Result.Ok;
    }

    /// <summary>The deadline passed and something stands in the way: from now on the operator looks after it (11.5).</summary>
    public void HandToOperator(DateTimeOffset now)
    {
        if (EndRequest is not { QueuedAt: null } request) return;

        request.HandToOperator(now);
        Raise(new EndRequestQueued(Id, Partner));
    }

    /// <summary>The partner removes, or its provider that was asked to. Nothing but the four effects of R-074 follows.</summary>
    public Result Remove(Clearance clearance, OrganizationId by, string? reason, DateTimeOffset now)
    {
        if (by != Partner && by != EndRequest?.Of) return CustomerRelationshipRefusals.NotYourMove(RelationshipMove.Remove);
        return End(RelationshipMove.Remove, clearance, by, reason, now);
    }

    /// <summary>The customer's deadline passed and nothing stands in the way: the end takes effect by itself (11.5).</summary>
    public Result Lapse(Clearance clearance, DateTimeOffset now)
    {
        if (now < EndRequest?.Deadline || EndRequest is { Deadline: null }) return CustomerRelationshipRefusals.DeadlineStillRuns();
        return End(RelationshipMove.Lapse, clearance, by: null, EndRequest?.Reason, now);
    }

    /// <summary>Ends the legacy admin rights. The relationship itself stays as it is .</summary>
    public Result EndAdminRights(OrganizationId by)
    {
        if (by != Customer && by != Partner) return CustomerRelationshipRefusals.Unknown();
        if (AdminRightsGrantedAt is null) return CustomerRelationshipRefusals.NoAdminRights();

        AdminRightsGrantedAt = null;
        Raise(new AdminRightsEnded(Id, by == Customer ? Partner : Customer));
        return Result.Ok;
    }

    /// <summary>The customer grants legacy admin rights in a later consent. Rights that stand are not granted again.</summary>
    public void GrantAdminRights(DateTimeOffset now)
    {
        if (HasAdminRights || Status is Removed) return;

        Raise(new AdminRightsGranted(Id, Partner));
        AdminRightsGrantedAt = now;
    }

    /// <summary>The whole lifecycle (W-16, W-17). A removed one is only restored by a new request .</summary>
    public static RelationshipStatus? After(RelationshipStatus status, RelationshipMove move) => (status, move) switch
    {
        (Active, RelationshipMove.RequestEnd) => EndRequested,
        (EndRequested, RelationshipMove.TakeRequestBack) => Active,
        (Active or EndRequested, RelationshipMove.Remove) => Removed,
        (EndRequested, RelationshipMove.Lapse) => Removed,
        _ => null,
    };

    private static CustomerRelationship Between(
        PolicyQuery query, CustomerRelationshipId id, Origin origin, DateTimeOffset since,
        RelationshipRequestId? request, DateTimeOffset? consent, DateTimeOffset? adminRights) => new()
        {
            Id = id,
            Partner = query.Seller.Organization,
            PartnerTenant = query.Seller.Tenant,
            Customer = query.Buyer!.Organization,
            CustomerTenant = query.Buyer.Tenant,
            CustomerName = query.Buyer.Name.Legal,
            CustomerKoreanName = query.Buyer.Name.Korean,
            CustomerDomain = query.Buyer.Domain,
            Origin = origin,
            Request = request,
            Since = since,
            ConsentedAt = consent,
            AdminRightsGrantedAt = adminRights,
        };

    private Result End(RelationshipMove move, Clearance clearance, OrganizationId? by, string? reason, DateTimeOffset now)
    {
        clearance.For(PolicyAction.RelationRemove, PartnerTenant, CustomerTenant);
        if (Check(move, out var next).Refused(out var refusal)) return refusal;

        (RemovedAt, RemovedBy, RemovalReason) = (now, by, EndRequest.Said(reason));
        AdminRightsGrantedAt = null;
        Become(next, by);
        return Result.Ok;
    }

    private Result Check(RelationshipMove move, out RelationshipStatus next)
    {
        var after = After(Status, move);
        next = after ?? Status;
        return after is null ? CustomerRelationshipRefusals.MoveNotOpen(Status, move) : Result.Ok;
    }

    private void Become(RelationshipStatus next, OrganizationId? by)
    {
        Raise(new CustomerRelationshipMoved(Id, by == Customer ? Partner : Customer, Status, next));
        Status = next;
    }
}
