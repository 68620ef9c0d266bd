namespace PartnerPortal.Application.Submissions;

/// <summary>
/// Answers a submission once and repeats that answer for a day. Of many that arrive together one has the effect: the
/// others collide with its row, and read the answer there when they look again.
/// </summary>
public sealed class SubmissionDesk(PortalDbContext db, TimeProvider clock)
{
    public async Task<TResult> Answer<TResult>(Submission submission, Func<Task<TResult>> act)
    {
        if (await Find(submission) is { } known) return Repeat<TResult>(submission, known);

        var sheet = new AnswerSheet(submission, clock.GetUtcNow());
        db.Sheet = sheet;
        var result = await act();
        db.Sheet = null;

        var answer = AnswerJson.Write(result);
        if (sheet.Answer is null) return IsFinal(result) ? await File(submission, result, sheet.Fill(answer)) : result;
        if (result is IRefusable { Refusal: null } && sheet.Answer != answer)
            throw new InvalidOperationException($"A use case committed {sheet.Answer} and answered {answer}: commit what is answered.");
        return result;
    }

    private async Task<AnsweredSubmission?> Find(Submission submission)
    {
        var known = await db.AnsweredSubmissions.SingleOrDefaultAsync(s => s.Id == submission.Id);
        if (known is null || known.ForgetAt > clock.GetUtcNow()) return known;

        db.AnsweredSubmissions.Remove(known);
        await db.Commit(null, CancellationToken.None);
        db.ChangeTracker.Clear();
        return null;
    }

    private static TResult Repeat<TResult>(Submission submission, AnsweredSubmission known) => known.Content == submission.Content
        ? AnswerJson.Read<TResult>(known.Answer)
        : AnswerJson.Refuse<TResult>(SubmissionRefusals.KeyReused());

    // Nothing was written: whatever the use case had begun is dropped, and the answer kept alone.
    private async Task<TResult> File<TResult>(Submission submission, TResult result, AnsweredSubmission answered)
    {
        db.ChangeTracker.Clear();
        db.AnsweredSubmissions.Add(answered);
        if (!(await db.Commit(null, CancellationToken.None)).Refused(out _)) return result;

        db.ChangeTracker.Clear();
        return await Find(submission) is { } first ? Repeat<TResult>(submission, first) : result;
    }

    // A lost race or a busy store says nothing about the next time.
    private static bool IsFinal<TResult>(TResult result) =>
        result is not IRefusable { Refusal: { } refusal } || (refusal.Kind is not RefusalKind.Unavailable && refusal.Code != Refusal.ChangedMeanwhile);
}
