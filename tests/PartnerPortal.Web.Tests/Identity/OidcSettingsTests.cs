using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using PartnerPortal.Application;
using PartnerPortal.Web.Identity.OpenIdConnect;

namespace PartnerPortal.Web.Tests.Identity;

public sealed class OidcSettingsTests
{
    private const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    [Fact]
    public void Without_a_client_no_provider_is_connected() => Assert.Null(Read());

    [Fact]
    public void The_section_reads_as_microsoft_identity_web_reads_it()
    {
        var settings = Read(("ClientId", "c"), ("ClientSecret", "s"), ("Instance", "https://login.microsoftonline.us/"), ("TenantId", Tenant), ("CallbackPath", "/in"), ("SignedOutCallbackPath", "/out"))!;

        Assert.Equal(new Uri($"https://login.microsoftonline.us/{Tenant}/v2.0"), settings.Authority);
        Assert.Equal((true, "tid", "/in", "/out"), (settings.IsEntra, settings.TenantClaim, settings.CallbackPath.Value, settings.SignedOutCallbackPath.Value));
    }

    [Fact]
    public void Entra_is_open_to_every_organisation_unless_a_tenant_is_named() =>
        Assert.Equal(new Uri("https://login.microsoftonline.com/organizations/v2.0"), Read(("ClientId", "c"), ("ClientSecret", "s"))!.Authority);

    [Fact]
    public void Another_provider_says_whose_tenant_it_is()
    {
        Assert.Equal(Guid.Parse(Tenant), Read(("ClientId", "c"), ("ClientSecret", "s"), ("Authority", "https://id.example"), ("TenantId", Tenant))!.OnlyTenant);
        Assert.Equal("org", Read(("ClientId", "c"), ("ClientSecret", "s"), ("Authority", "https://id.example"), ("TenantClaim", "org"))!.TenantClaim);
    }

    [Theory]
    [InlineData("AzureAd needs either", "ClientId=c")]
    [InlineData("AzureAd leads to 'http://id.example'", "ClientId=c;ClientSecret=s;Authority=http://id.example;TenantClaim=org")]
    [InlineData("AzureAd leads to 'ftp://id.example'", "ClientId=c;ClientSecret=s;Authority=ftp://id.example;TenantClaim=org")]
    [InlineData("AzureAd:TenantId is ''", "ClientId=c;ClientSecret=s;Authority=https://id.example")]
    [InlineData("AzureAd:AllowedTenants:0 is 'everybody'", "ClientId=c;ClientSecret=s;AllowedTenants:0=everybody")]
    [InlineData("AzureAd:ClientCertificates:0 can't be used: SourceType is 'KeyVault'", "ClientId=c;ClientCertificates:0:SourceType=KeyVault")]
    [InlineData("AzureAd:ClientCertificates:0 can't be used", "ClientId=c;ClientCertificates:0:SourceType=Path;ClientCertificates:0:CertificateDiskPath=/nowhere.pfx")]
    [InlineData("AzureAd:ClientCertificates:0 can't be used", "ClientId=c;ClientCertificates:0:SourceType=Base64Encoded;ClientCertificates:0:Base64EncodedValue=%%")]
    public void What_is_wrong_is_named_at_start(string named, string told) => Assert.StartsWith(
        named, Assert.Throws<CannotStartException>(() => Read([.. told.Split(';').Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_api_takes_tokens_made_for_the_client_unless_it_has_an_audience_of_its_own()
    {
        Assert.Equal(["c", "api://c"], Read(("ClientId", "c"), ("ClientSecret", "s"))!.ApiAudiences);
        Assert.Equal(["api://portal-api"], Read(("ClientId", "c"), ("ClientSecret", "s"), ("Audience", "api://portal-api"))!.ApiAudiences);
    }

    [Fact]
    public void A_certificate_is_read_from_a_pem_file_with_its_key()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=portal", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".pem");
        File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");

        Assert.Equal(certificate.Thumbprint, Read(("ClientId", "c"), ("ClientCertificates:0:SourceType", "Path"), ("ClientCertificates:0:CertificateDiskPath", file))!.Certificate?.Thumbprint);
    }

    private static OidcSettings? Read(params (string Name, string Value)[] told) => OidcSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(told.ToDictionary(pair => $"{OidcSettings.Section}:{pair.Name}", pair => (string?)pair.Value)).Build());
}
