using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Organizations.TenantKind;

namespace PartnerPortal.Domain.Organizations;

/// <summary>
/// A directory tenant of one organisation. Its kind decides who may sell to it, its country the
/// market, its cloud what it can be connected with.
/// </summary>
public sealed class Tenant : AggregateRoot<TenantId>
{
    public const int MaxDomainLength = 255;

    private Tenant() { } // EF Core

    public OrganizationId Organization { get; private set; }

    /// <summary>The initial domain, lower case, as the cloud issued it.</summary>
    public string Domain { get; private set; } = "";

    public TenantKind Kind { get; private set; }

    public KindEvidence Evidence { get; private set; }

    /// <summary>Who said so last, when and on what grounds; null where only <see cref="Evidence"/> is known.</summary>
    public Vouching? Vouching { get; private set; }

    public CloudInstance Cloud { get; private set; }

    public CountryCode Country { get; private set; }

    public Origin Origin { get; private init; }

    /// <summary>When its owner let it go, or null. What was agreed with it keeps its history.</summary>
    public DateTimeOffset? DetachedAt { get; private set; }

    public static Tenant Record(
        TenantId id, OrganizationId organization, string domain, TenantKind kind, CloudInstance cloud, CountryCode country,
        KindEvidence evidence, Origin origin = Origin.Portal) => new()
        {
            Id = id,
            Organization = organization,
            Domain = domain.ToLowerInvariant(),
            Kind = kind,
            Cloud = cloud,
            Country = country,
            Evidence = evidence,
            Origin = origin,
        };

    /// <summary>A tenant that its owner adds by hand. Without a vouching its kind counts as undeclared .</summary>
    public static Tenant Add(Clearance clearance, Vouching? vouching)
    {
        var facts = clearance.For(PolicyAction.TenantAdd).Own!;
        var tenant = new Tenant { Id = facts.Tenant!.Value, Domain = facts.Domain, Cloud = facts.Cloud, Country = facts.Country };
        tenant.Attach(clearance, vouching);
        return tenant;
    }

    /// <summary>Comes to its owner: for the first time, or after another owner let it go .</summary>
    public void Attach(Clearance clearance, Vouching? vouching)
    {
        var query = clearance.For(PolicyAction.TenantAdd);
        (Organization, Kind, DetachedAt) = (query.Seller.Organization, query.Own!.Kind, null);
        (Evidence, Vouching) = (vouching is null ? KindEvidence.None : KindEvidence.OwnersAttestation, vouching);
        Raise(new TenantAdded(this));
    }

    /// <summary>
    /// Comes to the people who sign in with it, whoever had written it down before them. What its former owner said of its
    /// use goes with that owner; with an organisation that merely stood on record it stays.
    /// </summary>
    public void Settle(OrganizationId owner, string domain, CloudInstance cloud, CountryCode country)
    {
        var comes = owner != Organization || DetachedAt is not null;
        if (comes && DetachedAt is null) Raise(new TenantDetached(this));
        if (comes) (Organization, Kind, Evidence, Vouching, DetachedAt) = (owner, Unclassified, KindEvidence.None, null, null);
        if (!comes && (domain, cloud, country) != (Domain, Cloud, Country)) Raise(new TenantRewritten(this, domain, cloud, country));
        (Domain, Cloud, Country) = (domain, cloud, country);
        if (comes) Raise(new TenantAdded(this));
    }

    /// <summary>Its owner lets it go .</summary>
    public void Detach(Clearance clearance)
    {
        DetachedAt = clearance.For(PolicyAction.TenantDetach).At;
        Raise(new TenantDetached(this));
    }

    /// <summary>
    /// Says what the tenant is used for: anew, or the same once more on newer evidence. Facts change between a request
    /// and its acceptance; this is how.
    /// </summary>
    public Result Classify(TenantKind kind, KindEvidence evidence, Vouching vouching)
    {
        var repeats = kind == Kind && kind is not Unclassified;
        if (!repeats && !MayBecome(Kind, kind)) return OrganizationRefusals.KindChangeNotOpen(Kind, kind);
        if (repeats && Evidence is not KindEvidence.None && Vouching?.At >= vouching.At) return OrganizationRefusals.EvidenceNotNewer();

        Raise(new TenantKindClassified(this, kind, evidence, vouching));
        (Kind, Evidence, Vouching) = (kind, evidence, vouching);
        return Result.Ok;
    }

    /// <summary>
    /// The whole table. Sandboxes never mix with production; nothing goes back to undeclared;
    /// a tenant that stops trading in CSP becomes the corporate tenant of its owner.
    /// </summary>
    public static bool MayBecome(TenantKind from, TenantKind to) => (from, to) switch
    {
        (_, Unclassified) => false,
        (Unclassified, _) => true,
        (Customer or PartnerCorporate or UserOnly, Customer or PartnerCorporate or UserOnly or CspTransaction) => from != to,
        (CspTransaction, PartnerCorporate or UserOnly) => true,
        (SharedServices, PartnerCorporate) => true,
        _ => false,
    };
}

/// <summary>A tenant came to an organisation.</summary>
public sealed record TenantAdded : DomainEvent
{
    public TenantAdded(Tenant tenant)
        : base("add_tenant", tenant.Id.Value, tenant.Organization) => Changes =
        [
            new("Domain", null, tenant.Domain), new("Kind", null, tenant.Kind.ToString()), new("Evidence", null, tenant.Evidence.ToString()),
            new("Grounds", null, tenant.Vouching?.Grounds),
        ];
}

/// <summary>What was on record of a tenant gave way to what its own people say.</summary>
public sealed record TenantRewritten : DomainEvent
{
    public TenantRewritten(Tenant tenant, string domain, CloudInstance cloud, CountryCode country)
        : base("update_company_info", tenant.Id.Value, tenant.Organization) => Changes =
        [
            .. new Change[] { new("Domain", tenant.Domain, domain), new("Cloud", tenant.Cloud.ToString(), cloud.ToString()), new("Country", tenant.Country.Value, country.Value) }
                .Where(change => change.Before != change.After),
        ];
}

/// <summary>An organisation let a tenant go.</summary>
public sealed record TenantDetached : DomainEvent
{
    public TenantDetached(Tenant tenant)
        : base("remove_tenant", tenant.Id.Value, tenant.Organization) =>
        Changes = [new("Domain", tenant.Domain, null), new("Kind", tenant.Kind.ToString(), null)];
}

/// <summary>Somebody vouched for what a tenant is used for: another kind, or the same on newer evidence.</summary>
public sealed record TenantKindClassified : DomainEvent
{
    public TenantKindClassified(Tenant tenant, TenantKind kind, KindEvidence evidence, Vouching vouching)
        : base("tenant_kind_classified", tenant.Id.Value, tenant.Organization) => Changes =
        [
            new("Kind", tenant.Kind.ToString(), kind.ToString()), new("Evidence", tenant.Evidence.ToString(), evidence.ToString()),
            new("Grounds", tenant.Vouching?.Grounds, vouching.Grounds),
        ];
}
