using System.Collections.Concurrent;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Shell;

public sealed class PortalPageTests : PortalComponentTest
{
    [Fact]
    public void Nobody_signed_in_is_asked_to_sign_in_and_comes_back()
    {
        Open<Empty>("/resellers?tab=invitations");

        Assert.Equal(PortalUrls.SignInAndReturn("/resellers?tab=invitations"), Address);
    }

    [Fact]
    public void A_page_knows_who_reads_it_and_what_its_address_asks_for()
    {
        var page = Open<Probe>(Cast.Mina, "/probe?q=tailspin");

        page.WaitForAssertion(() => Assert.Equal($"{Cast.Mina.Organization} tailspin", page.Markup));
    }

    [Fact]
    public void A_page_loads_anew_when_its_address_changes()
    {
        var page = Open<Probe>(Cast.Mina, "/probe?q=tailspin");

        Browser.NavigateTo("/probe?q=wingtip");

        page.WaitForAssertion(() => Assert.EndsWith("wingtip", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_drawn_before_it_is_known_for_whom()
    {
        SignInTakesTime();
        var page = Render<Named>();
        Assert.Empty(page.Markup);

        SignIn(Cast.Mina);

        page.WaitForAssertion(() => Assert.Equal(Cast.Mina.Name, page.Markup));
    }

    [Fact]
    public async Task A_slow_answer_to_an_earlier_address_is_not_shown_over_the_later_ones()
    {
        var page = Open<Slow>(Cast.Mina, "/slow?q=first");
        page.WaitForState(() => Slow.Asked.Contains("first"), TimeSpan.FromSeconds(10));

        Browser.NavigateTo("/slow?q=second");
        Browser.NavigateTo("/slow?q=third");
        await Task.Delay(200); // the later ones are asked for by now, unless the machine is busy: then less is proved
        Slow.First.SetResult();

        page.WaitForAssertion(() => Assert.Equal("third", page.Markup), TimeSpan.FromSeconds(10));
        Assert.Equal("third", Slow.Asked.Last());
    }

    private sealed class Slow : PortalPage
    {
        private string _said = "";

        public static TaskCompletionSource First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static ConcurrentQueue<string> Asked { get; } = [];

        [SupplyParameterFromQuery(Name = "q")] public string Search { get; set; } = "";

        protected override async Task Load()
        {
            var search = Search;
            Asked.Enqueue(search);
            if (search == "first") await First.Task;
            _said = search;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, _said);
    }

    private sealed class Named : PortalPage
    {
        protected override Task Load() => Task.CompletedTask;

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Actor.Name);
    }

    private sealed class Empty : PortalPage
    {
        protected override Task Load() => Task.CompletedTask;
    }

    private sealed class Probe : PortalPage
    {
        private string _said = "";

        [SupplyParameterFromQuery(Name = "q")] public string? Search { get; set; }

        protected override Task Load()
        {
            _said = $"{Actor.Organization} {Search}";
            return Task.CompletedTask;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, _said);
    }
}
