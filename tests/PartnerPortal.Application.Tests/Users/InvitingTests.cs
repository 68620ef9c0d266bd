using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Tests.Users;

public sealed class InvitingTests : UserStory
{
    private const string Yuna = "yuna@namsan.example";

    [Fact]
    public async Task Whoever_is_invited_gets_a_mail_and_comes_in_with_the_first_sign_in()
    {
        Assert.Null((await Invite(Cast.Jun, $" {Yuna} ", Roles.AdminAgent | Roles.SalesAgent)).Refusal);
        Assert.Equal((UserStatus.Invited, "Yuna Moon"), Assert.Single(await People(Cast.Jun, "YUNA"), row => row.Email == Yuna) is var row ? (row.Status, row.Name) : default);
        await Portal.Run((SendOutbox job) => job.Handle(default));
        Assert.Equal("https://portal.example/sign-in", Assert.Single(Portal.Post.Mails, mail => mail.Recipient == Yuna).Body.Split('\n')[^1]);

        var user = await Arrive(Namsan, "yuna's account", "Yuna@Namsan.example");

        var actor = await Portal.Run((FindActor useCase) => useCase.Handle(user!.Value, Namsan, default));
        Assert.Equal((Roles.AdminAgent | Roles.SalesAgent, "문유나", Language.Korean), (actor!.Roles, actor.KoreanName, actor.Language));
        Assert.Equal(UserStatus.Active, Assert.Single(await People(Cast.Jun), row => row.Email == Yuna).Status);
        Assert.Equal(user, await Arrive(Namsan, "yuna's account", email: null));
        var log = await Portal.Run((ListActivity useCase) => useCase.Handle(Cast.Jun, new(), default));
        Assert.False(log.Refused(out _, out var records));
        Assert.Equal(["add_user_member", "bind_account", "create_partner_user"], records!.Rows.Select(record => record.Operation).Order());
    }

    [Fact]
    public async Task An_invitation_is_for_one_address_of_one_tenant()
    {
        await Invite(Cast.Jun, Yuna);

        Assert.Null(await Arrive(Namsan, "another account", "other@namsan.example"));
        Assert.Null(await Arrive(Cast.Hanbit.Tenant, "yuna's account", Yuna));
        Assert.Null(await Arrive(Namsan, "an account without an address", email: null));
    }

    [Fact]
    public async Task What_is_withdrawn_lets_nobody_in()
    {
        Assert.False((await Invite(Cast.Jun, Yuna)).Refused(out _, out var id));
        Assert.Equal("users.unknown", (await Portal.Run((WithdrawUserInvitation useCase) => useCase.Handle(Cast.Mina, new(id), default))).Refusal?.Code);

        Assert.Null((await Portal.Run((WithdrawUserInvitation useCase) => useCase.Handle(Cast.Jun, new(id), default))).Refusal);

        Assert.Null(await Arrive(Namsan, "yuna's account", Yuna));
        Assert.DoesNotContain(await People(Cast.Jun), row => row.Email == Yuna);
        await Portal.Run((SendOutbox job) => job.Handle(default));
        Assert.DoesNotContain(Portal.Post.Mails, mail => mail.Recipient == Yuna);
    }

    [Fact]
    public async Task Whoever_was_invited_to_a_tenant_that_is_let_go_is_not_written_to()
    {
        Assert.Null((await Invite(Cast.Jun, Yuna, tenant: Cast.NamsanCorporate)).Refusal);

        Assert.Null((await Portal.Run((DetachTenant useCase) => useCase.Handle(Cast.Jun, Cast.NamsanCorporate, default))).Refusal);

        await Portal.Run((SendOutbox job) => job.Handle(default));
        Assert.DoesNotContain(Portal.Post.Mails, mail => mail.Recipient == Yuna);
    }

    [Fact]
    public async Task An_invitation_waits_for_thirty_days_and_anew_when_it_is_sent_again()
    {
        Assert.False((await Invite(Cast.Jun, Yuna)).Refused(out _, out var id));

        Portal.Clock.Now += UserInvitation.Lifetime;
        Assert.Null(await Arrive(Namsan, "yuna's account", Yuna));
        Assert.Equal(UserStatus.Expired, Assert.Single(await People(Cast.Jun), row => row.Email == Yuna).Status);
        Assert.Equal("users.unknown", (await Again(Cast.Mina, id)).Refusal?.Code);

        Assert.Null((await Again(Cast.Jun, id)).Refusal);
        Portal.Clock.Now += UserInvitation.Lifetime - TimeSpan.FromSeconds(1);
        await Portal.Run((SendOutbox job) => job.Handle(default));
        await Portal.Run((SendOutbox job) => job.Handle(default)); // the first one goes first
        Assert.Equal(2, Portal.Post.Mails.Count(mail => mail.Recipient == Yuna));
        Assert.NotNull(await Arrive(Namsan, "yuna's account", Yuna));
    }

    [Fact]
    public async Task Nobody_is_flooded_with_one_invitation_sent_again_and_again()
    {
        Assert.False((await Invite(Cast.Jun, Yuna)).Refused(out _, out var id));
        for (var n = 1; n < PolicyPack.Founding.InvitationsPerRecipient; n++) Assert.Null((await Again(Cast.Jun, id)).Refusal);

        Assert.Equal("R-184", (await Again(Cast.Jun, id)).Refusal?.Rule);
        Assert.Equal("R-184", (await Invite(Cast.Jun, Yuna.ToUpperInvariant(), tenant: Cast.NamsanCorporate)).Refusal?.Rule);
        Assert.Null((await Invite(Cast.Mina, Yuna)).Refusal); // what one organisation sends is not held against another

        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Null((await Again(Cast.Jun, id)).Refusal);
    }

    [Fact]
    public async Task Whoever_invites_learns_nothing_of_where_else_an_address_is_known()
    {
        Assert.Null((await Invite(Cast.Mina, Yuna)).Refusal);
        Assert.Null((await Invite(Cast.Mina, Cast.Jun.Email)).Refusal);

        var rows = (await People(Cast.Mina)).Where(row => row.Status is UserStatus.Invited).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal("Yuna Moon", row.Name));
    }

    [Fact]
    public async Task Nobody_becomes_a_person_of_another_organisation_by_claiming_their_address()
    {
        await Invite(Cast.Mina, Cast.Jun.Email, Roles.SalesAgent);

        var newcomer = await Arrive(Cast.Hanbit.Tenant, "jun at hanbit", Cast.Jun.Email);

        Assert.NotNull(newcomer);
        Assert.NotEqual(Cast.Jun.User, newcomer);
        var memberships = await Portal.Run((ListMemberships useCase) => useCase.Handle(Cast.Jun.User, default));
        Assert.Equal([(Cast.Namsan.Organization, Roles.GlobalAdmin)], memberships.Select(m => (m.Organization, m.Roles)));
    }

    [Fact]
    public async Task Whoever_claims_somebodys_address_reads_nothing_that_they_were_sent()
    {
        await Invite(Cast.Mina, Cast.Jun.Email, Roles.SalesAgent);
        var claimant = await Arrive(Cast.Hanbit.Tenant, "jun at hanbit", Cast.Jun.Email);
        var stranger = await Portal.Run((FindActor useCase) => useCase.Handle(claimant!.Value, Cast.Hanbit.Tenant, default));
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.OutboxMessages.AddRange(
                new(MailKind.PartnerAdded, Guid.CreateVersion7(), Cast.Dongbaek.Organization, Addressee.Of(Cast.Users.Single(user => user.Id == Cast.Jun.User), Namsan), Portal.Clock.Now),
                new(MailKind.PartnerAdded, Guid.CreateVersion7(), Cast.Dongbaek.Organization, new(Cast.Jun.Email, Language.English), Portal.Clock.Now));
            return (await db.Commit(null, default)).Refusal;
        });

        Assert.DoesNotContain(await Mails(stranger!), mail => mail.Kind is MailKind.PartnerAdded);
        Assert.Single(await Mails(Cast.Jun), mail => mail.Kind is MailKind.PartnerAdded); // a bare address is nobody's
        var sent = await Mails(Cast.Elena);
        Assert.Equal(2, sent.Count); // what an organisation sent, it sees, and not who of another one reads it
        Assert.All(sent, mail => Assert.Null(mail.Recipient));
        Assert.Equal(["Namsan IT", null], sent.Select(mail => mail.To?.Legal).OrderByDescending(name => name));
        Assert.Equal(Cast.Jun.Email, Assert.Single(await Mails(Cast.Jun), mail => mail.Kind is MailKind.PartnerAdded).Recipient);
        Assert.Equal(Cast.Jun.Email, Assert.Single(await Mails(Cast.Mina), mail => mail.Kind is MailKind.UserInvited).Recipient); // whom somebody typed they know

        Task<IReadOnlyList<ListMail.Row>> Mails(Actor actor) => Portal.Run((ListMail useCase) => useCase.Handle(actor, default));
    }

    [Fact]
    public async Task A_mail_that_nobody_can_write_any_more_keeps_no_other_from_being_read()
    {
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.OutboxMessages.AddRange(
                new(MailKind.RelationshipRequest, Guid.CreateVersion7(), Cast.Dongbaek.Organization, new("somebody@elsewhere.example", Language.English), Portal.Clock.Now),
                new(MailKind.PartnerAdded, Guid.CreateVersion7(), Cast.Dongbaek.Organization, new(Cast.Jun.Email, Language.English), Portal.Clock.Now));
            return (await db.Commit(null, default)).Refusal;
        });

        var mails = await Portal.Run((ListMail useCase) => useCase.Handle(Cast.Elena, default));

        Assert.Equal([false, true], mails.Select(mail => mail.Subject is not null).Order());
    }

    [Fact]
    public async Task Two_invitations_of_one_address_at_once_make_one()
    {
        var results = await Task.WhenAll(Invite(Cast.Jun, Yuna), Invite(Cast.Jun, Yuna.ToUpperInvariant()));

        Assert.Equal("users.already-here", Assert.Single(results, result => result.Refusal is not null).Refusal!.Code);
        Assert.Single(await People(Cast.Jun), row => row.Status is UserStatus.Invited);
        Assert.Equal("users.already-here", (await Invite(Cast.Jun, Minho.Email)).Refusal?.Code);
    }

    [Theory]
    [InlineData("yuna", "Yuna Moon", Roles.AdminAgent, "users.email-invalid")]
    [InlineData("yuna@namsan.example, jun@namsan.example", "Yuna Moon", Roles.AdminAgent, "users.email-invalid")]
    [InlineData("", "Yuna Moon", Roles.AdminAgent, "users.email-invalid")]
    [InlineData(Yuna, "-", Roles.AdminAgent, "users.name-invalid")]
    [InlineData(Yuna, "Yuna Moon", Roles.None, "users.roles-missing")]
    [InlineData(Yuna, "Yuna Moon", Roles.Operator, "users.role-not-yours")]
    [InlineData(Yuna, "Yuna Moon", Roles.Reader, "users.role-not-yours")]
    [InlineData(Yuna, "Yuna Moon", (Roles)4096, "users.role-not-yours")]
    public async Task What_is_misshapen_or_not_ones_to_give_is_named(string email, string name, Roles roles, string code)
    {
        var result = await Portal.Run((InviteUser useCase) => useCase.Handle(Cast.Jun, new(email, name, "", Language.English, Namsan, roles), default));

        Assert.Equal(code, result.Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_is_let_in_on_the_word_of_a_password_alone()
    {
        var byPassword = Cast.Jun with { HasMfa = false };
        Assert.False((await Invite(Cast.Jun, Yuna)).Refused(out _, out var invitation));

        string?[] rules =
        [
            (await Invite(byPassword, "hana@namsan.example")).Refusal?.Rule,
            (await Again(byPassword, invitation)).Refusal?.Rule,
            (await ChangeRoles(byPassword, Minho, Roles.GlobalAdmin)).Refusal?.Rule,
            (await Resume(byPassword, Minho)).Refusal?.Rule,
            (await Portal.Run((AddTenant useCase) => useCase.Handle(
                byPassword, new("thief.onmicrosoft.com", Guid.NewGuid().ToString(), TenantKind.UserOnly, CloudInstance.Global, CountryCode.Of("KR"), "an invoice", false), default))).Refusal?.Rule,
        ];
        Assert.All(rules, rule => Assert.Equal("R-018", rule));
        Assert.Null((await Suspend(byPassword, Minho)).Refusal); // to keep somebody out takes no proof
    }

    [Fact]
    public async Task People_sign_in_with_a_tenant_of_the_organisation()
    {
        Assert.Equal("organization.unknown-tenant", (await Invite(Cast.Jun, Yuna, tenant: Cast.Mirae.Tenant)).Refusal?.Code);
        Assert.Null((await Invite(Cast.Jun, Yuna, tenant: Cast.NamsanCorporate)).Refusal);
    }

    private Task<Result> Again(Actor by, UserInvitationId id) => Portal.Run((ResendUserInvitation useCase) => useCase.Handle(by, new(id), default));
}
