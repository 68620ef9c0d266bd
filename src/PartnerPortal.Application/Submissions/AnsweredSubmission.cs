namespace PartnerPortal.Application.Submissions;

/// <summary>A submission and what it was answered, kept for a day. Written in the commit of its effect, so that neither is without the other.</summary>
public sealed class AnsweredSubmission
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private AnsweredSubmission() { } // EF Core

    public AnsweredSubmission(Submission submission, string answer, DateTimeOffset now) =>
        (Id, Content, Answer, ForgetAt) = (submission.Id, submission.Content, answer, now + Lifetime);

    public Guid Id { get; private init; }

    public string Content { get; private init; } = "";

    public string Answer { get; private init; } = "";

    public DateTimeOffset ForgetAt { get; private init; }
}
