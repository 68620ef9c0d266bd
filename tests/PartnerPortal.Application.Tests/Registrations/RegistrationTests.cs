using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Registrations;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
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
    public async Task A_tenant_asks_once_and_nobody_asks_for_a_domain_that_is_anothers()
    {
        await Ask();

        Assert.Equal("registration.already-asked", await CodeOf(_sumi, Bada));
        var other = _sumi with { Tenant = TenantId.New(Cast.Then.AddDays(1)) };
        Assert.Equal("registration.tenant-or-domain-taken", await CodeOf(other, Bada with { Domain = "hanbit.onmicrosoft.com" }));
        Assert.Equal("registration.tenant-or-domain-taken", await CodeOf(_sumi with { Tenant = _cast.Mirae.Tenant }, Bada));
    }

    [Theory]
    [InlineData("x", "bada.onmicrosoft.com", "registration.name-invalid")]
    [InlineData("Bada Marine", "bada.example", "organization.domain-not-of-cloud")]
    public async Task What_is_typed_has_a_shape(string name, string domain, string code) =>
        Assert.Equal(code, await CodeOf(_sumi, Bada with { Name = name, Domain = domain }));

    private async Task<RegistrationId> Ask() =>
        Value(await _portal.Run((AskToRegister useCase) => useCase.Handle(_sumi, Language.Korean, Bada, default)));

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
