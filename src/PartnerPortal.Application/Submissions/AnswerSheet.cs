namespace PartnerPortal.Application.Submissions;

/// <summary>Lies in a unit of work that answers a submission: the commit puts the answer on it, once.</summary>
internal sealed class AnswerSheet(Submission submission, DateTimeOffset now)
{
    /// <summary>What went into the commit, or null: nothing was committed.</summary>
    public string? Answer { get; private set; }

    public AnsweredSubmission Fill(string answer)
    {
        if (Answer is not null) throw new InvalidOperationException("A submission is answered by one commit.");

        Answer = answer;
        return new AnsweredSubmission(submission, answer, now);
    }
}
