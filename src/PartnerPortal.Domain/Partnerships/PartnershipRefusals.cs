namespace PartnerPortal.Domain.Partnerships;

/// <summary>Every expected "no" about invitations and partnerships that is not a matter of policy.</summary>
public static class PartnershipRefusals
{
    /// <summary>Also for a link that was made up: who guesses learns nothing.</summary>
    public static Refusal UnknownInvitation() => new(RefusalKind.NotFound, "partnership.invitation-unknown");

    public static Refusal Unknown() => new(RefusalKind.NotFound, "partnership.unknown");

    public static Refusal InvitationMoveNotOpen(InvitationStatus status, InvitationMove move) =>
        new(RefusalKind.Conflict, "partnership.invitation-move-not-open", status.ToString(), move.ToString());

    public static Refusal AlreadyPartners(string name) =>
        new(RefusalKind.Conflict, "partnership.already-partners", name) { Rule = "R-028" };

    public static Refusal AlreadyInvited() => new(RefusalKind.Conflict, "partnership.already-invited");

    public static Refusal WrongTenant(string invited, string signedIn) =>
        new(RefusalKind.Denied, "partnership.wrong-tenant", invited, signedIn) { Rule = "R-023" };

    public static Refusal NotYourMove(PartnershipMove move) =>
        new(RefusalKind.Denied, "partnership.not-your-move", move.ToString());

    public static Refusal ChoiceOpen() => new(RefusalKind.Invalid, "partnership.choice-open");

    public static Refusal NoticeStillRuns() => new(RefusalKind.Conflict, "partnership.notice-still-runs") { Rule = "R-036" };

    public static Refusal MoveNotOpen(PartnershipStatus status, PartnershipMove move) =>
        new(RefusalKind.Conflict, "partnership.move-not-open", status.ToString(), move.ToString());
}
