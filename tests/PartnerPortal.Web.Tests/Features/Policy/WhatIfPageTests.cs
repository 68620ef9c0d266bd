using Bunit;
using PartnerPortal.Application.Policy;
using PartnerPortal.Web.Features.Policy.Asking;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Policy;

public sealed class WhatIfPageTests : PortalComponentTest
{
    [Fact]
    public void Nothing_is_asked_before_somebody_asks() => Open<WhatIfPage>(Cast.Elena, PortalUrls.WhatIf).WaitForElement(".empty-state");

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task A_request_to_a_CSP_tenant_is_refused_and_one_to_the_corporate_tenant_leads_on(string language)
    {
        Speak(language);

        var refused = Open<WhatIfPage>(Cast.Elena, $"{PortalUrls.WhatIf}?act=relation.request&target=namsan.onmicrosoft.com");
        Assert.Contains("R-056", refused.WaitForElement("[data-answer=Block]").TextContent, StringComparison.Ordinal);
        Assert.Empty(refused.FindAll("[data-act=go]"));

        var passed = Open<WhatIfPage>(Cast.Elena, $"{PortalUrls.WhatIf}?act=relation.request&target=namsan-corp.onmicrosoft.com");
        Assert.Equal(PortalUrls.NewRequestTo("namsan-corp.onmicrosoft.com"), passed.WaitForElement("[data-answer=Allow] [data-act=go]").GetAttribute("href"));
        Assert.Empty((await Portal.Run((ListDecisions useCase) => useCase.Handle(Cast.Elena, new(), default))).Rows);
    }

    [Fact]
    public void A_made_up_customer_abroad_is_refused_by_its_market() =>
        Assert.Contains("R-041", Open<WhatIfPage>(Cast.Elena, $"{PortalUrls.WhatIf}?act=order.place&kind=Customer&tier=None&country=JP&cloud=Global").WaitForElement("[data-answer=Block]").TextContent, StringComparison.Ordinal);

    [Theory, InlineData("act=relation.request&target=nowhere.example", "policy.nobody-there"), InlineData("act=partnership.invite&target=namsan.onmicrosoft.com", "policy.act-not-open"), InlineData("act=relation.request&target=namsan.onmicrosoft.com&pack=1999-01", "policy.pack-unknown")]
    public void What_cannot_be_asked_says_why(string question, string code) =>
        Open<WhatIfPage>(Cast.Elena, $"{PortalUrls.WhatIf}?{question}").WaitForElement($"[data-refused='{code}']");

    [Fact]
    public void A_customer_asks_whether_it_may_add_a_partner() =>
        Open<WhatIfPage>(Cast.Hyejin, $"{PortalUrls.WhatIf}?act=relation.accept&target=dongbaek.onmicrosoft.com").WaitForElement("[data-answer=Block], [data-answer=Warn], [data-answer=Allow]");
}
