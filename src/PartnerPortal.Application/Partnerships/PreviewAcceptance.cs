using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Partnerships;

/// <summary>What the rules would say if the reader accepted now; nothing is kept.</summary>
public sealed class PreviewAcceptance(AnswerDesk desk)
{
    public async Task<Result<Decision>> Handle(Actor actor, string token, ConsentFacts consent, CancellationToken ct)
    {
        if ((await desk.Take(actor, token, InvitationMove.Accept, ct)).Refused(out var refusal, out var invitation)) return refusal;

        return desk.Preview(await desk.Question(actor, invitation, consent, ct));
    }
}
