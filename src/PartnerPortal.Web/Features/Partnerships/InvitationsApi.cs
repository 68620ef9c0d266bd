using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>A provider's invitations to resellers: check, send, follow, take back.</summary>
internal static class InvitationsApi
{
    private const string Path = "/partnership-invitations";

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapInvitations()
        {
            var invitations = routes.MapApi(Path, "Partnership invitations");
            invitations.MapGet("", List).WithName("ListInvitations").WithSummary("Every invitation sent, and every attempt that the rules stopped; newest first");
            invitations.MapPost("", Send).WithName("InviteReseller").WithSummary("Check and send an invitation by mail");
            invitations.MapPost("/preview", Preview).WithName("PreviewInvitation").WithSummary("What the rules would say; nothing is sent or kept");
            invitations.MapGet("/{id:guid}/link", Link).WithName("CopyInvitationLink").WithSummary("The personal link of an open invitation");
            invitations.MapPost("/{id:guid}/resend", Resend).WithName("ResendInvitation").WithSummary("Mail the same link again");
            invitations.MapPost("/{id:guid}/withdraw", Withdraw).WithName("WithdrawInvitation").WithSummary("Take an unanswered invitation back; its link stops working");
            return routes;
        }
    }

    /// <param name="Target">A PartnerID, tenant ID or domain; none: whoever holds the link decides.</param>
    /// <param name="Text">The whole message, with {link} in it; none: the portal's own.</param>
    public sealed record Invitation(string Recipient, string? Target = null, Language Language = Language.English, string Words = "", string? Text = null);

    /// <param name="Target">A PartnerID, tenant ID or domain.</param>
    public sealed record Draft(string? Target = null, string? Text = null);

    /// <param name="IsOnRecord">False: the portal doesn't know the tenant, so less could be checked.</param>
    public sealed record Checked(bool IsOnRecord, CompanyName? Reseller, int LifetimeInDays, DecisionAnswer Decision);

    public sealed record PersonalUrl(string Url);

    private static async Task<Results<Ok<IReadOnlyList<ListInvitations.Row>>, RefusalProblem>> List(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ListInvitations useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static async Task<Results<Created<Made>, RefusalProblem>> Send(Invitation body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new InviteReseller.Command(body.Recipient, body.Target, body.Language, body.Words, body.Text);
        return (await useCases.Run((InviteReseller useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated(Path);
    }

    private static async Task<Results<Ok<Checked>, RefusalProblem>> Preview(Draft body, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var query = new PreviewInvitation.Query(body.Target, body.Text?.Contains(PersonalLink.Placeholder, StringComparison.Ordinal) ?? true);
        var result = await useCases.Run((PreviewInvitation useCase) => useCase.Handle(caller.Actor, query, ct));
        return result.To(details => new Checked(details.IsOnRecord, details.Reseller, (int)details.Lifetime.TotalDays, DecisionAnswer.Of(details.Decision, texts)));
    }

    private static async Task<Results<Ok<PersonalUrl>, RefusalProblem>> Link(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((CopyInvitationLink useCase) => useCase.Handle(caller.Actor, PartnershipInvitationId.From(id), ct))).To(url => new PersonalUrl(url));

    private static async Task<Results<NoContent, RefusalProblem>> Resend(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ResendInvitation useCase) => useCase.Handle(caller.Actor, PartnershipInvitationId.From(id), ct))).ToNoContent();

    private static async Task<Results<NoContent, RefusalProblem>> Withdraw(Guid id, Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((WithdrawInvitation useCase) => useCase.Handle(caller.Actor, PartnershipInvitationId.From(id), ct))).ToNoContent();
}
