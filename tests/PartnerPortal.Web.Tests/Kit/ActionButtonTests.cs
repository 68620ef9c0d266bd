using Bunit;
using PartnerPortal.Web.Kit.Actions;

namespace PartnerPortal.Web.Tests.Kit;

public sealed class ActionButtonTests : KitTest
{
    private int _presses;

    [Fact]
    public void Pressing_does_the_deed()
    {
        Button().Find("button").Click();

        Assert.Equal(1, _presses);
    }

    [Fact]
    public void A_refused_one_can_be_reached_says_why_and_does_nothing()
    {
        var view = Button(reason: "Munson’s Pickles has asked to end.", rule: "R-076");
        var button = view.Find("button");
        button.Click();

        Assert.Equal(0, _presses);
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.False(button.HasAttribute("disabled"));
        Assert.Contains("Munson", view.Find($"#{button.GetAttribute("aria-describedby")}").TextContent, StringComparison.Ordinal);
        Assert.NotNull(view.Find("[data-rule=R-076]"));
    }

    [Fact]
    public void One_that_is_under_way_cannot_be_pressed_twice()
    {
        Button(busy: true).Find("button").Click();

        Assert.Equal(0, _presses);
    }

    [Fact]
    public void With_an_address_it_is_a_link_unless_refused()
    {
        Assert.Equal("/there", Button(href: "/there").Find("a").GetAttribute("href"));
        Assert.Empty(Button(href: "/there", reason: "No.").FindAll("a.btn"));
    }

    [Fact]
    public void A_refused_submit_button_does_not_submit() =>
        Assert.Equal("button", Render<ActionButton>(b => b.Add(p => p.Text, "Send").Add(p => p.Submit, true).Add(p => p.Reason, "No.")).Find("button").GetAttribute("type"));

    private IRenderedComponent<ActionButton> Button(string? reason = null, string? rule = null, bool busy = false, string? href = null) =>
        Render<ActionButton>(button => button
            .Add(b => b.Text, "Change reseller")
            .Add(b => b.Reason, reason)
            .Add(b => b.Rule, rule)
            .Add(b => b.Busy, busy)
            .Add(b => b.Href, href)
            .Add(b => b.OnClick, () => _presses++));
}
