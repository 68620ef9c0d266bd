namespace PartnerPortal.Domain.Kernel;

/// <summary>An id that cannot be mistaken for another aggregate's id; a Guid in the store and on the wire.</summary>
public interface IStronglyTypedId<TSelf>
    where TSelf : struct, IStronglyTypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>An organisation, whatever roles it plays.</summary>
public readonly record struct OrganizationId(Guid Value) : IStronglyTypedId<OrganizationId>
{
    public static OrganizationId From(Guid value) => new(value);

    public static OrganizationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A directory tenant, as its cloud issued it: never all zeros.</summary>
public readonly record struct TenantId(Guid Value) : IStronglyTypedId<TenantId>
{
    public static TenantId From(Guid value) => new(value);

    public static TenantId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>One programme enrolment of one organisation.</summary>
public readonly record struct EnrollmentId(Guid Value) : IStronglyTypedId<EnrollmentId>
{
    public static EnrollmentId From(Guid value) => new(value);

    public static EnrollmentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A person who signs in.</summary>
public readonly record struct UserId(Guid Value) : IStronglyTypedId<UserId>
{
    public static UserId From(Guid value) => new(value);

    public static UserId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A group of affiliated organisations.</summary>
public readonly record struct CorporateGroupId(Guid Value) : IStronglyTypedId<CorporateGroupId>
{
    public static CorporateGroupId From(Guid value) => new(value);

    public static CorporateGroupId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A provider's invitation to a reseller.</summary>
public readonly record struct PartnershipInvitationId(Guid Value) : IStronglyTypedId<PartnershipInvitationId>
{
    public static PartnershipInvitationId From(Guid value) => new(value);

    public static PartnershipInvitationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A partnership between a provider and a reseller.</summary>
public readonly record struct PartnershipId(Guid Value) : IStronglyTypedId<PartnershipId>
{
    public static PartnershipId From(Guid value) => new(value);

    public static PartnershipId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A partner's request to a customer.</summary>
public readonly record struct RelationshipRequestId(Guid Value) : IStronglyTypedId<RelationshipRequestId>
{
    public static RelationshipRequestId From(Guid value) => new(value);

    public static RelationshipRequestId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>One partner's standing with one customer tenant.</summary>
public readonly record struct CustomerRelationshipId(Guid Value) : IStronglyTypedId<CustomerRelationshipId>
{
    public static CustomerRelationshipId From(Guid value) => new(value);

    public static CustomerRelationshipId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A customer's acceptance of the Microsoft Customer Agreement.</summary>
public readonly record struct CustomerAgreementId(Guid Value) : IStronglyTypedId<CustomerAgreementId>
{
    public static CustomerAgreementId From(Guid value) => new(value);

    public static CustomerAgreementId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A subscription, as its channel issued it.</summary>
public readonly record struct SubscriptionId(Guid Value) : IStronglyTypedId<SubscriptionId>
{
    public static SubscriptionId From(Guid value) => new(value);

    public static SubscriptionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>A subscription that a customer bought outside this portal's partners.</summary>
public readonly record struct ExternalSubscriptionId(Guid Value) : IStronglyTypedId<ExternalSubscriptionId>
{
    public static ExternalSubscriptionId From(Guid value) => new(value);

    public static ExternalSubscriptionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>An edition of the rules that an operator keeps here.</summary>
public readonly record struct PackEditionId(Guid Value) : IStronglyTypedId<PackEditionId>
{
    public static PackEditionId From(Guid value) => new(value);

    public static PackEditionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>An announcement of the operator.</summary>
public readonly record struct AnnouncementId(Guid Value) : IStronglyTypedId<AnnouncementId>
{
    public static AnnouncementId From(Guid value) => new(value);

    public static AnnouncementId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
