using System.Net;

namespace PartnerPortal.Web.Tests.Isolation;

/// <summary>The same for somebody who works for one customer of their organisation: the others are somebody else's to them.</summary>
public sealed partial class IsolationSweepTests
{
    private static readonly string[] AboutCustomers = ["CustomerRelationship", "Subscription", "ExternalSubscription", "RelationshipRequest", "ActivityRecord", "PolicyDecision"];

    [Fact]
    public async Task For_a_colleague_with_chosen_customers_the_others_do_not_exist()
    {
        HashSet<string> tried = [];
        foreach (var route in (await Guarded()).Where(route => AboutCustomers.Contains(route.Kind)))
        {
            var unknown = await Ask(world.Colleague.Program, route, Guid.CreateVersion7());
            foreach (var hidden in world.HiddenFromColleague.Where(thing => thing.Kind == route.Kind).Take(5))
            {
                tried.Add(route.Kind);
                Assert.Equal((route, unknown), (route, await Ask(world.Colleague.Program, route, hidden.Id)));
            }
        }

        Assert.Superset(new HashSet<string> { "CustomerRelationship", "Subscription", "RelationshipRequest", "ActivityRecord", "PolicyDecision" }, tried);
    }

    [Fact]
    public async Task No_list_tells_a_colleague_with_chosen_customers_of_the_others()
    {
        var hidden = world.HiddenFromColleague.Where(thing => AboutCustomers.Contains(thing.Kind)).ToDictionary(thing => thing.Id);
        foreach (var list in (await Document()).Where(form => form.Method == "GET" && !form.Path.Contains('{', StringComparison.Ordinal)))
            Hides(await world.Colleague.Program.Get(list.Path), list.Path);

        using var browser = await world.Portal.BrowserOf(world.Colleague.Actor);
        foreach (var path in Pages().Where(path => !path.Contains('{', StringComparison.Ordinal))) Hides(await browser.Get(path), path);

        var customers = await world.Colleague.Program.Get("/api/v1/customers");
        Assert.Equal(HttpStatusCode.OK, customers.Status);
        Assert.Contains(world.ColleaguesCustomer.ToString(), customers.Text, StringComparison.Ordinal);

        void Hides(Answer answer, string what) =>
            Assert.DoesNotContain(Ids().Matches(answer.Text).Select(match => Guid.Parse(match.Value)), id => hidden.TryGetValue(id, out var thing) && what.Length > 0 && thing.Kind.Length > 0);
    }
}
