using Microsoft.Playwright;
using PartnerPortal.Application.Users;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.EndToEnd.Tests;

/// <summary>Every page of a signed-in person, for every reader: no axe finding, nothing pushed aside, in the reader's language.</summary>
public sealed class PageSweepTests(PortalInChromium portal, Chromium chromium) : IClassFixture<PortalInChromium>
{
    private const string Provider = "mina.seo@contoso-dist";
    private const string Reseller = "sora.han@tailspin";
    private const string Customer = "hyejin.lim@woodgrove";
    private const string Operator = "nari.kim@portal-operator";

    private static readonly (string Name, string Person, string Path)[] Pages =
    [
        ("home", Provider, PortalUrls.Home),
        ("resellers", Provider, PortalUrls.Resellers),
        ("resellers-invitations", Provider, PortalUrls.Invitations),
        ("invite-reseller", Provider, PortalUrls.InviteReseller),
        ("customers", Provider, PortalUrls.Customers),
        ("requests", Provider, PortalUrls.Requests),
        ("new-request", Provider, PortalUrls.NewRequest),
        ("refusal", Provider, PortalUrls.NewRequestTo("tailspin.onmicrosoft.com")),
        ("imports", Provider, PortalUrls.Imports),
        ("mail", Provider, PortalUrls.Mail),
        ("decisions", Provider, PortalUrls.Decisions),
        ("activity", Provider, PortalUrls.Activity),
        ("rules", Provider, PortalUrls.Rules),
        ("rule", Provider, PortalUrls.Rule("R-056")),
        ("what-if", Provider, $"{PortalUrls.WhatIf}?act=relation.request&target=tailspin.onmicrosoft.com"),
        ("tokens", Provider, PortalUrls.Tokens),
        ("new-token", Provider, PortalUrls.NewToken),
        ("applications", "woojin.shim@adventureworks", PortalUrls.Applications),
        ("new-application", "woojin.shim@adventureworks", PortalUrls.NewApplication),
        ("search", Provider, $"{PortalUrls.Search}?q=tail"),
        ("providers", Reseller, PortalUrls.Providers),
        ("organization", Reseller, PortalUrls.Organization),
        ("people", "woojin.shim@adventureworks", PortalUrls.People),
        ("rights", Reseller, PortalUrls.Rights),
        ("users", "hayoon.oh@contoso-dist", PortalUrls.Users),
        ("invite-user", "hayoon.oh@contoso-dist", PortalUrls.InviteUser),
        ("customers-closed", "jun.park@contoso-dist", PortalUrls.Customers),
        ("my-partners", Customer, PortalUrls.MyPartners),
        ("add-partner", Customer, PortalUrls.AddPartner),
        ("subscriptions", Customer, PortalUrls.Subscriptions),
        ("elsewhere", "bomi.ahn@ea-giant", PortalUrls.Elsewhere),
        ("tenant-kinds", Operator, PortalUrls.TenantKinds),
        ("dead-letters", Operator, PortalUrls.DeadLetters),
        ("end-requests", Operator, PortalUrls.EndRequests),
        ("packs", Operator, PortalUrls.DraftPack("2023-10")),
        ("pack", Operator, PortalUrls.Pack("2026-05")),
        ("policy-impact", Operator, PortalUrls.Impact("2026-05")),
        ("what-if-estate", Operator, $"{PortalUrls.WhatIfEstate}?target=tailspin.onmicrosoft.com&enrollment=Suspended"),
        ("what-if-estate-empty", Operator, PortalUrls.WhatIfEstate),
        ("announce-pack", Operator, PortalUrls.AnnouncePack("2026-05")),
        ("loops", Operator, PortalUrls.Loops),
        ("announcements", Customer, PortalUrls.Announcements),
    ];

    public static TheoryData<Reader> Readers => [.. Reader.All];

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_page_serves_every_reader(Reader reader)
    {
        foreach (var person in Pages.GroupBy(page => page.Person))
        {
            var page = await portal.SignIn(person.Key, PortalUrls.Home, reader);
            foreach (var (name, _, path) in person)
            {
                await LookAt(await PortalInChromium.Visit(page, path), name, reader);
            }

            await page.Context.CloseAsync();
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_page_on_which_somebody_answers_serves_every_reader(Reader reader)
    {
        var reseller = await portal.SignIn("jiwon.lee@graphicdesign", PortalUrls.Providers, reader);
        var invitation = (await reseller.Locator("[data-act=read]").GetAttributeAsync("href"))!;
        await LookAt(await portal.Open(invitation, reader), "invitation-signed-out", reader);
        await LookAt(await PortalInChromium.Visit(reseller, invitation), "invitation", reader);
        await LookAt(await PortalInChromium.Visit(reseller, $"{invitation}?dialog=decline"), "invitation-decline", reader);
        await LookAt(await portal.SignIn(Reseller, invitation, reader), "wrong-tenant", reader);

        var customer = await portal.SignIn(Customer, PortalUrls.Home, reader);
        var review = (await customer.Locator("[data-task=AnswerRequest] a").GetAttributeAsync("href"))!;
        await LookAt(await PortalInChromium.Visit(customer, review), "add-partner-review", reader);
        await LookAt(await portal.Open(review.Replace("/partners/review/", "/requests/", StringComparison.Ordinal), reader), "request-signed-out", reader);
        var listed = (await portal.TenantAt("wingtip.onmicrosoft.com")).Id;
        await LookAt(await PortalInChromium.Visit(customer, PortalUrls.ReviewPartner(listed)), "add-partner-listed", reader);
        await LookAt(await PortalInChromium.Visit(customer, await LinkOn(customer, PortalUrls.MyPartners, "[data-act=open-partner]")), "partner", reader);
        await customer.Context.CloseAsync();

        var provider = await portal.SignIn(Provider, $"{PortalUrls.Decisions}?outcome=Block", reader);
        var decision = (await provider.Locator("td a.main").First.GetAttributeAsync("href"))!;
        await LookAt(await PortalInChromium.Visit(provider, decision), "decision", reader);
        var ending = await LinkOn(provider, PortalUrls.Resellers, "[data-act=end]");
        await LookAt(await PortalInChromium.Visit(provider, ending), "end-partnership", reader);
        var relationship = await LinkOn(provider, PortalUrls.Customers, "tr[data-state] a.main");
        await LookAt(await PortalInChromium.Visit(provider, relationship), "customer", reader);
        await LookAt(await PortalInChromium.Visit(provider, $"{relationship}?tab=ending"), "customer-ending", reader);
        await provider.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_page_that_needs_no_sign_in_serves_every_reader(Reader reader)
    {
        await LookAt(await portal.Open(PortalUrls.SignIn, reader), "sign-in", reader);
        await LookAt(await portal.Open(PortalUrls.NotFound, reader), "not-found", reader);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task The_way_in_for_an_emergency_serves_every_reader(Reader reader)
    {
        await using var prepared = new PortalInChromium(chromium)
        {
            Settings = new Dictionary<string, string> { ["BreakGlass:CodeHash"] = Convert.ToHexString(BreakGlassCode.HashOf("a code")), ["BreakGlass:ExpiresAt"] = "2099-01-01T00:00:00Z" },
        };
        await prepared.InitializeAsync();

        await LookAt(await prepared.Open(PortalUrls.BreakGlass, reader), "break-glass", reader);
        await LookAt(await prepared.Open(PortalUrls.BreakGlassRefused, reader), "break-glass-refused", reader);
    }

    [Fact]
    public async Task A_page_that_keeps_somebody_out_is_found()
    {
        var page = await portal.Open(PortalUrls.SignIn);
        Assert.Empty(await page.Barriers());

        await page.EvaluateAsync("() => { document.documentElement.removeAttribute('lang'); document.querySelector('main').append(new Image()); }");

        Assert.Equal(["html-has-lang", "image-alt"], (await page.Barriers()).Select(barrier => barrier.Split(' ')[0]));
    }

    private static async Task<string> LinkOn(IPage page, string path, string link) =>
        (await (await PortalInChromium.Visit(page, path)).Locator(link).First.GetAttributeAsync("href"))!;

    private async Task LookAt(IPage page, string name, Reader reader)
    {
        await page.Locator("[aria-busy=true]").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(reader.Language[..2], await page.Locator("html").GetAttributeAsync("lang"));
        await page.Serves(reader, name);
        Assert.Empty(portal.Forbidden);
    }
}
