namespace PartnerPortal.Application.Submissions;

internal static class SubmissionRefusals
{
    /// <summary>The key belongs to a submission that asked for something else.</summary>
    public static Refusal KeyReused() => new(RefusalKind.Invalid, "portal.key-reused");
}
