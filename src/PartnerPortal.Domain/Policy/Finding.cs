using System.Globalization;
using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Policy;

/// <summary>
/// What one rule concluded, as data: people's words come later, in their language, from the key
/// <c>{rule}.{outcome}</c> and the evidence. Kept verbatim in the decision log.
/// </summary>
public sealed record Finding(string Rule, Stage Stage, Outcome Outcome, IReadOnlyList<Fact> Evidence)
{
    public string MessageKey => $"{Rule}.{Outcome}";

    public string RemedyKey => $"{Rule}.Remedy";
}

/// <summary>How a fact's value is to be read and translated.</summary>
public enum FactKind
{
    Text,
    Name,
    Market,
    Country,
    Cloud,
    TenantKind,
    Tier,
    EnrollmentStatus,
    Date,
    Count,
    OfferFamily,
    CloudFeature,
    Vetting,
    PorFault,
    VerificationItem,
    GdapStatus,
    AdminAccess,
    TransferStatus,
    Role,
    Channel,
    BillingModel,
}

/// <summary>
/// One fact that a rule looked at. <see cref="Name"/> is the placeholder of the rule's texts; the value is
/// language-neutral (codes, ISO dates), save for a company's own Korean name.
/// </summary>
public sealed record Fact(string Name, FactKind Kind, string Value, string? Korean = null)
{
    public static Fact Of(string name, CompanyName company) => new(name, FactKind.Name, company.Legal, company.Korean);

    public static Fact Of(string name, Market? market) => new(name, FactKind.Market, market?.Code ?? "None");

    public static Fact Of(string name, CountryCode country) => new(name, FactKind.Country, country.Value);

    public static Fact Of(string name, CloudInstance cloud) => new(name, FactKind.Cloud, cloud.ToString());

    public static Fact Of(string name, TenantKind kind) => new(name, FactKind.TenantKind, kind.ToString());

    public static Fact Of(string name, Tier tier) => new(name, FactKind.Tier, tier.ToString());

    public static Fact Of(string name, EnrollmentStatus? status) => new(name, FactKind.EnrollmentStatus, status?.ToString() ?? "None");

    public static Fact Of(string name, DateOnly date) => new(name, FactKind.Date, date.ToString("O", CultureInfo.InvariantCulture));

    public static Fact Of(string name, int count) => new(name, FactKind.Count, count.ToString(CultureInfo.InvariantCulture));

    public static Fact Of(string name, OfferFamily service) => new(name, FactKind.OfferFamily, service.ToString());

    public static Fact Of(string name, CloudFeature feature) => new(name, FactKind.CloudFeature, feature.ToString());

    public static Fact Of(string name, Vetting vetting) => new(name, FactKind.Vetting, vetting.ToString());

    public static Fact Of(string name, PorFault? fault) => new(name, FactKind.PorFault, fault?.ToString() ?? "None");

    public static Fact Of(string name, VerificationItem? item) => new(name, FactKind.VerificationItem, item?.ToString() ?? "None");

    public static Fact Of(string name, GdapStatus status) => new(name, FactKind.GdapStatus, status.ToString());

    public static Fact Of(string name, AdminAccess access) => new(name, FactKind.AdminAccess, access.ToString());

    public static Fact Of(string name, TransferStatus status) => new(name, FactKind.TransferStatus, status.ToString());

    public static Fact Of(string name, Roles role) => new(name, FactKind.Role, role.ToString());

    public static Fact Of(string name, PurchaseChannel channel) => new(name, FactKind.Channel, channel.ToString());

    public static Fact Of(string name, BillingModel billing) => new(name, FactKind.BillingModel, billing.ToString());

    public static Fact Of(string name, string text) => new(name, FactKind.Text, text);
}
