using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Tables;

namespace PartnerPortal.Web.Tests.Kit;

public sealed class FilterTests : KitTest
{
    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    [Fact]
    public void A_filter_that_is_off_leads_to_the_list_with_it_at_the_first_page()
    {
        Navigation.NavigateTo("list?q=tail&after=abc");
        var chip = Chip();

        Assert.False(chip.HasAttribute("aria-current"));
        Assert.Equal("http://localhost/list?q=tail&status=Sent", chip.GetAttribute("href"));
    }

    [Fact]
    public void A_filter_that_is_on_says_so_and_leads_back()
    {
        Navigation.NavigateTo("list?q=tail&status=Sent");
        var chip = Chip();

        Assert.Equal("true", chip.GetAttribute("aria-current"));
        Assert.Equal("http://localhost/list?q=tail", chip.GetAttribute("href"));
    }

    [Fact]
    public void A_filter_follows_the_address()
    {
        var chip = Render<FilterChip>(c => c.Add(p => p.Text, "Sent").Add(p => p.Name, "status").Add(p => p.Value, "Sent"));

        Navigation.NavigateTo("list?status=Sent&q=tail");

        chip.WaitForAssertion(() => Assert.Equal("http://localhost/list?q=tail", chip.Find("[aria-current]").GetAttribute("href")));
    }

    [Fact]
    public void A_filter_of_several_values_offers_each_and_takes_back_the_chosen_one()
    {
        Navigation.NavigateTo("list?market=KR");
        var menu = Render<FilterMenu>(m => m.Add(p => p.Text, "Market").Add(p => p.Name, "market").Add(p => p.Choices, [new("KR", "Korea"), new("JP", "Japan")]));

        Assert.Contains("Korea", menu.Find("[data-filter-menu=market]").TextContent, StringComparison.Ordinal);
        Assert.Equal("http://localhost/list", menu.Find("[data-filter=KR]").GetAttribute("href"));
        Assert.Equal("http://localhost/list?market=JP", menu.Find("[data-filter=JP]").GetAttribute("href"));
    }

    [Fact]
    public void Words_to_search_by_are_reported_once_when_typing_pauses()
    {
        var reported = new List<string>();
        var box = Render<SearchBox>(b => b.Add(p => p.Label, "Find").Add(p => p.ValueChanged, reported.Add));

        box.Find("input").Input("ta");
        Clock.Pass(TimeSpan.FromMilliseconds(300));
        box.Find("input").Input("tail");
        Clock.Pass(TimeSpan.FromMilliseconds(399));
        Assert.Empty(reported);

        Clock.Pass(TimeSpan.FromMilliseconds(1));
        box.WaitForAssertion(() => Assert.Equal(["tail"], reported));
    }

    [Fact]
    public void The_words_stand_in_the_address_and_the_page_starts_anew()
    {
        Navigation.NavigateTo("list?after=abc");
        var bar = Render<FilterBar>(b => b.Add(p => p.SearchLabel, "Find"));

        bar.Find("input").Input("tail");
        Clock.Pass(TimeSpan.FromMilliseconds(400));

        bar.WaitForAssertion(() => Assert.Equal("http://localhost/list?q=tail", Navigation.Uri));
    }

    private IElement Chip() =>
        Render<FilterChip>(chip => chip.Add(c => c.Text, "Sent").Add(c => c.Name, "status").Add(c => c.Value, "Sent")).Find("[data-filter=Sent]");
}
