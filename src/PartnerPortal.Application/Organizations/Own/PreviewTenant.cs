using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>The checks before a tenant is added: the same way as adding, stopped after the decision; nothing is kept.</summary>
public sealed class PreviewTenant(TenantDesk desk, PolicyDesk policy)
{
    /// <param name="Market">The code of the market that the tenant would lie in, or null: in none.</param>
    public sealed record Details(Decision Decision, string? Market);

    public async Task<Result<Details>> Handle(Actor actor, AddTenant.Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageOrganization).Refused(out var refusal)) return refusal;
        if ((await desk.Adding(actor, command, ct)).Refused(out refusal, out var query)) return refusal;

        return new Details(policy.Preview(query), MarketTable.Of(query.Own!.Country, query.On)?.Code);
    }
}
