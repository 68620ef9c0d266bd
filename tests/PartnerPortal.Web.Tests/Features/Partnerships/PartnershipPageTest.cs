using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Tests.Features.Partnerships;

/// <summary>Pages of the partnership, with Hanbit Distribution's invitation to Namsan IT at hand.</summary>
public abstract class PartnershipPageTest : PortalComponentTest
{
    protected const string Namsan = "namsan.onmicrosoft.com";

    protected Task<PartnershipInvitationId> Invite(string recipient = "jun@namsan.example", string? target = Namsan) =>
        Done((InviteReseller useCase) => useCase.Handle(Cast.Mina, new(recipient, target, Language.Korean, "Hello"), default));

    protected async Task<string> TokenOf(PartnershipInvitationId invitation) =>
        (await Done((CopyInvitationLink useCase) => useCase.Handle(Cast.Mina, invitation, default))).Split('/')[^1];

    protected async Task<string> Invited(string? target = Namsan) => await TokenOf(await Invite(target: target));

    protected Task<PartnershipId> Accept(Actor actor, string token) =>
        Done((AcceptPartnership useCase) => useCase.Handle(actor, new(token, Consent: true, GrantAdminAccess: false), default));

    protected Task Decline(Actor actor, string token, string? reason) =>
        Done((DeclinePartnership useCase) => useCase.Handle(actor, new(token, reason), default));
}
