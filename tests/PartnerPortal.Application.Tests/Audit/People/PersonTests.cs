using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit.People;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Users;
using PartnerPortal.AuditVerifier;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Tests.Audit.Sealing;

namespace PartnerPortal.Tests.Audit.People;

/// <summary>What the portal holds on a person can be taken out and erased, and every chain still holds.</summary>
public sealed class PersonTests : ChainStory
{
    private readonly Actor _sua;

    public PersonTests() => _sua = Cast.Person("sua", "Sua Yoon", Cast.Namsan.Organization, Cast.Namsan.Tenant, Roles.AccountAdmin);

    [Fact]
    public async Task All_that_is_held_on_a_person_is_taken_out_and_that_is_recorded()
    {
        await Happen(_sua, "first");
        await File(Cast.Jun, new(PerformedBy: "Sua Yoon"));

        var held = Granted(await Export(Cast.Jun));

        Assert.Equal(("sua", "Sua Yoon", "sua@portal.example"), (held.Person.SignInName, held.Person.Name, held.Person.Email));
        Assert.Equal(["first"], held.Activity.Select(act => act.Operation));
        Assert.Equal(["export_activity"], held.NamedIn.Select(act => act.Operation));
        Assert.Equal(Cast.Namsan.Organization, Assert.Single(held.Memberships).Organization);
        Assert.Equal(1, await Ask(db => db.ActivityRecords.CountAsync(record => record.Operation == "export_person" && record.User == Cast.Jun.User)));
    }

    [Fact]
    public async Task What_names_the_person_is_erased_and_the_chain_still_holds()
    {
        await Happen(_sua, "first", "second");
        await File(Cast.Jun, new(PerformedBy: "Sua Yoon"));
        await Seal();
        await Leave();

        Assert.Equal(3, Granted(await Erase(Cast.Jun)));

        await Seal();
        Assert.Equal(2, await Sign()); // and the portal's own chain, in which the person left
        var file = Encoding.UTF8.GetString(await File(Cast.Jun));
        Assert.Null(ActivityFile.Verify(new MemoryStream(Encoding.UTF8.GetBytes(file)), Expectation.Nothing).Fault);
        Assert.Contains("\"personal\":[null,null]", file, StringComparison.Ordinal);
        Assert.Contains("erase_person", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Sua Yoon", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Name\":\"Sua", await NewestRows(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_let_go_and_erased_is_named_nowhere_in_the_store()
    {
        await Happen(_sua, "first");
        await File(Cast.Jun, new(PerformedBy: "Sua Yoon"));
        await Portal.Run((BeginSession useCase) => useCase.Handle(new(_sua.User, _sua.Tenant, "Firefox, Windows", "192.0.2.7", HasMfa: true), default));
        await Ask(async db =>
        {
            var person = await db.Users.SingleAsync(user => user.Id == _sua.User);
            person.Bind(_sua.Tenant, "sua's account", Portal.Clock.Now);
            var asked = Registration.Ask(new(_sua.Tenant, "sua's account", _sua.Name, _sua.Email), new(new("Namsan IT"), "namsan.onmicrosoft.com", CloudInstance.Global, CountryCode.Of("KR"), Language.Korean), Portal.Clock.Now);
            Granted(asked.Approve(_sua.Organization, Portal.Clock.Now));
            db.Add(asked);
            foreach (var isDelivered in new[] { true, false })
            {
                var mail = new OutboxMessage(MailKind.PartnerAdded, Guid.CreateVersion7(), Cast.Namsan.Organization, Addressee.Of(person, _sua.Tenant), Portal.Clock.Now);
                mail.Failed("550 <sua@portal.example>: no such mailbox", Portal.Clock.Now);
                if (isDelivered) mail.Delivered(Portal.Clock.Now);
                db.Add(mail);
            }

            Granted(await db.Commit(null, default));
            return true;
        });
        Assert.Equal(("sua's account", "Namsan IT"), Granted(await Export(Cast.Jun)) is var held ? (Assert.Single(held.Accounts).Subject, Assert.Single(held.Applications).Company) : default);
        Granted(await Portal.Run((RemoveUser useCase) => useCase.Handle(Cast.Jun, new(_sua.User, _sua.Tenant), default)));
        Assert.Equal("sua's account", Assert.Single(Granted(await Export(Cast.Jun)).Accounts).Subject);
        Assert.NotEmpty(await Told("Sua Yoon", "sua@portal.example", "sua's account"));

        Granted(await Erase(Cast.Jun));

        Assert.Empty(await Told("Sua Yoon", "sua@portal.example", "sua's account"));
    }

    [Fact]
    public async Task Sessions_and_tokens_are_taken_out_and_go_with_the_person()
    {
        await Portal.Run((BeginSession useCase) => useCase.Handle(new(_sua.User, _sua.Tenant, "Firefox, Windows", "192.0.2.7", HasMfa: true), default));
        Granted(await Portal.Run((IssueToken useCase) => useCase.Handle(_sua, new("nightly report", TokenScope.Read, 30, LinkTokens.Hash("secret")), default)));

        var held = Granted(await Export(Cast.Jun));
        Assert.Equal(("Firefox, Windows", "192.0.2.7"), held.Sessions is [var stay] ? (stay.Device, stay.Place) : default);
        Assert.Equal(["nightly report"], held.Tokens.Select(token => token.Name));

        await Leave();
        Granted(await Erase(Cast.Jun));
        Assert.Equal((0, 0), await Ask(async db => (await db.Sessions.CountAsync(), await db.ApiTokens.CountAsync())));
        Assert.Equal((_sua.User.ToString(), "", ""), await Ask(async db => await db.Users.SingleAsync(user => user.Id == _sua.User) is var nobody ? (nobody.SignInName, nobody.Name, nobody.Email) : default));
    }

    [Fact]
    public async Task An_invitation_that_waits_goes_with_the_person_whom_it_names()
    {
        await Happen(_sua, "first");
        await Leave();
        Granted(await Portal.Run((InviteUser useCase) => useCase.Handle(Cast.Jun, new("Sua@portal.example", "Sua Yoon", "", Language.Korean, Cast.Namsan.Tenant, Roles.AccountAdmin), default)));

        Assert.Equal(2, Granted(await Erase(Cast.Jun)));

        Assert.Empty(await Ask(db => db.UserInvitations.ToListAsync()));
        Assert.DoesNotContain("sua@portal.example", await Ask(async db => string.Join(' ', (await db.ActivityRecords.ToListAsync()).SelectMany(record => record.Changes))), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_erased_before_it_was_sealed_is_sealed_without_it()
    {
        await Happen(_sua, "first");
        await Leave();

        Granted(await Erase(Cast.Jun));

        await Seal();
        Assert.Equal(2, await Sign()); // and the portal's own chain, in which the person left
        Assert.Null(ActivityFile.Verify(new MemoryStream(await File(Cast.Jun)), Expectation.Nothing).Fault);
    }

    [Fact]
    public async Task Nodes_that_seal_while_a_person_is_erased_leave_a_chain_that_holds()
    {
        for (var round = 0; round < 10; round++) await Happen(_sua, "happened");
        await Leave();

        await Task.WhenAll(Task.Run(Seal), Task.Run(() => Erase(Cast.Jun)), Task.Run(Seal));

        await Erase(Cast.Jun);
        await Seal();
        Assert.Equal(2, await Sign()); // and the portal's own chain, in which the person left
        Assert.Empty(await Ask(db => db.ActivityRecords.Where(record => record.User == _sua.User).ToListAsync()));
    }

    [Theory]
    [InlineData("ActivityChains")]
    [InlineData("ActivityRecords")]
    [InlineData("ActivitySeals")]
    public async Task What_is_sealed_at_the_worst_moment_of_an_erasure_is_erased_with_its_salts(string read)
    {
        await Happen(_sua, "first");
        await Leave();
        Portal.Meanwhile.Before(read, Seal);

        if ((await Erase(Cast.Jun)).Refused(out _, out _)) Granted(await Erase(Cast.Jun));

        await Seal();
        Assert.Equal(2, await Sign()); // and the portal's own chain, in which the person left
        Assert.All(await SealsOf(ChainOf(_sua)), seal => Assert.DoesNotContain(seal.Personal, value => value.Salt is not null && value.Holds(_sua.User.ToString())));
    }

    [Fact]
    public async Task Those_who_act_or_acted_for_the_organisation_are_listed_and_nobody_else()
    {
        await Happen(_sua, "first");
        Assert.Equal([("Jun Park", true), ("Sua Yoon", true)], await Listed(Cast.Jun));

        await Leave();
        Assert.Equal([("Jun Park", true), ("Sua Yoon", false)], await Listed(Cast.Jun));
        Assert.Equal([("Sua Yoon", false)], await Listed(Cast.Jun, " sUA@"));
        Assert.Empty(await Listed(Cast.Elena, "Sua"));
        Assert.Contains(("Sua Yoon", false), await Listed(Cast.Nari));
        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((ListPeople useCase) => useCase.Handle(_sua, null, default))).Code);

        Granted(await Erase(Cast.Nari));
        Assert.Empty(await Listed(Cast.Nari, "Sua"));
    }

    [Fact]
    public async Task Who_still_acts_is_not_erased_and_strangers_are_unknown()
    {
        await Happen(_sua, "first");

        Assert.Equal("person.still-member", Refused(await Erase(Cast.Jun)).Code);
        Assert.Equal("person.unknown", Refused(await Erase(Cast.Elena)).Code);
        Assert.Equal("person.unknown", Refused(await Export(Cast.Elena)).Code);
        Assert.Equal("access.lacks-permission", Refused(await Erase(_sua)).Code);
        Assert.Equal("access.lacks-permission", Refused(await Export(_sua)).Code);
    }

    [Fact]
    public async Task An_organisation_erases_what_was_done_in_its_own_name_and_the_operator_everything()
    {
        await Happen(_sua, "here");
        await Happen(_sua with { Organization = Cast.Dongbaek.Organization }, "there");
        await Leave();

        Assert.Equal(1, Granted(await Erase(Cast.Jun)));
        Assert.Equal("there", (await Ask(db => db.ActivityRecords.SingleAsync(record => record.User == _sua.User))).Operation);
        Assert.Equal(1, Granted(await Erase(Cast.Nari)));
        Assert.Empty(await Ask(db => db.ActivityRecords.Where(record => record.User == _sua.User).ToListAsync()));
    }

    private Task<Result<ExportPerson.Details>> Export(Actor actor) => Portal.Run((ExportPerson useCase) => useCase.Handle(actor, _sua.User, default));

    private async Task<IEnumerable<(string Name, bool IsMember)>> Listed(Actor actor, string? search = null) =>
        Granted(await Portal.Run((ListPeople useCase) => useCase.Handle(actor, search, default))).Rows.Select(row => (row.Name, row.IsMember));

    private Task<Result<int>> Erase(Actor actor) => Portal.Run((ErasePerson useCase) => useCase.Handle(actor, _sua.User, default));

    private Task<bool> Leave() => Ask(async db =>
    {
        (await db.Users.SingleAsync(user => user.Id == _sua.User)).Leave(Cast.Namsan.Tenant);
        return !(await db.Commit(null, default)).Refused(out _);
    });

    /// <summary>Where the store still says one of these words, table by table and column by column.</summary>
    private Task<IReadOnlyList<string>> Told(params string[] words) => Ask<IReadOnlyList<string>>(async db =>
    {
        List<string> told = [];
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    if (words.Any(word => $"{rows.GetValue(column)}".Contains(word, StringComparison.OrdinalIgnoreCase))) told.Add($"{table}.{rows.GetName(column)}");
                }
            }
        }

        return told;
    });

    private Task<string> NewestRows() => Ask(async db =>
    {
        var (users, records) = (await db.Users.Select(user => user.Name).ToListAsync(), await db.ActivityRecords.Select(record => record.PerformedBy).ToListAsync());
        return string.Join('\n', users.Concat(records).Select(name => $"\"Name\":\"{name}"));
    });
}
