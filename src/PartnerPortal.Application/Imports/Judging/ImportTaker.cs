using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Imports.Judging;

/// <summary>Acts on a judgement: takes the relationship over under the policy's clearance, or settles the row without.</summary>
public sealed class ImportTaker(PortalDbContext db, PolicyDesk policy, TimeProvider clock)
{
    internal void Take(Actor actor, ImportKind kind, ImportRow row, Judgement judged)
    {
        if (row.Verdict is ImportVerdict.Refused || judged.Verdict is ImportVerdict.Refused) row.Settle(ImportOutcome.Refused, judged, FileObjection(actor, row, judged));
        else if (judged.IsRepeat) row.Settle(ImportOutcome.Unchanged, judged, decision: null);
        else Import(actor, kind, row, judged);
    }

    private void Import(Actor actor, ImportKind kind, ImportRow row, Judgement judged)
    {
        var decision = policy.File(actor, judged.Decision!.Query, row.Name);
        if (decision.Clear().Refused(out _, out var clearance)) throw new InvalidOperationException($"Row {row.Number} was judged ready and is not cleared.");
        if (judged.Newcomer is { } newcomer)
        {
            db.Organizations.Add(newcomer.Organization);
            db.Tenants.Add(newcomer.Tenant);
        }

        var now = clock.GetUtcNow();
        if (kind is ImportKind.Customers) db.CustomerRelationships.Add(CustomerRelationship.Import(clearance, CustomerRelationshipId.New(now), now));
        else db.Partnerships.Add(Partnership.Import(clearance, PartnershipId.New(now), now));
        row.Settle(ImportOutcome.Imported, judged, decision.Id);
    }

    // A refusal by rule is filed as every refused act is. A row that the file itself keeps out asked no rule.
    private Guid? FileObjection(Actor actor, ImportRow row, Judgement judged) => row.Code is null && judged.Decision is { Outcome: Outcome.Block } objection
        ? policy.File(actor, objection.Query, row.Name).Id
        : null;
}
