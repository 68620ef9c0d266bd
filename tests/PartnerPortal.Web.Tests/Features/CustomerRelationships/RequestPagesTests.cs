using Bunit;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Web.Features.CustomerRelationships;
using PartnerPortal.Web.Features.CustomerRelationships.Requests;

namespace PartnerPortal.Web.Tests.Features.CustomerRelationships;

/// <summary>A request from both ends: what the partner writes and follows, what the customer opens.</summary>
public sealed class RequestPagesTests : CustomerPageTest
{
    private const string TransactionTenant = "namsan.onmicrosoft.com";
    private const string CorporateTenant = "namsan-corp.onmicrosoft.com";

    [Fact]
    public async Task Before_signing_in_a_link_says_who_asks_and_where_to_sign_in()
    {
        var token = await Asked();

        var page = Open<RequestPage>($"/requests/{token}", parameters => parameters.Add(p => p.Token, token));

        Assert.Contains(Uri.EscapeDataString($"/partners/review/{token}"), page.WaitForElement("[data-act=sign-in]").GetAttribute("href")!, StringComparison.Ordinal);
        await Until(Sent, requests => Assert.Single(requests).Status is RequestStatus.Opened);
    }

    [Fact]
    public async Task The_customer_s_admin_goes_on_to_the_review_and_a_colleague_passes_it_on()
    {
        var token = await Asked();

        Assert.Equal($"/partners/review/{token}", Link(token, Cast.Hyejin).WaitForElement("[data-act=review]").GetAttribute("href"));
        var page = Link(token, await Colleague());
        await page.WaitForElement("[data-act=forward]").ClickAsync();

        Assert.Equal("1", page.WaitForElement("[data-forwarded]").GetAttribute("data-forwarded"));
    }

    [Fact]
    public async Task Signed_in_elsewhere_one_sees_both_tenants_and_no_way_to_accept()
    {
        var token = await Asked();

        var page = Link(token, Cast.Jun);

        Assert.Equal(2, page.WaitForElements(".compare .side").Count);
        Assert.Empty(page.FindAll("[data-act=review], [data-act=forward]"));
        Assert.NotNull(page.Find("[data-act=sign-in-elsewhere]"));
    }

    [Fact]
    public async Task A_link_that_is_over_says_how_it_ended()
    {
        var accepted = await Asked();
        await Accept(accepted);
        Link(accepted, Cast.Hyejin).WaitForElement("[data-gone=Accepted]");
        Link("made-up", Cast.Hyejin).WaitForElement("[data-gone=Unknown]");

        var late = await Asked(CorporateTenant);
        Portal.Clock.Now += TimeSpan.FromDays(31);
        Link(late, Cast.Hyejin).WaitForElement("[data-gone=Expired]");
    }

    [Fact]
    public async Task The_list_follows_each_request_and_names_the_rule_of_each_that_was_stopped()
    {
        Open<RequestsPage>(Cast.Elena, "/requests").WaitForElement("[data-state=empty]");
        await Asked();
        await Ask(TransactionTenant);

        var page = Open<RequestsPage>(Cast.Elena, "/requests");

        Assert.Equal(["NotSent", "Sent"], page.WaitForElements("tr[data-state]").Select(row => row.GetAttribute("data-state")).Order(StringComparer.Ordinal));
        Assert.Equal("R-056", page.Find("tr[data-state=NotSent] [data-rule]").GetAttribute("data-rule"));
        Assert.StartsWith("/decisions/", page.Find("tr[data-state=NotSent] [data-act=why]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_copied_sent_again_and_withdrawn()
    {
        var token = await Asked();
        var page = Open<RequestsPage>(Cast.Elena, "/requests");

        await page.WaitForElement("[data-act=copy-link]").ClickAsync();
        Assert.EndsWith(token, page.WaitForElement("[data-link]").GetAttribute("data-link"), StringComparison.Ordinal);
        await page.Find("[data-act=resend]").ClickAsync();
        Assert.Equal(2, Assert.Single(await Sent()).TimesSent);
        await page.Find("[data-dialog=link] footer button").ClickAsync();
        await page.Find("[data-act=withdraw]").ClickAsync();
        await page.WaitForElement("[data-act=confirm]").ClickAsync();

        page.WaitForElement("tr[data-state=Withdrawn]");
    }

    [Fact]
    public async Task A_reason_is_read_by_the_partner()
    {
        var token = await Asked();
        await Done<Application.CustomerRelationships.DeclineRelationship>(useCase => useCase.Handle(Cast.Hyejin, new(token, "Not now"), default));

        var page = Open<RequestsPage>(Cast.Elena, "/requests");
        await page.WaitForElement("[data-act=reason]").ClickAsync();

        Assert.Equal("Not now", page.WaitForElement("[data-dialog=reason] [data-reason]").TextContent);
    }

    [Fact]
    public async Task A_request_that_the_rules_allow_is_sent()
    {
        var page = New("/requests/new");

        page.WaitForElement("[data-field=recipient]").Change("hyejin@mirae.example");
        page.Find("[data-field=target]").Change("mirae.onmicrosoft.com");
        page.WaitForElement("[data-finding=R-041][data-tone=ok]");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("/requests", Address));
        Assert.Single(await Sent());
    }

    [Fact]
    public async Task A_resale_to_a_transaction_tenant_is_refused_before_sending_and_the_corporate_one_is_offered()
    {
        var page = New($"/requests/new?target={TransactionTenant}");

        Assert.Equal(["R-056", "R-065"], page.WaitForElement("[data-decision=stop]").QuerySelectorAll(".verdict [data-rule]").Select(rule => rule.GetAttribute("data-rule")));
        Assert.Equal(2, page.FindAll(".compare .side").Count);
        Assert.Empty(await Sent());

        await page.Find($"[data-remedy='{CorporateTenant}'] button").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal(CorporateTenant, page.Find("[data-field=target]").GetAttribute("value")));
    }

    [Fact]
    public async Task A_refused_sending_is_explained_with_its_number_and_the_draft_stays()
    {
        var page = New("/requests/new");
        page.WaitForElement("[data-field=recipient]").Change("jun@namsan.example");
        page.Find("[data-field=target]").Change(CorporateTenant);
        await Done<Application.Organizations.ClassifyTenant>(useCase => useCase.Handle(Cast.Nari, new(Cast.NamsanCorporate, Domain.Organizations.TenantKind.CspTransaction), default));

        await page.WaitForElement("form").SubmitAsync();

        page.WaitForElement("[data-decision=stop] footer [data-copy]");
        await page.Find("[data-act=edit]").ClickAsync();
        Assert.Equal("jun@namsan.example", page.WaitForElement("[data-field=recipient]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_field_that_is_wrong_says_so_beside_itself()
    {
        var page = New("/requests/new");
        page.WaitForElement("[data-field=recipient]").Change("nobody");
        await page.Find("form").SubmitAsync();
        page.WaitForElement("[data-field=recipient][aria-invalid=true]");

        page.Find("[data-field=target]").Change("not a tenant");
        page.WaitForElement("[data-field=target][aria-invalid=true]");
    }

    [Fact]
    public async Task A_text_of_one_s_own_keeps_its_link()
    {
        var page = New("/requests/new");
        await page.WaitForElement("[data-act=rewrite]").ClickAsync();
        Assert.Contains("{link}", page.WaitForElement("[data-field=text]").GetAttribute("value"), StringComparison.Ordinal);

        page.Find("[data-field=text]").Change("No way to answer");

        page.WaitForElement("[data-field=text][aria-invalid=true]");
        page.WaitForElement("[data-finding=R-030][data-tone=stop]");
    }

    [Fact]
    public async Task Customers_are_listed_filtered_and_refused()
    {
        Open<CustomersPage>(Cast.Elena, "/customers").WaitForElement("[data-state=empty]");
        await Accept(await Asked(adminRights: true));

        Open<CustomersPage>(Cast.Elena, "/customers").WaitForElement("tr[data-state=Active] [data-admin=legacy]");
        Open<CustomersPage>(Cast.Elena, "/customers?only=no-agreement").WaitForElement("[data-state=nothing]");
        Open<CustomersPage>(Cast.Elena, "/customers?q=미래").WaitForElement("tr[data-state=Active]");

        var colleague = await Colleague();
        Open<CustomersPage>(colleague, "/customers").WaitForElement("[data-decision=stop]");
        Open<RequestsPage>(colleague, "/requests").WaitForElement("[data-decision=stop]");
        Open<NewRequestPage>(colleague, "/requests/new").WaitForElement("[data-decision=stop]");
    }

    private IRenderedComponent<RequestPage> Link(string token, Application.Access.Actor reader) =>
        Open<RequestPage>(reader, $"/requests/{token}", parameters => parameters.Add(p => p.Token, token));

    private IRenderedComponent<NewRequestPage> New(string address) => Open<NewRequestPage>(Cast.Elena, address);

    private Task Ask(string target) => Portal.Run((RequestRelationship useCase) => useCase.Handle(
        Cast.Elena, new("jun@namsan.example", target, false, Domain.Organizations.Language.English, ""), default));

    private Task<IReadOnlyList<ListRequests.Row>> Sent() =>
        Done<ListRequests, IReadOnlyList<ListRequests.Row>>(useCase => useCase.Handle(Cast.Elena, default));
}
