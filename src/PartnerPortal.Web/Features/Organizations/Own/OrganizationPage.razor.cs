using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Organizations.Own;

/// <summary>What the rules know of one's own organisation. Which dialog is open stands in the address.</summary>
public sealed partial class OrganizationPage
{
    private ShowOrganization.Details? _own;
    private ShowOrganization.TenantRow? _leaving;
    private DecisionView? _refused;
    private bool _busy;

    [Inject] public required IStringLocalizer<OrganizationPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    [SupplyParameterFromQuery(Name = "id")] public Guid? Id { get; set; }

    private ShowOrganization.TenantRow? Asked => _own?.Tenants.FirstOrDefault(tenant => tenant.Id.Value == Id);

    private string Managers => string.Join(", ", _own!.Managers);

    /// <summary>Why the reader can't change anything and who can, or null.</summary>
    private string? MayNot => Actor.May(Permission.ManageOrganization) ? null
        : _own!.Managers.Count == 0 ? L["MayNotNobody"].Value
        : L["MayNot", Managers].Value;

    private string WhoMayChange => _own!.Managers.Count == 0 ? L["Nobody"] : L["Managers", Managers];

    protected override async Task Load() => _own = await UseCases.Run((ShowOrganization useCase) => useCase.Handle(Actor, Leaving));

    private string NoteOf(ShowOrganization.EnrollmentRow enrollment) => (enrollment.Status, enrollment.AgreementSignedOn) switch
    {
        (EnrollmentStatus.Active or EnrollmentStatus.Dual, { } signed) => L["SinceSigned", Dates.Long(enrollment.Since), Dates.Long(signed)],
        (var status, _) => L[$"Missing.{status}", Dates.Long(enrollment.Since)],
    };

    private static string IconOf(Tier tier) => tier is Tier.IndirectReseller ? "handshake" : "storefront";

    private static Tone ToneOf(EnrollmentStatus status) => status switch
    {
        EnrollmentStatus.Active or EnrollmentStatus.Dual => Tone.Ok,
        EnrollmentStatus.Draft or EnrollmentStatus.PendingVerification => Tone.Wait,
        EnrollmentStatus.Qualified or EnrollmentStatus.Restricted => Tone.Notice,
        _ => Tone.Stop,
    };

    private async Task Detach()
    {
        if (_busy || _leaving is not { } tenant) return;

        (_busy, _refused) = (true, null);
        var result = await Forms.Send(Actor, tenant.Id, (DetachTenant useCase) => useCase.Handle(Actor, tenant.Id, CancellationToken.None));
        (_busy, _leaving) = (false, null);
        if (!result.Refused(out var refusal)) Toasts.Tell(L["Detached", tenant.Domain]);
        else if (refusal.Decision is { } id && !(await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, id, Leaving))).Refused(out _, out var decision))
            _refused = Views.Panel(decision, L["NothingChanged"]);
        else
            _refused = Views.Refused(refusal, L["CantDetach"], L["NothingChanged"]);

        await Load();
    }

    private void TenantAdded(string domain) => Done(L["TenantAdded", domain]);

    private void LocationAdded(string name) => Done(L["LocationAdded", name]);

    private void Declared(string domain) => Done(L["Declared", domain]);

    private void Done(string told)
    {
        Toasts.Tell(told);
        Close();
    }

    private void Close() => Navigation.NavigateTo(PortalUrls.Organization);
}
