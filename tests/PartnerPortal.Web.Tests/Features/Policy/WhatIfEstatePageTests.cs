using System.Globalization;
using Bunit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy.Impact;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Policy;

public sealed class WhatIfEstatePageTests : PortalComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void Nothing_is_judged_before_somebody_asks()
    {
        var page = Open<WhatIfEstatePage>(Cast.Nari, PortalUrls.WhatIfEstate);

        page.WaitForElement(".empty-state");
        Assert.Empty(page.FindAll("[data-act=export]"));
    }

    [Fact]
    public void A_question_is_put_together_and_stands_in_the_address()
    {
        var page = Open<WhatIfEstatePage>(Cast.Nari, PortalUrls.WhatIfEstate);
        page.WaitForElement("[data-field=target]").Change("hanbit.onmicrosoft.com");
        page.Find("form").Submit();

        Assert.Equal($"{PortalUrls.WhatIfEstate}?target=hanbit.onmicrosoft.com&enrollment=Suspended&pack=2021-05", Address);
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public void A_suspended_partner_is_answered_and_the_list_can_be_taken_out(string language)
    {
        Speak(language);

        var page = Open<WhatIfEstatePage>(Cast.Nari, Question(EnrollmentStatus.Suspended));

        page.WaitForElement("[data-judged]", Patience);
        Assert.Equal($"/policy/impact.csv?pack=2021-05&organization={Cast.Hanbit.Organization}&enrollment=Suspended", page.Find("[data-act=export]").GetAttribute("href"));
    }

    [Fact]
    public void Its_numbers_add_up()
    {
        var page = Open<WhatIfEstatePage>(Cast.Nari, Question(EnrollmentStatus.Suspended));

        var judged = page.WaitForElement("[data-judged]", Patience).GetAttribute("data-judged");
        Assert.Equal(judged, page.FindAll("[data-count]").Sum(part => int.Parse(part.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
    }

    [Theory, InlineData("target=nowhere.example&enrollment=Suspended", "impact.nobody-there"), InlineData("target=mirae.onmicrosoft.com&enrollment=Suspended", "impact.not-enrolled"), InlineData("target=mirae.onmicrosoft.com&kind=Customer", "impact.is-so"), InlineData("target=hanbit.onmicrosoft.com&enrollment=Suspended&pack=1999-01", "pack.unknown")]
    public void What_cannot_be_asked_says_why_and_keeps_the_question(string question, string code)
    {
        var page = Open<WhatIfEstatePage>(Cast.Nari, $"{PortalUrls.WhatIfEstate}?{question}");

        page.WaitForElement($"[data-refused='{code}']", Patience);
        Assert.NotEmpty(page.FindAll("[data-card=question]"));
    }

    [Fact]
    public void Whoever_is_no_operator_is_told_so() =>
        Open<WhatIfEstatePage>(Cast.Mina, Question(EnrollmentStatus.Suspended)).WaitForElement("[data-refused='access.lacks-permission']");

    private static string Question(EnrollmentStatus status) => $"{PortalUrls.WhatIfEstate}?target=hanbit.onmicrosoft.com&enrollment={status}";
}
