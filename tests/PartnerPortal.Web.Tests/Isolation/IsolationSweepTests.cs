using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Access;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Hostile;

namespace PartnerPortal.Web.Tests.Isolation;

/// <summary>
/// Every address that leads to one thing, asked by every role of four organisations that have nothing to do with it, for
/// things that others own and for things that nobody has: the two answers are one. And no list tells a stranger of anything.
/// </summary>
public sealed partial class IsolationSweepTests(SomebodyElsesWorld world, ITestOutputHelper output) : IClassFixture<SomebodyElsesWorld>
{
    private static readonly int Tries = Environment.GetEnvironmentVariable("PARTNERPORTAL_NIGHTLY") is { Length: > 0 } ? 50_000 : 5_000;

    [Fact]
    public async Task What_others_own_answers_a_stranger_as_what_does_not_exist()
    {
        var routes = await Guarded();
        var perRoute = (Tries / (routes.Count * world.Programs.Count)) + 1;
        HashSet<GuardedRoute> reached = [];
        var tries = 0;
        foreach (var (actor, program) in world.Programs)
        {
            foreach (var route in routes)
            {
                var foreign = world.ForeignTo(actor, route.Kind);
                var unknown = await Ask(program, route, Guid.CreateVersion7());
                Assert.True((int)unknown.Status is >= 400 and < 500, $"{route} answers {unknown.Status} to an id that nobody has: {unknown.Text}");
                if (unknown.Status is HttpStatusCode.NotFound) reached.Add(route);
                for (var n = 0; n < perRoute; n++, tries++)
                    Assert.Equal((route, actor.Name, unknown), (route, actor.Name, await Ask(program, route, foreign[(tries + n) % foreign.Count].Id)));
            }
        }

        Assert.True(tries >= Tries, $"Only {tries} tries");
        Assert.Empty(routes.Where(route => !reached.Contains(route) && !OfOperators.Contains(route.Path)).Select(route => $"No stranger got as far as looking: {route.Method} {route.Path}"));
        output.WriteLine($"{tries:N0} tries of strangers on {routes.Count} addresses told nothing.");
    }

    [Fact]
    public async Task No_list_tells_a_stranger_of_anything()
    {
        var lists = (await Document()).Where(form => form.Method == "GET" && !form.Path.Contains('{', StringComparison.Ordinal)).ToList();
        Assert.True(lists.Count > 15);
        foreach (var (actor, program) in world.Programs)
        {
            foreach (var list in lists) Tells(await program.Get(list.Path), $"{list.Path} to {actor.Name}", actor);
        }
    }

    [Fact]
    public async Task Pages_tell_a_stranger_as_little()
    {
        var pages = Pages().Select(path => (Path: path, HasPlace: path.Contains('{', StringComparison.Ordinal))).ToList();
        var guarded = pages.Where(page => page.HasPlace && GuardedRoute.KindAt(page.Path) is not null).Select(page => new GuardedRoute("GET", page.Path, GuardedRoute.KindAt(page.Path)!, null)).ToList();
        Assert.NotEmpty(guarded);
        foreach (var actor in world.People)
        {
            using var browser = await world.Portal.BrowserOf(actor);
            foreach (var page in guarded)
            {
                var unknown = await Ask(browser, page, Guid.CreateVersion7());
                Assert.Equal((page.Path, actor.Name, unknown), (page.Path, actor.Name, await Ask(browser, page, world.ForeignTo(actor, page.Kind)[0].Id)));
            }

            foreach (var (path, _) in pages.Where(page => !page.HasPlace)) Tells(await browser.Get(path), $"{path} to {actor.Name}", actor);
        }
    }

    // Roles of an operator only: a stranger is refused before anything is looked for.
    private static readonly IReadOnlySet<string> OfOperators = new HashSet<string> { "/api/v1/tenants/{id}/classify" };

    private void Tells(Answer answer, string what, Actor actor)
    {
        var told = Ids().Matches(answer.Text).Select(match => Guid.Parse(match.Value)).FirstOrDefault(id => world.Secrets.TryGetValue(id, out var thing) && !thing.Concerns(actor));
        Assert.True(told == default, $"{what} tells of {(world.Secrets.TryGetValue(told, out var thing) ? thing.Kind : "")} {told}.");
        Assert.True((int)answer.Status < 500, $"{what}: {answer.Status}");
    }

    private static async Task<Answer> Ask(HttpClient program, GuardedRoute route, Guid id)
    {
        using var content = route.Body is { HasBody: true } form ? new StringContent(form.Body().Replace("{tenant}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{domain}", "mirae.onmicrosoft.com", StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json") : null;
        var answer = await program.Send(route.Method, route.At(id), content);
        return answer with { Text = Fleeting().Replace(answer.Text.Replace(id.ToString(), "*", StringComparison.OrdinalIgnoreCase), "") };
    }

    private async Task<List<GuardedRoute>> Guarded() =>
    [
        .. from form in await Document()
           where form.Path.Contains('{', StringComparison.Ordinal)
           let kind = GuardedRoute.KindAt(form.Path)
           where kind is not null
           select new GuardedRoute(form.Method, form.Path, kind, form),
        .. from path in Files()
           let kind = GuardedRoute.KindAt(path)
           where kind is not null
           select new GuardedRoute("GET", path, kind, null),
    ];

    private async Task<IReadOnlyList<WriteForm>> Document() => WriteForm.All((await world.Portal.Nobody().Get("/openapi/v1.json")).Body);

    private static IEnumerable<string> Pages() =>
        typeof(App).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false)).Cast<RouteAttribute>().Select(route => route.Template.Replace(":guid", "", StringComparison.Ordinal));

    // What stands beside pages and API: files to take away.
    private IEnumerable<string> Files() => world.Portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => endpoint.RoutePattern.RawText ?? "").Where(path => path.EndsWith(".csv", StringComparison.Ordinal) && path.Contains('{', StringComparison.Ordinal))
        .Select(path => path.Replace(":guid", "", StringComparison.Ordinal));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ids();

    // What differs from answer to answer, whoever asks for what: the state of a page, its tokens and the ids of its elements.
    [GeneratedRegex("<!--Blazor.*?-->|nonce=\"[^\"]*\"|name=\"__RequestVerificationToken\" value=\"[^\"]*\"|\"k[0-9a-f]+[^\"]*\"", RegexOptions.Singleline, 1000)]
    private static partial Regex Fleeting();
}
