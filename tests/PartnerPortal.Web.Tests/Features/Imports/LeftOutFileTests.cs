using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;

namespace PartnerPortal.Web.Tests.Features.Imports;

public sealed class LeftOutFileTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Theory]
    [InlineData("a\r\nSet-Cookie: evil=1.csv")]
    [InlineData("a\"; filename=\"evil.exe")]
    [InlineData("../../etc/passwd")]
    [InlineData("고객\u202Evsc.exe")]
    public async Task The_name_of_a_file_stays_within_its_header(string name)
    {
        var file = Encoding.UTF8.GetBytes("Microsoft ID,Company name,Primary domain name,Relationship\r\nno-id,One,one.onmicrosoft.com,Reseller\r\n");
        var prepared = await portal.Services.GetRequiredService<UseCases>()
            .Run((PrepareImport useCase) => useCase.Handle(portal.Cast.Mina, new PrepareImport.Command(ImportKind.Customers, name, file, ImportSettings.Guessed), default));
        Assert.False(prepared.Refused(out _, out var run));
        using var browser = await portal.BrowserOf(portal.Cast.Mina);

        using var answer = await browser.GetAsync($"/imports/{run}/left-out.csv");

        var disposition = Assert.Single(answer.Content.Headers.GetValues("Content-Disposition"));
        Assert.Matches("^attachment; filename=(\"([^\"\\\\]|\\\\.)*\"|[^\";\\s]*); filename\\*=UTF-8''[^\"';\\s]*-left-out\\.csv$", disposition);
        Assert.DoesNotContain('/', disposition);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("evil", StringComparison.Ordinal)));
    }
}
