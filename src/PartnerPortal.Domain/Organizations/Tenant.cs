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

    public OrganizationId Organization { get; private init; }

    /// <summary>The initial domain, lower case, as the cloud issued it.</summary>
    public string Domain { get; private init; } = "";

    public TenantKind Kind { get; private set; }

    public KindEvidence Evidence { get; private set; }

    public CloudInstance Cloud { get; private init; }

    public CountryCode Country { get; private init; }

    public Origin Origin { get; private init; }

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

    /// <summary>Says anew what the tenant is used for. Facts change between a request and its acceptance; this is how.</summary>
    public Result Classify(TenantKind kind, KindEvidence evidence)
    {
        if (!MayBecome(Kind, kind)) return OrganizationRefusals.KindChangeNotOpen(Kind, kind);

        Raise(new TenantKindClassified(Id, Organization, Kind, kind));
        (Kind, Evidence) = (kind, evidence);
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

/// <summary>A tenant was given another kind.</summary>
public sealed record TenantKindClassified : DomainEvent
{
    public TenantKindClassified(TenantId tenant, OrganizationId owner, TenantKind from, TenantKind to)
        : base("tenant_kind_classified", tenant.Value, owner) =>
        Changes = [new("Kind", from.ToString(), to.ToString())];
}
