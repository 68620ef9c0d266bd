using System.Net;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Tests;

namespace PartnerPortal.Web.Tests.Identity.Tokens;

/// <summary>What a program may do that acts by itself, and what stays a person's.</summary>
public sealed class ApplicationTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private Cast Cast => portal.Cast;

    [Fact]
    public async Task An_application_reads_and_acts_and_its_name_stands_in_the_log()
    {
        var (id, program) = await Application(Cast.Elena, Roles.AccountAdmin);

        var me = await program.Get("/api/v1/me");
        Assert.Equal((id.ToString(), "Billing bridge", Cast.Dongbaek.Organization.ToString()), (me.Said("user"), me.Said("name"), me.Said("organization")));
        Assert.Equal("access.lacks-permission", (await program.Get("/api/v1/customers")).Code);
        Assert.True((await program.Post("/api/v1/organization/locations", new { name = "Busan branch", partnerId = "6200951", country = "KR" })).Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent);

        Assert.Contains("Billing bridge", (await program.Get("/api/v1/activity")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_a_second_proof_is_closed_to_an_application()
    {
        var (_, program) = await Application(Cast.Mina, Roles.AdminAgent);

        var refused = await program.Post("/api/v1/partnership-invitations", new { recipient = "somebody@portal.example", target = "", language = "Korean" });

        Assert.Equal((HttpStatusCode.Forbidden, "R-018"), (refused.Status, refused.Said("rule")));
    }

    [Fact]
    public async Task Consent_is_a_persons()
    {
        var (token, _) = await (await portal.As(Cast.Mina)).Invite("");
        var (_, program) = await Application(Cast.Jun, Roles.AdminAgent);

        Assert.Equal("access.needs-person", (await program.Post($"/api/v1/invitations/{token}/accept", new { consent = true, grantAdminAccess = false })).Code);
        var consent = new { isGiven = true, acceptAgreement = true };
        Assert.Equal("access.needs-person", (await program.Post($"/api/v1/requests/{token}/accept", consent)).Code);
        Assert.Equal("access.needs-person", (await program.Post("/api/v1/partners", new { partnerTenant = Cast.Hanbit.Tenant.Value, consent })).Code);
    }

    [Fact]
    public async Task A_suspended_application_answers_as_a_made_up_token()
    {
        var (id, program) = await Application(Cast.Mina, Roles.AdminAgent);
        Assert.Equal(HttpStatusCode.OK, (await program.Get("/api/v1/me")).Status);

        await portal.UseCases.Run((MoveApplication useCase) => useCase.Handle(Cast.Mina, new(id, RegisteredApplicationMove.Suspend), default));
        Assert.Equal(await portal.With("ppt_made-up").Get("/api/v1/me"), await program.Get("/api/v1/me"));

        await portal.UseCases.Run((MoveApplication useCase) => useCase.Handle(Cast.Mina, new(id, RegisteredApplicationMove.Resume), default));
        Assert.Equal(HttpStatusCode.OK, (await program.Get("/api/v1/me")).Status);
    }

    private async Task<(RegisteredApplicationId Id, HttpClient Program)> Application(Actor maker, Roles roles)
    {
        var secret = TokenSecret.New();
        Assert.False((await portal.UseCases.Run((RegisterApplication useCase) => useCase.Handle(maker, new("Billing bridge", roles), default))).Refused(out var refusal, out var id), refusal?.Code);
        Assert.Null((await portal.UseCases.Run((IssueApplicationToken useCase) => useCase.Handle(maker, new(id, new("Key", TokenScope.Write, 90, LinkTokens.Hash(secret))), default))).Refusal?.Code);
        return (id, portal.With(secret));
    }
}
