using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Isolation;

namespace PartnerPortal.Web.Tests.Access;

/// <summary>
/// A sample of the sheet of roles through the pages themselves, as each role sees them: who may finds the button open; who
/// may not finds it shut, or a refusal in its place, and reads whose it is.
/// </summary>
public sealed class RolesOnPagesTests(RolesOnPagesTests.Stage stage) : IClassFixture<RolesOnPagesTests.Stage>
{
    private const string Provider = "stranger-provider", Customer = "stranger-customer", Programme = "programme";

    private static readonly string[] RoleWords = ["Global admin", "Account admin", "User admin", "User management admin", "Admin agent", "Operator"];

    /// <summary>Where somebody is, what they would press there, and who may.</summary>
    public static TheoryData<string, string, string, Roles> Sheet { get; } = new()
    {
        { Provider, PortalUrls.Resellers, "invite", Roles.GlobalAdmin | Roles.UserAdmin | Roles.AdminAgent | Roles.SalesAgent },
        { Provider, PortalUrls.Customers, "import", Roles.GlobalAdmin | Roles.AdminAgent },
        { Provider, PortalUrls.Customers, "request", Roles.GlobalAdmin | Roles.AdminAgent | Roles.SalesAgent },
        { Provider, PortalUrls.Organization, "add-tenant", Roles.GlobalAdmin | Roles.AccountAdmin },
        { Provider, PortalUrls.Users, "invite", Roles.GlobalAdmin | Roles.UserAdmin },
        { Provider, PortalUrls.Activity, "export", Roles.GlobalAdmin | Roles.AccountAdmin | Roles.AdminAgent },
        { Customer, PortalUrls.MyPartners, "add-partner", Roles.GlobalAdmin },
        { Customer, PortalUrls.Elsewhere, "hire", Roles.GlobalAdmin },
        { Customer, PortalUrls.Elsewhere, "declare", Roles.GlobalAdmin | Roles.BillingAdmin },
        { Programme, PortalUrls.Packs, "draft", Roles.Operator },
        { Programme, PortalUrls.Announcements, "new", Roles.Operator },
    };

    [Theory, MemberData(nameof(Sheet))]
    public async Task A_button_is_open_to_the_roles_of_the_sheet_and_the_others_read_whose_it_is(string firm, string path, string act, Roles may)
    {
        var people = stage.People[firm].ToList();
        Assert.NotEmpty(people);
        foreach (var person in people)
        {
            using var browser = await stage.Portal.BrowserOf(person);
            var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(path));
            var button = page.QuerySelector($"main [data-act={act}]");

            Assert.Equal((person.Roles, may.HasFlag(person.Roles)), (person.Roles, button is not null && button.GetAttribute("aria-disabled") is null));
            if (may.HasFlag(person.Roles)) continue;

            var told = button is null ? await Instead(page, browser) : page.GetElementById(button.GetAttribute("aria-describedby") ?? "")?.TextContent ?? "";
            Assert.True(Array.Exists(RoleWords, role => told.Contains(role, StringComparison.OrdinalIgnoreCase)), $"{person.Roles} at {path} reads of {act}: {told}");
        }
    }

    // What refuses the page; or, where a page is for more people than its button, the page that says who may do what.
    private static async Task<string> Instead(IDocument page, HttpClient browser) =>
        (page.QuerySelector("main [data-refused], main [data-decision=stop], main [data-state=refused]") ?? new HtmlParser().ParseDocument(await browser.GetStringAsync(PortalUrls.Rights)).QuerySelector("main"))!.TextContent;

    /// <summary>One person for each role of a partner, of a customer, and of the programme's own people.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public RunningPortal Portal { get; } = new();

        public ILookup<string, Actor> People { get; private set; } = Array.Empty<Actor>().ToLookup(_ => "");

        public ValueTask InitializeAsync()
        {
            var cast = Portal.Cast;
            var programme = cast.Customer("Programme", "프로그램", Programme);
            var own = new[] { Roles.Operator, Roles.Auditor }.Select(role => cast.Person($"{role}@{Programme}", $"{role} of {Programme}", programme.Organization, programme.Tenant, role));
            People = Strangers.Join(cast).Concat(own.ToList()).ToLookup(person => person.Name.Split(" of ")[1]);
            return Portal.InitializeAsync();
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
