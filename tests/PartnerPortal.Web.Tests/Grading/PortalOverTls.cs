using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Identity;

namespace PartnerPortal.Web.Tests.Grading;

/// <summary>A live portal as people reach it on the internet, over TLS and with a provider: one of them signed in, and sent an invitation.</summary>
public sealed class PortalOverTls : IAsyncLifetime
{
    private readonly CookieContainer _cookies = new();
    private readonly SignInStage _stage;

    public PortalOverTls() => _stage = new SignInStage
    {
        Settings = provider => new()
        {
            ["AzureAd:Authority"] = provider.Address,
            ["AzureAd:TenantClaim"] = "tid",
            ["Portal:PublicUrl"] = "https://portal.example",
        },
        Certificate = Certificate,

        // The pretended provider speaks plain HTTP, which no real one does: pages name it as they name a real one.
        Instead = services => services.AddSingleton(new WorkAccounts("https://login.provider.example")),
    };

    /// <summary>Made for this machine's loopback, and trusted by whoever is told to.</summary>
    public X509Certificate2 Certificate { get; } = NewCertificate();

    public Uri Address => _stage.Portal.ClientOptions.BaseAddress;

    /// <summary>The cookies of whoever signed in, as their browser sends them.</summary>
    public string Cookies => _cookies.GetCookieHeader(Address);

    /// <summary>Where whoever was invited reads the invitation.</summary>
    public string Landing { get; private set; } = "";

    /// <summary>Where the sender reads what the rules said of it.</summary>
    public string Decision { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _stage.InitializeAsync();
        using var browser = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = _cookies,
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString() },
        })
        { BaseAddress = Address };
        Assert.Equal(PortalUrls.Customers, await _stage.SignIn(browser, _stage.Cast.Mina));

        var useCases = _stage.Portal.Services.GetRequiredService<UseCases>();
        var command = new InviteReseller.Command("jun@namsan.example", "namsan.onmicrosoft.com", Language.English, "Hello");
        var sent = await useCases.Run((InviteReseller useCase) => useCase.Handle(_stage.Cast.Mina, command, default));
        Assert.False(sent.Refused(out var why, out var invitation), why?.Code);
        Landing = PortalUrls.Invitation(_stage.Portal.Services.GetRequiredService<LinkTokens>().For(invitation!.Value));
        Decision = PortalUrls.Decision(await useCases.Run((PortalDbContext db) => Task.FromResult(db.PolicyDecisions.Single().Id)));
    }

    public ValueTask DisposeAsync()
    {
        Certificate.Dispose();
        return _stage.DisposeAsync();
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=PartnerPortal on loopback", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
