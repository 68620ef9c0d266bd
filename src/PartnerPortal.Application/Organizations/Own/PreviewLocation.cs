using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>The checks before a location is added: the same way as adding, stopped after the decision; nothing is kept.</summary>
public sealed class PreviewLocation(LocationDesk desk, PolicyDesk policy)
{
    public async Task<Result<Decision>> Handle(Actor actor, AddLocation.Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageOrganization).Refused(out var refusal)) return refusal;

        return (await desk.Adding(actor, command, ct)).Refused(out refusal, out var query) ? refusal : policy.Preview(query);
    }
}
