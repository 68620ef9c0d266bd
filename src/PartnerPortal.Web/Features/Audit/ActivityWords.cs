using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Audit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Audit;

/// <summary>Says records of the activity log in the reader's language: the operation, and the values before and after.</summary>
internal sealed class ActivityWords(IStringLocalizer<OperationTexts> operations, IStringLocalizer<ActivityPage> texts, Vocabulary words)
{
    private static readonly string[] Columns = ["When", "What", "Operation", "By", "For", "With", "Resource", "Status", "Before", "After", "Correlation"];

    /// <summary>The words of an export (9.2).</summary>
    public ExportActivity.Words OfTheFile => new([.. Columns.Select(column => texts[$"Column.{column}"].Value)], What);

    public string What(ActivityRow row) => What(row.Operation);

    public string What(string operation) => operations[operation];

    /// <summary>Who did it: the portal by itself, or somebody who was erased since.</summary>
    public string Who(ActivityRow row) => row.PerformedBy.Length > 0 ? row.PerformedBy : texts[row.Organization is null ? "Portal" : "Erased"];

    public string Field(string name) => texts[$"Field.{name}"] is { ResourceNotFound: false } known ? known : name;

    /// <summary>"Sent → Opened", or nothing where no state changed.</summary>
    public string Moves(ActivityRow row) => string.Join(", ", row.Changes
        .Where(change => change.Field is "Status" or "Kind" && change.Before != change.After)
        .Select(change => $"{Value(row.Operation, change.Field, change.Before)} → {Value(row.Operation, change.Field, change.After)}"));

    /// <summary>One value of one field, before or after.</summary>
    public string Value(string operation, string field, string? value) => (field, value) switch
    {
        (_, null) => "–",
        ("Status" or "Kind", _) => words.Term(GroupOf(operation), value),
        ("Evidence", _) => words.Term(nameof(KindEvidence), value),
        ("Country", _) when CountryCode.TryParse(value, out var country) => words.Of(country),
        ("Operation", _) => What(value),
        ("Refusal", _) => texts[value],
        ("Action", _) when Enum.GetValues<PolicyAction>().Where(action => action.WireName == value).ToList() is [var action] => words.Of(action),
        ("Channel", _) => words.Term("Channel", value),
        ("Step", _) => words.Term(nameof(PlanStepKind), value),
        ("Roles", _) when Enum.TryParse<Roles>(value, out var roles) => words.Of(roles),
        _ when value is "True" or "False" => texts[value is "True" ? "Yes" : "No"],
        _ => value,
    };

    // Which lifecycle an operation belongs to follows from its name.
    private static string GroupOf(string operation) => operation switch
    {
        "tenant_kind_classified" or "add_tenant" or "remove_tenant" => "TenantKind",
        "enrollment_status_changed" => "EnrollmentStatus",
        "import_status_changed" => "ImportStatus",
        "update_subscription" => "SubscriptionStatus",
        "external_subscription_declared" or "external_subscription_moved" => "ExternalSubscriptionStatus",
        "create_partner_relationship" or "remove_partner_relationship" or "partnership_ending_changed" => "PartnershipStatus",
        "registration_approved" or "registration_declined" => nameof(RegistrationStatus),
        "relationship_accepted" or "remove_partner_customer_relationship" or "relationship_end_request_changed" => "RelationshipStatus",
        _ when operation.StartsWith("policy_pack", StringComparison.Ordinal) => nameof(PackEditionStatus),
        _ => operation.StartsWith("partnership_invitation", StringComparison.Ordinal) ? "InvitationStatus" : "RequestStatus",
    };
}
