using Microsoft.Playwright;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>
/// Forty hostile fillings of the forms that live on a circuit: every field of a form holds the same text, which is sent. The
/// circuit lives on, no script runs, and the page is still as wide as the screen.
/// </summary>
public sealed class HostileInputTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Fillable = ":is(main, dialog) :is(input:not([type=checkbox], [type=radio], [type=date], [type=file]), textarea):visible";

    private static readonly (string Person, string Path)[] Forms =
    [
        ("mina.seo@contoso-dist", PortalUrls.InviteReseller),
        ("mina.seo@contoso-dist", PortalUrls.NewRequest),
        ("sora.han@tailspin", PortalUrls.NewRequest),
        ("hyejin.lim@woodgrove", PortalUrls.ElsewhereDialog("declare")),
        ("dohyun.kang@tailspin", PortalUrls.OrganizationDialog("location")),
        ("dohyun.kang@tailspin", PortalUrls.OrganizationDialog("tenant")),
        ("mina.seo@contoso-dist", PortalUrls.Customers),
        ("nari.kim@portal-operator", PortalUrls.TenantKinds),
    ];

    private static readonly string[] Texts =
    [
        "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>{{7*7}}${8*8}",
        "=HYPERLINK(\"http://evil.example\",\"x\")\r\nBcc: everybody@evil.example",
        "\u202Egnp.exe\u0001\u0008\u200B\u200D\uFEFF 👩‍👩‍👧‍👦 e\u0301\u0301\u0301 ﷺ İıſK",
        "'; DROP TABLE \"Tenants\"; -- NEAR(\"a\" *) %_\\ ../../etc/passwd",
        new string('가', 20_000),
    ];

    [Fact]
    public async Task No_text_that_anybody_can_type_ends_a_circuit_or_runs()
    {
        foreach (var person in Forms.GroupBy(form => form.Person))
        {
            var page = await portal.SignIn(person.Key, PortalUrls.Home);
            List<string> trouble = [];
            page.Console += (_, line) => { if (line.Type == "error" && line.Text.Contains("circuit", StringComparison.OrdinalIgnoreCase)) trouble.Add(line.Text); };
            page.Dialog += (_, dialog) => { trouble.Add($"A script ran: {dialog.Message}"); _ = dialog.DismissAsync(); };

            foreach (var (_, path) in person)
            {
                foreach (var text in Texts) await Fill(page, path, text);
            }

            Assert.Empty(trouble);
            await page.Context.CloseAsync();
        }
    }

    private static async Task Fill(IPage page, string path, string text)
    {
        await PortalInChromium.Visit(page, path);
        var fields = page.Locator(Fillable);
        await Expect(fields.First).ToBeVisibleAsync();
        var count = await fields.CountAsync();
        for (var i = 0; i < count; i++)
        {
            if (await fields.Nth(i).IsEnabledAsync()) await fields.Nth(i).FillAsync(text);
        }

        await fields.First.PressAsync("Enter");
        await page.EvaluateAsync("() => document.querySelector('dialog form, main form')?.requestSubmit()");
        await Expect(page.Locator("[data-interactive]").First).ToBeAttachedAsync();
        await page.FitsItsScreen();
    }
}
