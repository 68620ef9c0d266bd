using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Organizations;

/// <summary>The operator says what tenants are used for: the fact on which R-056 rests.</summary>
public sealed partial class TenantKindsPage
{
    private IReadOnlyList<ListTenants.Row>? _rows;
    private Refusal? _refusal;
    private (ListTenants.Row Tenant, TenantKind Next)? _asked;

    [Inject] public required IStringLocalizer<TenantKindsPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] public string? Kind { get; set; }

    private IReadOnlyList<string> Stays => [L["Stays"]];

    protected override async Task Load()
    {
        var query = new ListTenants.Query(Text, Enum.TryParse<TenantKind>(Kind, out var kind) ? kind : null);
        (await UseCases.Run((ListTenants useCase) => useCase.Handle(Actor, query, Leaving))).Refused(out _refusal, out _rows);
    }

    private IReadOnlyList<string> HappensTo(ListTenants.Row tenant, TenantKind next) => [L["Happens", Words.Of(tenant.Kind), Words.Of(next)]];

    private void Ask(ListTenants.Row tenant, TenantKind next) => _asked = (tenant, next);

    private async Task Classify()
    {
        if (_asked is not var (tenant, next)) return;

        _asked = null;
        var command = new ClassifyTenant.Command(tenant.Id, next);
        if ((await Forms.Send(Actor, command, (ClassifyTenant useCase) => useCase.Handle(Actor, command, CancellationToken.None))).Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(L["Done", tenant.Domain, Words.Of(next)]);

        await Load(); // after a refusal too: the row was probably stale
    }
}
