namespace PartnerPortal.Domain.Agreements;

/// <summary>How the customer's agreement came about.</summary>
public enum AgreementKind
{
    /// <summary>The customer's Global admin accepted it.</summary>
    Direct,

    /// <summary>A partner stated that the customer accepted it. Lapses when the customer moves to a provider .</summary>
    Attested,
}

/// <summary>A customer tenant's acceptance of the Microsoft Customer Agreement: the precondition of every order .</summary>
public sealed class CustomerAgreement : AggregateRoot<CustomerAgreementId>
{
    private CustomerAgreement() { } // EF Core

    public OrganizationId Customer { get; private init; }

    public TenantId CustomerTenant { get; private init; }

    public AgreementKind Kind { get; private init; }

    /// <summary>The person who accepted, as named then.</summary>
    public string AcceptedBy { get; private init; } = "";

    public DateTimeOffset AcceptedAt { get; private init; }

    public static CustomerAgreement Accept(
        CustomerAgreementId id, OrganizationId customer, TenantId tenant, AgreementKind kind, string acceptedBy, DateTimeOffset now)
    {
        var agreement = new CustomerAgreement
        {
            Id = id,
            Customer = customer,
            CustomerTenant = tenant,
            Kind = kind,
            AcceptedBy = acceptedBy,
            AcceptedAt = now,
        };
        agreement.Raise(new CustomerAgreementAccepted(id, customer));
        return agreement;
    }
}

/// <summary>A customer agreement is in force for a tenant.</summary>
public sealed record CustomerAgreementAccepted(CustomerAgreementId Agreement, OrganizationId Customer)
    : DomainEvent("create_agreement", Agreement.Value, Customer);
