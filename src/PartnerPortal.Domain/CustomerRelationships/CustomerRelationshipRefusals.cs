namespace PartnerPortal.Domain.CustomerRelationships;

/// <summary>Every expected "no" about requests and customer relationships that is not a matter of policy.</summary>
public static class CustomerRelationshipRefusals
{
    /// <summary>Also for a link that was made up: who guesses learns nothing.</summary>
    public static Refusal UnknownRequest() => new(RefusalKind.NotFound, "relationship.request-unknown");

    public static Refusal UnknownPartner() => new(RefusalKind.NotFound, "relationship.partner-unknown");

    /// <summary>Also for one that exists and doesn't work with the caller.</summary>
    public static Refusal UnknownReseller() => new(RefusalKind.NotFound, "relationship.reseller-unknown");

    /// <summary>Also for one that exists and doesn't work with the caller.</summary>
    public static Refusal UnknownProvider() => new(RefusalKind.NotFound, "relationship.provider-unknown");

    public static Refusal Unknown() => new(RefusalKind.NotFound, "relationship.unknown");

    public static Refusal RequestMoveNotOpen(RequestStatus status, RequestMove move) =>
        new(RefusalKind.Conflict, "relationship.request-move-not-open", status.ToString(), move.ToString());

    public static Refusal AlreadyConnected(string name) =>
        new(RefusalKind.Conflict, "relationship.already-connected", name) { Rule = "R-054" };

    public static Refusal AlreadyAsked() => new(RefusalKind.Conflict, "relationship.already-asked");

    public static Refusal WrongTenant(string addressed, string signedIn) =>
        new(RefusalKind.Denied, "relationship.wrong-tenant", addressed, signedIn) { Rule = "R-044" };

    public static Refusal ConsentNeeded() => new(RefusalKind.Invalid, "relationship.consent-needed");

    public static Refusal NoAdminRights() => new(RefusalKind.Conflict, "relationship.no-admin-rights");

    public static Refusal NothingToAnswer() => new(RefusalKind.Conflict, "relationship.nothing-to-answer");

    public static Refusal DeadlineStillRuns() => new(RefusalKind.Conflict, "relationship.deadline-still-runs") { Rule = "R-076" };

    public static Refusal NotYourMove(RelationshipMove move) =>
        new(RefusalKind.Denied, "relationship.not-your-move", move.ToString());

    public static Refusal MoveNotOpen(RelationshipStatus status, RelationshipMove move) =>
        new(RefusalKind.Conflict, "relationship.move-not-open", status.ToString(), move.ToString());
}
