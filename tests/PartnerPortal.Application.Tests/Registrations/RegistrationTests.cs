using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Registrations;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Registrations;

public sealed class RegistrationTests : IAsyncLifetime
{
    private static readonly AskToRegister.Command Bada = new("Bada Marine", "바다 해운", " Bada.onmicrosoft.com ", CountryCode.Of("KR"));

    private readonly Cast _cast = new();
    private readonly Applicant _sumi = new(TenantId.New(Cast.Then), "sumi's account", "Sumi Bae", "sumi@bada.example");
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await _cast.Enter(_portal);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Whoever_is_approved_signs_in_as_the_first_admin_of_an_organisation_that_sells_nothing_yet()
    {
        var id = await Ask();
        Assert.Equal(Bada.Name, Assert.Single(await Waiting(_cast.Nari)).Name.Legal);

        Assert.Null((await Approve(_cast.Nari, id)).Refusal);

        Assert.Empty(await Waiting(_cast.Nari));
        var arrival = new WelcomePerson.Arrival(_sumi.Tenant, _sumi.Subject, VerifiedEmail: null);
        Assert.False((await _portal.Run((WelcomePerson useCase) => useCase.Handle(arrival, default))).Refused(out _, out var welcome));
        var actor = await _portal.Run((FindActor useCase) => useCase.Handle(welcome!.User!.Value, _sumi.Tenant, default));
        Assert.Equal(("Sumi Bae", Roles.GlobalAdmin), (actor!.Name, actor.Roles));
        var home = Assert.Single(await _portal.Run((ListMemberships useCase) => useCase.Handle(actor.User, default)));
        Assert.Equal(("bada.onmicrosoft.com", TenantKind.Unclassified, Tier.None, CloudInstance.Global), (home.Domain, home.Kind, home.Tier, home.Cloud));
        Assert.Contains(Value(await _portal.Run((ListActivity useCase) => useCase.Handle(_cast.Nari, new(), default))).Rows, row => row.Operation == "registration_approved" && row.PerformedBy == _cast.Nari.Name);
    }

    [Fact]
    public async Task The_applicant_is_told_by_mail_and_may_ask_again_after_a_no()
    {
        var id = await Ask();
        var no = new DeclineRegistration.Command(id, "Not in the register");
        Assert.Null((await _portal.Run((DeclineRegistration useCase) => useCase.Handle(_cast.Nari, no, default))).Refusal);

        await _portal.Run((SendOutbox job) => job.Handle(default));
        Assert.Contains(_portal.Post.Mails, mail => mail.Recipient == _sumi.Email);
        var last = await _portal.Run((ShowRegistration useCase) => useCase.Handle(_sumi.Tenant, default));
        Assert.Equal((RegistrationStatus.Declined, "Not in the register"), (last!.Status, last.Reason));

        await Ask();
        Assert.Single(await Waiting(_cast.Nari));
    }

    [Fact]
    public async Task An_application_is_answered_once()
    {
        var id = await Ask();
        await Approve(_cast.Nari, id);

        Assert.Equal("registration.already-answered", (await Approve(_cast.Nari, id)).Refusal?.Code);
        Assert.Equal("registration.unknown", (await Approve(_cast.Nari, RegistrationId.New(Cast.Then))).Refusal?.Code);
    }

    [Fact]
    public async Task Only_operators_see_and_answer_who_asks()
    {
        var id = await Ask();

        Assert.Equal("access.lacks-permission", (await _portal.Run((ListRegistrations useCase) => useCase.Handle(_cast.Mina, default))).Refusal?.Code);
        Assert.Equal("access.lacks-permission", (await Approve(_cast.Mina, id)).Refusal?.Code);
        Assert.Equal("access.lacks-permission", (await _portal.Run((DeclineRegistration useCase) => useCase.Handle(_cast.Mina, new(id, "no"), default))).Refusal?.Code);
    }

    [Fact]
    public async Task A_tenant_asks_once_and_not_when_its_people_are_here()
    {
        await Ask();

        Assert.Equal("registration.already-asked", await CodeOf(_sumi, Bada));
        Assert.Equal("registration.tenant-or-domain-taken", await CodeOf(_sumi with { Tenant = _cast.Mirae.Tenant }, Bada));
    }

    [Fact]
    public async Task Whose_a_domain_is_only_the_operator_learns()
    {
        var asked = await Asked(_sumi, Bada with { Domain = "hanbit.onmicrosoft.com" });

        Assert.Equal("registration.already-asked", await CodeOf(_sumi, Bada with { Domain = "namsan.onmicrosoft.com" }));
        Assert.Equal("registration.tenant-or-domain-taken", (await Approve(_cast.Nari, asked)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_two_who_ask_at_once_for_one_tenant_one_is_told_that_it_is_asked()
    {
        _portal.Meanwhile.Before("Registrations", async () => await Ask());

        Assert.Equal("registration.already-asked", await CodeOf(_sumi with { Subject = "bora's account" }, Bada));
        Assert.Single(await Waiting(_cast.Nari));
    }

    [Fact]
    public async Task The_people_of_an_imported_organisation_take_it_over_as_it_stands()
    {
        var imported = await Import();
        Assert.False((await Welcome()).TenantIsKnown);

        var asked = await Ask();
        Assert.Equal(new ListRegistrations.Standing(new("BADA"), "bada-old.onmicrosoft.com", HasPeople: false, IsLetGo: false), Assert.Single(await Waiting(_cast.Nari)).OnRecord);
        Assert.Null((await Approve(_cast.Nari, asked)).Refusal);

        var welcome = await Welcome();
        var actor = await _portal.Run((FindActor useCase) => useCase.Handle(welcome.User!.Value, _sumi.Tenant, default));
        Assert.Equal((imported, Roles.GlobalAdmin), (actor!.Organization, actor.Roles));
        var customer = Assert.Single(Value(await _portal.Run((ListCustomers useCase) => useCase.Handle(_cast.Elena, new(), default))).Rows);
        Assert.Equal(("Bada Marine", "bada.onmicrosoft.com"), (customer.Name.Legal, customer.Domain));
        Assert.Single(await _portal.Run((SearchPortal useCase) => useCase.Handle(_cast.Elena, "marine", default)));
        Assert.Contains(Value(await _portal.Run((ListActivity useCase) => useCase.Handle(actor, new(), default))).Rows, row => row.Operation == "update_company_info");
    }

    [Fact]
    public async Task A_tenant_that_another_organisation_wrote_down_goes_to_its_people_alone()
    {
        var people = _sumi with { Tenant = _cast.NamsanCorporate };
        var asked = await Asked(people, Bada);
        Assert.True(Assert.Single(await Waiting(_cast.Nari)).OnRecord!.HasPeople);

        Assert.Null((await Approve(_cast.Nari, asked)).Refusal);

        var welcome = Value(await _portal.Run((WelcomePerson useCase) => useCase.Handle(new(people.Tenant, people.Subject, null), default)));
        var actor = await _portal.Run((FindActor useCase) => useCase.Handle(welcome.User!.Value, people.Tenant, default));
        Assert.NotEqual(_cast.Namsan.Organization, actor!.Organization);
        var tenant = await _portal.Run((PortalDbContext db) => db.Tenants.SingleAsync(t => t.Id == people.Tenant));
        Assert.Equal((actor.Organization, TenantKind.Unclassified, "bada.onmicrosoft.com"), (tenant.Organization, tenant.Kind, tenant.Domain));
        Assert.Contains(Value(await _portal.Run((ListActivity useCase) => useCase.Handle(_cast.Jun, new(), default))).Rows, row => row.Operation == "remove_tenant");
    }

    [Fact]
    public async Task Nobody_takes_a_tenant_on_which_something_of_another_organisation_rests()
    {
        await Connect(_cast.Namsan.Organization, _cast.NamsanCorporate);
        var asked = await Asked(_sumi with { Tenant = _cast.NamsanCorporate }, Bada);

        Assert.Equal("registration.tenant-in-use", (await Approve(_cast.Nari, asked)).Refusal?.Code);
    }

    [Fact]
    public async Task A_tenant_that_was_let_go_is_its_peoples_again()
    {
        Assert.Null((await _portal.Run((DetachTenant useCase) => useCase.Handle(_cast.Jun, _cast.NamsanCorporate, default))).Refusal);
        var people = _sumi with { Tenant = _cast.NamsanCorporate };

        var asked = await Asked(people, Bada);
        Assert.True(Assert.Single(await Waiting(_cast.Nari)).OnRecord!.IsLetGo);
        Assert.Null((await Approve(_cast.Nari, asked)).Refusal);

        Assert.NotNull(Value(await _portal.Run((WelcomePerson useCase) => useCase.Handle(new(people.Tenant, people.Subject, null), default))).User);
    }

    [Fact]
    public async Task Whoever_awaits_somebody_at_a_tenant_keeps_its_people_from_nothing()
    {
        var command = new InviteUser.Command("bora@namsan.example", "Bora Han", "", Language.English, _cast.NamsanCorporate, Roles.SalesAgent);
        Assert.Null((await _portal.Run((InviteUser useCase) => useCase.Handle(_cast.Jun, command, default))).Refusal);

        var asked = await Asked(_sumi with { Tenant = _cast.NamsanCorporate }, Bada);
        Assert.Null((await Approve(_cast.Nari, asked)).Refusal);

        await _portal.Run((SendOutbox job) => job.Handle(default));
        Assert.DoesNotContain(_portal.Post.Mails, mail => mail.Recipient == command.Email);
        Assert.Null(Value(await _portal.Run((WelcomePerson useCase) => useCase.Handle(new(_cast.NamsanCorporate, "bora's account", command.Email), default))).User);
    }

    [Theory]
    [InlineData("x", "bada.onmicrosoft.com", "registration.name-invalid")]
    [InlineData("Bada Marine", "bada.example", "organization.domain-not-of-cloud")]
    public async Task What_is_typed_has_a_shape(string name, string domain, string code) =>
        Assert.Equal(code, await CodeOf(_sumi, Bada with { Name = name, Domain = domain }));

    private Task<RegistrationId> Ask() => Asked(_sumi, Bada);

    private async Task<RegistrationId> Asked(Applicant applicant, AskToRegister.Command command) =>
        Value(await _portal.Run((AskToRegister useCase) => useCase.Handle(applicant, Language.Korean, command, default)));

    private async Task<WelcomePerson.Answer> Welcome() => Value(await _portal.Run((WelcomePerson useCase) => useCase.Handle(new(_sumi.Tenant, _sumi.Subject, _sumi.Email), default)));

    /// <summary>Elena brings a customer along of whom nobody has come.</summary>
    private async Task<OrganizationId> Import()
    {
        var organization = Organization.Register(OrganizationId.New(Cast.Then), new CompanyName("BADA"), origin: Origin.PartnerCenterImport);
        var tenant = Tenant.Record(
            _sumi.Tenant, organization.Id, "bada-old.onmicrosoft.com", TenantKind.Customer, CloudInstance.Global, CountryCode.Of("KR"), KindEvidence.ImportedRecord, Origin.PartnerCenterImport);
        await _portal.Run(async (PortalDbContext db) =>
        {
            db.AddRange(organization, tenant);
            Assert.Null((await db.Commit(null, default)).Refusal);
        });
        await Connect(organization.Id, _sumi.Tenant);
        return organization.Id;
    }

    private Task Connect(OrganizationId customer, TenantId tenant) => _portal.Run(async (PortalDbContext db) =>
    {
        var query = await _portal.Run((FactFinder facts) => facts.Deal(PolicyAction.RelationImport, _cast.Dongbaek.Tenant, tenant, _cast.Elena.Standing, default));
        Assert.Equal(customer, query.Buyer!.Organization);
        Assert.False((await _portal.Run((PolicyDesk policy) => Task.FromResult(policy.Preview(query)))).Clear().Refused(out _, out var clearance));
        db.CustomerRelationships.Add(CustomerRelationship.Import(clearance!, CustomerRelationshipId.New(Cast.Then), Cast.Then));
        Assert.Null((await db.Commit(null, default)).Refusal);
    });

    private async Task<string?> CodeOf(Applicant applicant, AskToRegister.Command command) =>
        (await _portal.Run((AskToRegister useCase) => useCase.Handle(applicant, Language.English, command, default))).Refusal?.Code;

    private async Task<IReadOnlyList<ListRegistrations.Row>> Waiting(Actor actor) => Value(await _portal.Run((ListRegistrations useCase) => useCase.Handle(actor, default)));

    private Task<Result> Approve(Actor actor, RegistrationId id) => _portal.Run((ApproveRegistration useCase) => useCase.Handle(actor, new(id), default));

    private static TValue Value<TValue>(Result<TValue> result)
        where TValue : notnull
    {
        Assert.False(result.Refused(out var refusal, out var value), refusal?.Code);
        return value!;
    }
}
