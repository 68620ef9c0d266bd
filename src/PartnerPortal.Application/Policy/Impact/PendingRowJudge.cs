using System.Runtime.CompilerServices;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Judging;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>
/// Judges the rows of imports that are shown or running and not settled: the facts are laid out as the import itself would.
/// A row that comes in no more, or that changes nothing, is no act to judge.
/// </summary>
public sealed class PendingRowJudge(PortalDbContext db, ImportDesk desk, FindActor people)
{
    private const int ChunkSize = 500;

    internal async Task<EstateJudge.Result> Judge(EstateQuestion question, CancellationToken ct)
    {
        var (judged, changed, hardest) = (0L, new List<ChangedLink>(), new int[(int)Outcome.Block + 1]);
        await foreach (var (run, row) in Rows(ct))
        {
            if (row is not { IsRepeat: false, Decision.Query: { Buyer: { } buyer } query }) continue;

            judged++;
            var now = query with { At = question.On };
            if (question.Compare(now, Imagined(now, question.Fact)) is not { } verdict) continue;

            hardest[(int)verdict.After]++;
            var newcomer = row.Newcomer is { } one ? new LinkSide(one.Organization.Name, one.Tenant.Domain) : null;
            changed.Add(new ChangedLink(LinkKind.ImportRow, run.Id.Value, run.Tenant, buyer.Tenant, run.Organization, verdict, newcomer));
        }

        return new(ImpactTally.Of(judged, hardest), changed);
    }

    private static PolicyQuery Imagined(PolicyQuery query, FactChange? fact)
    {
        if (fact is null) return query;
        var (seller, buyer) = (query.Seller, query.Buyer!);
        return query with
        {
            Seller = fact.Concerns(seller.Tenant.Value, seller.Organization.Value) ? fact.Of(seller) : seller,
            Buyer = fact.Concerns(buyer.Tenant.Value, buyer.Organization.Value) ? fact.Of(buyer) : buyer,
        };
    }

    private async IAsyncEnumerable<(ImportRun Run, Judgement Row)> Rows([EnumeratorCancellation] CancellationToken ct)
    {
        var runs = await db.ImportRuns.AsNoTracking().Where(r => r.Status == ImportStatus.Prepared || r.Status == ImportStatus.Running).OrderBy(r => r.CreatedAt).ToListAsync(ct);
        foreach (var run in runs)
        {
            // An import whose person may no longer import fails before its next row.
            if (await people.Handle(run.User, run.Tenant, ct) is not { } actor || !actor.May(Permission.ImportRecords)) continue;

            var (reader, seen, last) = (new RowReader(run.Kind, run.Columns), new SeenRows(), 0);
            while (await Chunk(run, last, ct) is { Count: > 0 } rows)
            {
                foreach (var judgement in await desk.Judge(actor, run.Kind, rows.ConvertAll(row => reader.Read(new FileRow(row.Number, row.Cells))), seen, ct))
                    yield return (run, judgement);
                last = rows[^1].Number;
            }
        }
    }

    private Task<List<ImportRow>> Chunk(ImportRun run, int after, CancellationToken ct) => db.ImportRows.AsNoTracking()
        .Where(r => r.Run == run.Id && r.Outcome == ImportOutcome.Pending && r.Verdict != ImportVerdict.Refused && r.Number > after)
        .OrderBy(r => r.Number).Take(ChunkSize).ToListAsync(ct);
}
