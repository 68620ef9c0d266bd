using PartnerPortal.Web.Tests.Hostile;

namespace PartnerPortal.Web.Tests.Isolation;

/// <summary>An address that leads to one thing of one kind.</summary>
/// <param name="Path">With one place for the id.</param>
/// <param name="Body">What a program sends there, well formed; null: nothing.</param>
internal sealed record GuardedRoute(string Method, string Path, string Kind, WriteForm? Body)
{
    // The longest beginning counts.
    private static readonly (string Beginning, string? Kind, string? Why)[] Known =
    [
        ("/api/v1/partnership-invitations/{id}", "PartnershipInvitation", null),
        ("/api/v1/relationship-requests/{id}", "RelationshipRequest", null),
        ("/api/v1/customers/{id}", "CustomerRelationship", null),
        ("/api/v1/partners/{id}", "CustomerRelationship", null),
        ("/api/v1/subscriptions/{id}", "Subscription", null),
        ("/api/v1/external-subscriptions/{id}", "ExternalSubscription", null),
        ("/api/v1/partnerships/{id}", "Partnership", null),
        ("/api/v1/decisions/{id}", "PolicyDecision", null),
        ("/api/v1/activity/{id}", "ActivityRecord", null),
        ("/api/v1/people/{id}", "User", null),
        ("/people/{id}", "User", null),
        ("/api/v1/tenants/{id}", "Tenant", null),
        ("/api/v1/organization/tenants/{id}", "Tenant", null),
        ("/imports/{run}/left-out.csv", "ImportRun", null),
        ("/customers/{id}", "CustomerRelationship", null),
        ("/customers/{relationship}", "CustomerRelationship", null),
        ("/decisions/{id}", "PolicyDecision", null),
        ("/imports/{run}", "ImportRun", null),
        ("/partners/{id}", "CustomerRelationship", null),
        ("/resellers/{id}/end", "Partnership", null),
        ("/api/v1/invitations/{token}", null, "the link itself is the right to see it"),
        ("/api/v1/requests/{token}", null, "the link itself is the right to see it"),
        ("/invitations/{token}", null, "the link itself is the right to see it"),
        ("/requests/{token}", null, "the link itself is the right to see it"),
        ("/partners/review/{token}", null, "the link itself is the right to see it"),
        ("/api/v1/directory/{tenant}", null, "the directory is everybody's"),
        ("/partners/add/{partner}", null, "the directory is everybody's"),
        ("/api/v1/policy/packs/{version}", null, "packs belong to the programme"),
        ("/packs/{version}", null, "packs belong to the programme"),
        ("/rules/{id}", null, "rules belong to the programme"),
        ("/api/v1/announcements/{id}", null, "announcements belong to the programme"),
        ("/announcements/{id}", null, "announcements belong to the programme"),
    ];

    /// <summary>What stands at the place of the id, or why nobody owns it. A new address fails here until somebody has said it.</summary>
    public static string? KindAt(string path)
    {
        var found = Known.Where(known => path.StartsWith(known.Beginning, StringComparison.OrdinalIgnoreCase)).OrderByDescending(known => known.Beginning.Length).Take(1).ToList();
        Assert.True(found.Count == 1, $"{path} leads to one of many, and the isolation sweep doesn't know of what: add it to {nameof(GuardedRoute)}.");
        return found[0].Kind;
    }

    public string At(Guid id) => $"{Path[..Path.IndexOf('{', StringComparison.Ordinal)]}{id}{Path[(Path.IndexOf('}', StringComparison.Ordinal) + 1)..]}";
}
