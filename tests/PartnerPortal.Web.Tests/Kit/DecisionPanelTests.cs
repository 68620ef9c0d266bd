using Bunit;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Tests.Kit;

public sealed class DecisionPanelTests : KitTest
{
    private static readonly DecisionView Refusal = new(Tone.Stop, "This request can’t be sent", "This tenant is used for CSP transactions.")
    {
        Rules = ["R-056", "R-065"],
        LookedAt = [new("You sell from", "Adventure Works"), new("You asked to sell to", "Tailspin Cloud", Offending: true)],
        Remedies = [new("corporate", "Ask for the corporate tenant", ActionText: "Use this tenant"), new("ask", "Have it looked at", ActionText: "Ask")],
        Others = [new(Tone.Ok, "Same market: Korea", "R-041")],
        Reference = new("D-2026-11-23-0417", "2021-05", new DateTimeOffset(2026, 11, 23, 10, 31, 0, TimeSpan.Zero)),
    };

    [Fact]
    public void A_refusal_names_its_rules_its_facts_and_its_number()
    {
        var panel = Panel(Refusal);

        Assert.Equal("stop", panel.Find("[data-decision]").GetAttribute("data-decision"));
        Assert.Equal(["R-056", "R-065", "R-041"], panel.FindAll("[data-rule]").Select(rule => rule.GetAttribute("data-rule")));
        Assert.Contains("Tailspin Cloud", panel.Find(".bad").TextContent, StringComparison.Ordinal);
        Assert.Equal("D-2026-11-23-0417", panel.Find("[data-copy]").GetAttribute("data-copy"));
    }

    [Fact]
    public void The_first_remedy_is_the_only_filled_button_and_reports_itself()
    {
        RemedyView? chosen = null;
        var panel = Render<DecisionPanel>(p => p.Add(d => d.View, Refusal).Add(d => d.OnRemedy, remedy => chosen = remedy));

        panel.Find("[data-remedy=ask] button").Click();

        Assert.Equal("ask", chosen?.Key);
        Assert.NotNull(Assert.Single(panel.FindAll(".btn.primary")).Closest("[data-remedy=corporate]"));
    }

    [Fact]
    public void A_live_refusal_takes_the_focus()
    {
        Render<DecisionPanel>(panel => panel.Add(p => p.View, Refusal).Add(p => p.Live, true));

        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public void What_a_decision_does_not_hold_leaves_no_empty_section() =>
        Assert.Empty(Panel(new(Tone.Ok, "This can be sent", "All checks pass.")).FindAll("section, footer"));

    [Fact]
    public void A_check_that_is_still_running_has_no_verdict_yet()
    {
        var list = Render<FindingsList>(l => l.Add(p => p.Findings, [new(Tone.Ok, "Same cloud", "R-042"), new(Tone.Info, "Looking up", "R-038", Pending: true)]));

        Assert.NotNull(list.Find("[data-finding=R-042] [data-icon=check_circle]"));
        Assert.NotNull(list.Find("[data-finding=R-038] .spinner"));
    }

    [Fact]
    public void Who_does_what_leaves_out_what_nobody_does()
    {
        var duties = new Dictionary<string, IReadOnlyList<Duty>> { ["azure"] = [new("storefront", "Sells 3 subscriptions")] };
        var table = Render<WhoDoesWhat>(w => w
            .Add(p => p.Caption, "Who does what")
            .Add(p => p.Families, [new("m365", "Microsoft 365"), new("azure", "Azure")])
            .Add(p => p.Partners, [new("aw", "Adventure Works", "Direct-bill partner", duties)]));

        Assert.Equal(3, table.FindAll("th").Count);
        Assert.Single(table.FindAll("td.empty"));
        Assert.NotNull(table.Find("td[data-label=Azure] [data-icon=storefront]"));
    }

    private IRenderedComponent<DecisionPanel> Panel(DecisionView view) => Render<DecisionPanel>(panel => panel.Add(p => p.View, view));
}
