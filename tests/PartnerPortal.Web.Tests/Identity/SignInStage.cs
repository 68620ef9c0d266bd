using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Access;
using PartnerPortal.Tests;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Identity;

/// <summary>A live portal, a provider of its own, and a browser: what every story about signing in needs.</summary>
public sealed partial class SignInStage : IAsyncLifetime
{
    public const string Client = "portal", Secret = "a secret & more";

    /// <summary>What is configured besides, from the provider's address.</summary>
    public Func<FakeProvider, Dictionary<string, string>> Settings { get; init; } = provider => new() { ["AzureAd:Authority"] = provider.Address, ["AzureAd:TenantClaim"] = "tid" };

    public X509Certificate2? Certificate { get; init; }

    public Action<IServiceCollection> Instead { get; init; } = _ => { };

    public FakeProvider Provider { get; private set; } = null!;

    public RunningPortal Portal { get; private set; } = null!;

    public ShiftedClock Clock { get; } = new();

    public Cast Cast => Portal.Cast;

    public async ValueTask InitializeAsync()
    {
        Provider = await FakeProvider.Start();
        var settings = Settings(Provider);
        settings.TryAdd("AzureAd:ClientId", Client);
        if (!settings.Keys.Any(name => name.StartsWith("AzureAd:ClientCertificates", StringComparison.Ordinal))) settings.TryAdd("AzureAd:ClientSecret", Secret);
        Portal = new RunningPortal { Mode = "Live", Settings = new Dictionary<string, string>(settings.Concat(Unlimited.Settings)), Clock = Clock, Certificate = Certificate, Instead = Instead };
        await Portal.InitializeAsync();
    }

    public HttpClient Browser() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Portal.ClientOptions.BaseAddress };

    /// <summary>What a good provider says of somebody, signed in with the tenant that they act for.</summary>
    public Dictionary<string, object> ClaimsOf(Actor person) => new()
    {
        ["iss"] = Provider.Issuer,
        ["sub"] = person.User.ToString(),
        ["oid"] = person.User.ToString(),
        ["tid"] = person.Tenant.ToString(),
        ["name"] = person.Name,
        ["email"] = person.Email.ToUpperInvariant(),
        ["email_verified"] = true,
        ["iat"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = Clock.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds(),
    };

    /// <summary>Goes to the provider, and stops before the answer.</summary>
    public Task<Attempt> Begin(HttpClient browser, Actor person, string returnUrl = "/customers") => BeginAt(browser, person, PortalUrls.WorkAccountAndReturn(returnUrl));

    /// <summary>Somebody who is signed in proves once more that it is they.</summary>
    public Task<Attempt> Confirm(HttpClient browser, Actor person) => BeginAt(browser, person, PortalUrls.ConfirmAndReturn("/requests/new"));

    private async Task<Attempt> BeginAt(HttpClient browser, Actor person, string path)
    {
        using var sent = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return Provider.Begin(sent.Headers.Location!, ClaimsOf(person));
    }

    /// <summary>Where the browser is after it brought an answer.</summary>
    public static async Task<string> Bring(HttpClient browser, Attempt attempt)
    {
        using var answered = await browser.GetAsync(attempt.Callback);
        return answered.StatusCode is HttpStatusCode.Redirect ? answered.Headers.Location!.ToString() : answered.StatusCode.ToString();
    }

    public async Task<string> SignIn(HttpClient browser, Actor person, Action<Attempt>? bend = null)
    {
        var attempt = await Begin(browser, person);
        bend?.Invoke(attempt);
        return await Bring(browser, attempt);
    }

    /// <summary>Whether the browser is signed in.</summary>
    public static async Task<bool> IsSignedIn(HttpClient browser) => (await browser.GetAsync("/customers")).StatusCode is HttpStatusCode.OK;

    /// <summary>Signs out here, and answers where the browser is sent.</summary>
    public static async Task<string> SignOut(HttpClient browser, bool everywhere = false)
    {
        var page = await browser.GetStringAsync("/customers");
        var token = AntiforgeryToken().Match(page).Groups[1].Value;
        using var left = await browser.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("everywhere", everywhere.ToString())]));
        return left.Headers.Location!.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex AntiforgeryToken();
}

/// <summary>The machine's clock, moved by a test.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
