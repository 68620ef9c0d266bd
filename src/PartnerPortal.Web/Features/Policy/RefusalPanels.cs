using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Kit.Decisions;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>Explains a refusal: one by a rule in full, from the decision as it was filed; any other in its sentence.</summary>
public sealed class RefusalPanels(UseCases useCases, DecisionViews views)
{
    /// <param name="Title">What can't be done, where no rule says so.</param>
    /// <param name="Note">What did not happen.</param>
    public sealed record Words(string Title, string Note);

    public async Task<DecisionView> Explain(Actor actor, Refusal refusal, Words words) =>
        refusal.Decision is { } id && !(await useCases.Run((ExplainDecision useCase) => useCase.Handle(actor, id, default))).Refused(out _, out var decision)
            ? views.Panel(decision, words.Note)
            : views.Refused(refusal, words.Title, words.Note);
}
