using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Tests.SampleData;

public sealed class SamplePeopleTests(SampleWorld world) : IClassFixture<SampleWorld>
{
    [Fact]
    public async Task Seven_people_have_a_task_and_stand_first_in_their_group()
    {
        var groups = await world.Portal.Run((ListSamplePeople useCase) => useCase.Handle(default));

        Assert.Equal(Enum.GetValues<SampleGroup>(), groups.Select(group => group.Kind));
        Assert.Equal(
            [
                ("mina.seo@contoso-dist", SampleTask.InviteReseller), ("jiwon.lee@graphicdesign", SampleTask.AnswerInvitation),
                ("sora.han@tailspin", SampleTask.AskCustomer), ("elena.costa@adventureworks", SampleTask.MeetRefusal),
                ("hyejin.lim@woodgrove", SampleTask.AddPartner), ("bomi.ahn@ea-giant", SampleTask.HirePartner),
                ("nari.kim@portal-operator", SampleTask.ClassifyTenant),
            ],
            groups.SelectMany(group => group.People.TakeWhile(person => person.Task is not null)).Select(person => (person.SignInName, person.Task!.Value)));
    }

    [Theory]
    [InlineData("jiwon.lee@graphicdesign", SumUpHome.TaskKind.AnswerInvitation)]
    [InlineData("hyejin.lim@woodgrove", SumUpHome.TaskKind.AnswerRequest)]
    public async Task Who_has_something_to_answer_finds_it_at_home(string signIn, SumUpHome.TaskKind task)
    {
        var actor = await world.SignIn(signIn);
        var home = await world.Portal.Run((ShowHome useCase) => useCase.Handle(actor, default));

        Assert.Contains(home.Tasks, waiting => waiting.Kind == task && waiting.Token is not null);
    }

    [Theory]
    [InlineData("tailspin.onmicrosoft.com", "R-056")]
    [InlineData("tailspin-corp.onmicrosoft.com", null)]
    public async Task Elena_meets_a_refusal_at_the_trading_tenant_only(string target, string? rule)
    {
        var elena = await world.SignIn("elena.costa@adventureworks");
        var preview = await world.Portal.Run((PreviewRequest useCase) => useCase.Handle(elena, new PreviewRequest.Query(target, AsksForAdminRights: false), default));

        Assert.False(preview.Refused(out _, out var details));
        Assert.Equal(rule, details!.Decision.Findings.FirstOrDefault(finding => finding.Outcome is Domain.Policy.Outcome.Block)?.Rule);
    }

    [Fact]
    public async Task Nari_finds_a_tenant_that_nobody_has_classified()
    {
        var unclassified = await world.Read(db => db.Tenants.Where(t => t.Kind == TenantKind.Unclassified).Select(t => t.Id).ToListAsync());
        Assert.Equal([SampleWorld.Tenant("wingtip-unknown")], unclassified);
    }

    [Fact]
    public async Task Every_role_has_a_holder_in_every_tier_and_every_organisation_an_admin()
    {
        var firms = await World();
        Roles[] partners = [.. Enum.GetValues<Roles>().Where(role => role is not (Roles.None or Roles.Reader or Roles.Operator or Roles.Auditor))];
        foreach (var tier in new[] { Tier.IndirectProvider, Tier.IndirectReseller, Tier.DirectBill, Tier.Advisor })
            Assert.Empty(partners.Except(firms.Where(firm => firm.Tier == tier).SelectMany(firm => firm.SignInNames.Keys)));

        var customers = firms.Where(firm => firm.Tenants.Any(t => t.Kind is TenantKind.Customer)).ToList();
        Assert.Empty(new[] { Roles.GlobalAdmin, Roles.BillingAdmin, Roles.UserAdmin, Roles.Reader }.Except(customers.SelectMany(firm => firm.SignInNames.Keys)));
        Assert.All(firms, firm => Assert.True(firm.SignInNames.ContainsKey(Roles.GlobalAdmin) || firm.SignInNames.ContainsKey(Roles.Operator)));
    }

    [Fact]
    public async Task The_world_names_people_who_can_sign_in_with_that_role()
    {
        foreach (var firm in await World())
        {
            Assert.NotEmpty(firm.Tenants);
            Assert.All(firm.SignInNames.Values, signIn => Assert.Contains('@', signIn));
        }

        Assert.Equal(Roles.AdminAgent, (await world.SignIn("mina.seo@contoso-dist")).Roles);
        Assert.True((await world.Admin("tailspin")).Roles.HasFlag(Roles.GlobalAdmin));
        Assert.Equal(PartnerId.Of(6_200_101), (await World()).Single(firm => firm.Id == SampleWorld.Organization("tailspin")).PartnerId);
    }

    [Fact]
    public async Task An_organisation_has_three_to_six_people_and_one_person_two_organisations()
    {
        var users = await world.Read(db => db.Users.AsNoTracking().ToListAsync());
        var crowds = users.SelectMany(user => user.Memberships.Select(m => (user.Id, m.Organization)).Distinct()).GroupBy(pair => pair.Organization);

        Assert.All(crowds, crowd => Assert.InRange(crowd.Count(), 3, 6));
        Assert.Single(users, user => user.Memberships.Select(m => m.Organization).Distinct().Count() == 2);
        Assert.InRange(users.Count(user => user.Language is Language.Korean) / (double)users.Count, 0.4, 0.6);
        Assert.All(users, user => Assert.EndsWith(".example", user.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_of_the_organisations_have_a_Korean_name()
    {
        var names = await world.Read(db => db.Organizations.Select(o => o.Name).ToListAsync());
        Assert.InRange(names.Count(name => name.Korean is not null) / (double)names.Count, 0.4, 0.6);
    }

    [Fact]
    public async Task Activity_lies_over_400_days_and_names_who_acted()
    {
        var records = await world.Read(db => db.ActivityRecords.AsNoTracking().ToListAsync());
        var today = world.Portal.Clock.GetUtcNow();

        Assert.InRange(today - records.Min(r => r.At), TimeSpan.FromDays(395), TimeSpan.FromDays(405));
        Assert.InRange(today - records.Max(r => r.At), TimeSpan.Zero, TimeSpan.FromDays(1));
        foreach (var slug in new[] { "contoso-dist", "tailspin", "adventureworks", "city-power", "portal-operator" })
            Assert.Contains(records, r => r.Organization == SampleWorld.Organization(slug) && r.PerformedBy.Length > 0);
    }

    private Task<IReadOnlyList<ShowSampleWorld.Firm>> World() => world.Portal.Run((ShowSampleWorld useCase) => useCase.Handle(default));
}
