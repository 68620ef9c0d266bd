using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Audit;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Audit;

/// <summary>Says records of the activity log in the reader's language: the operation, and the states before and after.</summary>
internal sealed class ActivityWords(IStringLocalizer<OperationTexts> operations, Vocabulary words)
{
    public string What(ListActivity.Row row) => operations[row.Operation];

    /// <summary>"Sent → Opened", or nothing where no state changed.</summary>
    public string Moves(ListActivity.Row row) => string.Join(", ", row.Changes
        .Where(change => change.Field is "Status" or "Kind")
        .Select(change => $"{Of(row.Operation, change.Before)} → {Of(row.Operation, change.After)}"));

    private string Of(string operation, string? state) => state is null ? "–" : words.Term(GroupOf(operation), state);

    // Which lifecycle an operation belongs to follows from its name.
    private static string GroupOf(string operation) => operation switch
    {
        "tenant_kind_classified" => "TenantKind",
        "enrollment_status_changed" => "EnrollmentStatus",
        "import_status_changed" => "ImportStatus",
        "update_subscription" => "SubscriptionStatus",
        "create_partner_relationship" or "remove_partner_relationship" or "partnership_ending_changed" => "PartnershipStatus",
        "relationship_accepted" or "remove_partner_customer_relationship" or "relationship_end_request_changed" => "RelationshipStatus",
        _ => operation.StartsWith("partnership_invitation", StringComparison.Ordinal) ? "InvitationStatus" : "RequestStatus",
    };
}
