using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;
using PartnerPortal.Web.Features.Announcements;
using PartnerPortal.Web.Features.Imports;
using PartnerPortal.Web.Features.Outbox;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Features.Policy.Packs;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Kit;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;

namespace PartnerPortal.Web.Tests;

/// <summary>
/// Opens pages over a whole portal on a private store, with the small cast in it. Only the browser and the sign-in
/// are pretend: who is signed in goes the same way as in production, from claims to <see cref="Actor"/>.
/// </summary>
public abstract class PortalComponentTest : BunitContext, IAsyncLifetime
{
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;
    private TestPortal _portal = null!;
    private BunitAuthorizationContext _session = null!;

    protected TestPortal Portal => _portal;

    protected Cast Cast { get; } = new();

    protected BunitNavigationManager Browser => Services.GetRequiredService<BunitNavigationManager>();

    /// <summary>The address that the reader is at, with its query.</summary>
    protected string Address => $"/{Browser.ToBaseRelativePath(Browser.Uri)}";

    public virtual async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await Cast.Enter(_portal);

        JSInterop.Mode = JSRuntimeMode.Loose;
        _session = AddAuthorization();
        Services.AddLocalization().AddLocalisation().AddKit();
        Services.AddSingleton<TimeProvider>(_portal.Clock).AddSingleton(_portal.UseCases).AddSingleton(await _portal.Run((PackCalendar packs) => Task.FromResult(packs)));
        Services.AddScoped<CurrentActor>().AddScoped<SeenRights>().AddScoped<FormSubmissions>().AddScoped<DecisionViews>().AddScoped<DecisionFacts>().AddScoped<RefusalPanels>().AddScoped<InvitationLetter>().AddScoped<ImportWords>().AddScoped<PackWords>().AddScoped<AudienceWords>().AddSingleton<IMailWriter, MailWriter>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _portal.DisposeAsync();
        CultureInfo.CurrentUICulture = _language;
        GC.SuppressFinalize(this);
    }

    protected static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    /// <summary>Nobody knows yet who is there, until somebody signs in.</summary>
    protected void SignInTakesTime() => _session.SetAuthorizing();

    protected void SignIn(Actor actor) =>
        _session.SetAuthorized(actor.Name).SetClaims([.. PortalClaims.Of(actor.User, actor.Tenant, "Test").Claims]);

    /// <summary>A page at an address, as the person sees it; a page reads its query from there.</summary>
    protected IRenderedComponent<TPage> Open<TPage>(Actor actor, string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        SignIn(actor);
        return Open(address, parameters);
    }

    /// <summary>A page at an address, before anybody has signed in (or as whoever is).</summary>
    protected IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        Browser.NavigateTo(address);
        return Render<TPage>(page => parameters?.Invoke(page));
    }

    /// <summary>One more person of a firm, for a role that nobody in the cast has.</summary>
    protected async Task<Actor> Join(string signIn, string name, Cast.Firm firm, Roles roles)
    {
        var actor = Cast.Person(signIn, name, firm.Organization, firm.Tenant, roles);
        await Portal.Run((PortalDbContext db) =>
        {
            db.Add(Cast.Users[^1]);
            return db.Commit(null, default);
        });
        return actor;
    }

    /// <summary>What a use case answers; a refusal fails the test.</summary>
    protected async Task<TValue> Done<TUseCase, TValue>(Func<TUseCase, Task<Result<TValue>>> call)
        where TUseCase : notnull
        where TValue : notnull
    {
        Assert.False((await Portal.Run(call)).Refused(out var refusal, out var value), refusal?.Code);
        return value!;
    }

    /// <summary>What is true once the portal has done what the page left to it.</summary>
    protected static async Task<TValue> Until<TValue>(Func<Task<TValue>> ask, Predicate<TValue> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (await ask() is var value && holds(value)) return value;
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    protected async Task Done<TUseCase>(Func<TUseCase, Task<Result>> call)
        where TUseCase : notnull => Assert.Null((await Portal.Run(call)).Refusal?.Code);
}
