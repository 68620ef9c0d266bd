using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using PartnerPortal.Application;
using PartnerPortal.Application.Registrations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Web.Features.Organizations.Own;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Identity.Registering;

/// <summary>Where somebody arrives whose tenant nobody has registered: they introduce their organisation and follow what becomes of it.</summary>
public sealed partial class RegisterPage
{
    private readonly Draft _draft = new();
    private EditContext _form = null!;
    private Applicant? _applicant;
    private ShowRegistration.Details? _last;
    private IReadOnlyList<Choice<CountryCode>> _countries = [];
    private Refusal? _refusal;
    private bool _busy;

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required AuthenticationStateProvider Authentication { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    protected override async Task OnInitializedAsync()
    {
        (_form, _countries) = (new EditContext(_draft), Words.Countries());
        _draft.Country = CountryCode.Of(CurrentActor.PageLanguage is Language.Korean ? "KR" : "US");
        _ = new FormFaults<AskToRegister.Command>(_form, new AskToRegister.Validator(), () => _draft.Command, Refusals);
        _applicant = (await Authentication.GetAuthenticationStateAsync()).User.Applicant();
        await Look();
    }

    private async Task Look()
    {
        if (_applicant is not null) _last = await UseCases.Run((ShowRegistration useCase) => useCase.Handle(_applicant.Tenant, CancellationToken.None));
    }

    // Sent twice it is asked once: the second time an application is waiting.
    private async Task Send()
    {
        (_busy, _refusal) = (true, null);
        (await UseCases.Run((AskToRegister useCase) => useCase.Handle(_applicant!, CurrentActor.PageLanguage, _draft.Command, CancellationToken.None))).Refused(out _refusal, out _);
        await Look();
        _busy = false;
    }

    /// <summary>An organisation while it is being described. Its fields are named like the command's, so faults find them.</summary>
    private sealed class Draft
    {
        public string? Name { get; set; }

        public string? KoreanName { get; set; }

        public string? Domain { get; set; }

        public CountryCode Country { get; set; }

        public AskToRegister.Command Command => new(Name ?? "", KoreanName ?? "", Domain ?? "", Country);
    }
}
