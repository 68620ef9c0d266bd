using Microsoft.AspNetCore.Components;
using PartnerPortal.Application;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Identity;

/// <summary>
/// Where a person says who they are. In demo mode the sample people stand here, each with something to do; a work
/// account's own sign-in page takes their place elsewhere.
/// </summary>
public sealed partial class SignInPage
{
    private IReadOnlyList<ListSamplePeople.Group>? _groups;

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] internal PortalSettings Settings { get; init; } = null!;

    [Inject] internal WorkAccounts WorkAccounts { get; init; } = null!;

    [SupplyParameterFromQuery(Name = "returnUrl")] public string? ReturnUrl { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Settings.IsDemo) _groups = await UseCases.Run((ListSamplePeople useCase) => useCase.Handle(CancellationToken.None));
    }
}
