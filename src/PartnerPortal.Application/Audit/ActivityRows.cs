namespace PartnerPortal.Application.Audit;

/// <summary>One line of the log as somebody reads it, with the names of its day's parties.</summary>
public sealed record ActivityRow(
    Guid Id, DateTimeOffset At, string PerformedBy, CompanyName? Organization, CompanyName? Other, string Operation, Guid Subject,
    IReadOnlyList<Change> Changes, Guid? Correlation)
{
    /// <summary>What kind of thing it happened to (9.2): a word for programs.</summary>
    public string Resource => ResourceOf(Operation);

    /// <summary>What was tried and refused has failed; everything else here has happened.</summary>
    public string Status => Operation is "policy_decision_blocked" or "sign_in_refused" or "break_glass_refused" ? "failed" : "succeeded";

    private static string ResourceOf(string operation) => operation switch
    {
        "create_partner_relationship" or "remove_partner_relationship" or "partnership_ending_changed" => "partner_relationship",
        "relationship_declined" => "relationship_request",
        "relationship_accepted" or "add_customer" or "remove_partner_customer_relationship" or "relationship_end_request_changed" => "customer_relationship",
        "add_tenant" or "remove_tenant" or "tenant_kind_classified" => "tenant",
        "update_company_info" => "organization",
        "create_agreement" => "agreement",
        "create_mpn_association" => "location",
        "create_partner_user" or "resend_partner_user_invitation" or "update_partner_user" or "remove_partner_user" or "add_user_member" or "remove_user_member" or "bind_account" => "user",
        "register_application" or "suspend_application" or "resume_application" or "remove_application" => "application",
        "create_api_token" or "revoke_api_token" => "api_token",
        "break_glass" or "break_glass_refused" or "sign_in" or "sign_in_refused" or "end_sessions" => "session",
        "policy_decision_blocked" => "decision",
        "enrollment_status_changed" => "enrollment",
        _ when operation.StartsWith("partnership_invitation", StringComparison.Ordinal) => "partnership_invitation",
        _ when operation.StartsWith("registration_", StringComparison.Ordinal) => "registration",
        _ when operation.StartsWith("relationship_request", StringComparison.Ordinal) => "relationship_request",
        _ when operation.Contains("import", StringComparison.Ordinal) => "import",
        _ when operation.Contains("subscription", StringComparison.Ordinal) || operation.StartsWith("support_", StringComparison.Ordinal) => "subscription",
        _ when operation.StartsWith("export_", StringComparison.Ordinal) => "export",
        _ => "other",
    };
}

/// <summary>Reads records with the names that belong to them: one more query for a whole page.</summary>
internal static class ActivityRows
{
    extension(PortalDbContext db)
    {
        public async Task<IReadOnlyList<ActivityRow>> RowsOf(IReadOnlyCollection<ActivityRecord> records, CancellationToken ct)
        {
            var names = await db.NamesOf(records.SelectMany(r => new[] { r.Organization, r.Other }), ct);
            return
            [
                .. records.Select(r => new ActivityRow(
                    r.Id, r.At, r.PerformedBy, names.NameOf(r.Organization), names.NameOf(r.Other), r.Operation, r.Subject, r.Changes, r.Correlation)),
            ];
        }
    }

    extension(IQueryable<ActivityRecord> records)
    {
        /// <summary>Newest first, below a row if one is given.</summary>
        public IQueryable<ActivityRecord> Below(Cursor? row)
        {
            if (row is { } before) records = records.Where(r => r.At <= before.At && (r.At < before.At || r.Id.CompareTo(before.Id) < 0));
            return records.OrderByDescending(r => r.At).ThenByDescending(r => r.Id);
        }

        /// <summary>
        /// The newest of what the actor sees. What one's organisation did and what was done to it have an index each: asked for
        /// both at once, a store sorts the whole log of the organisation.
        /// </summary>
        public IQueryable<ActivityRecord> Newest(Actor actor, Cursor? below, int most)
        {
            var newest = records.VisibleTo(actor).Below(below);
            return actor.Roles.WatchOver ? newest.Take(most)
                : newest.Where(r => r.Organization == actor.Organization).Take(most)
                    .Concat(newest.Where(r => r.Other == actor.Organization).Take(most)) // no record is both
                    .OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(most);
        }
    }
}
