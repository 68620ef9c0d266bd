using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Policy.WhatIf;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// "What if I…": one's own act, judged before it is done. The own side is looked up and cannot be made up; the other
/// side is one on record, or one that the asker describes. Nothing is sent or filed.
/// </summary>
public sealed class AskWhatIf(PackShelf packs, TargetFinder targets, FactFinder facts, TimeProvider clock)
{
    /// <param name="Target">The other side by domain, tenant ID or PartnerID, or null: <paramref name="Other"/> describes it.</param>
    /// <param name="Pack">The pack to ask, or null: the active one.</param>
    public sealed record Command(PolicyAction Action, string? Target = null, Description? Other = null, DateOnly? On = null, string? Pack = null)
    {
        public OfferFamily Family { get; init; }
    }

    /// <summary>Somebody who need not exist.</summary>
    public sealed record Description(TenantKind Kind, Tier Tier, CountryCode Country, CloudInstance Cloud);

    /// <summary>The acts that are open to whoever is of this tier, in the order in which they are met.</summary>
    public static IReadOnlyList<PolicyAction> OpenTo(Tier tier) => tier switch
    {
        Tier.IndirectProvider => [PolicyAction.RelationRequest, PolicyAction.PartnershipInvite, PolicyAction.OrderPlace, PolicyAction.RelationRemove, PolicyAction.PartnershipEnd],
        Tier.IndirectReseller => [PolicyAction.RelationRequest, PolicyAction.PartnershipAccept, PolicyAction.OrderPlace, PolicyAction.RelationRemove, PolicyAction.PartnershipRequestEnd],
        Tier.DirectBill => [PolicyAction.RelationRequest, PolicyAction.OrderPlace, PolicyAction.RelationRemove],
        _ => [PolicyAction.RelationAccept, PolicyAction.RelationRequestEnd],
    };

    /// <summary>The other side sells or provides: the asker answers it.</summary>
    public static bool IsAnswer(PolicyAction action) =>
        action is PolicyAction.RelationAccept or PolicyAction.RelationRequestEnd or PolicyAction.PartnershipAccept or PolicyAction.PartnershipRequestEnd;

    public async Task<Result<Decision>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (packs.Asked(command.Pack).Refused(out var refusal, out var pack)) return refusal;
        if (await facts.Party(actor.Tenant, ct) is not { } own || !OpenTo(own.Tier).Contains(command.Action)) return new Refusal(RefusalKind.Denied, "policy.act-not-open");
        if ((await Question(actor, own, command, ct)).Refused(out refusal, out var query)) return refusal;

        query = query with { Roles = actor.Roles, Order = query.Order with { Family = command.Family }, At = command.On is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : query.At };
        return PolicyEngine.Decide(Guid.Empty, query, pack);
    }

    private async Task<Result<PolicyQuery>> Question(Actor actor, PartyFacts own, Command command, CancellationToken ct)
    {
        if (command.Other is { } other) return Made(command.Action, own, other);
        if ((await targets.Find(command.Target, ct)).Refused(out var refusal, out var target)) return refusal;
        if (target is not { Tenant: { } tenant, IsOnRecord: true }) return new Refusal(RefusalKind.NotFound, "policy.nobody-there");

        if (actor.Only is { } chosen && !chosen.Tenants.Contains(tenant)) return new Refusal(RefusalKind.NotFound, "policy.nobody-there");

        if (IsAnswer(command.Action)) return await facts.Deal(command.Action, tenant, actor.Tenant, actor.Standing, ct);

        var query = await facts.Deal(command.Action, actor.Tenant, tenant, actor.Standing, ct);
        return query.Relation ? query : query with { CustomerAgreement = true, AgreementIsAttested = false }; // Not a stranger's to know.
    }

    private PolicyQuery Made(PolicyAction action, PartyFacts own, Description told)
    {
        var plain = PlainQuestion.About(action, clock.GetUtcNow());
        var (seller, buyer) = IsAnswer(action) ? (Described(plain.Seller, told), own) : (own, Described(plain.Buyer!, told));
        return plain with { Seller = seller, Buyer = buyer };
    }

    private static PartyFacts Described(PartyFacts plain, Description told) => plain with
    {
        TenantKind = told.Kind,
        Tier = told.Tier,
        IsCspPartner = told.Tier is not Tier.None,
        Enrollment = told.Tier is Tier.None ? null : EnrollmentStatus.Active,
        Country = told.Country,
        Cloud = told.Cloud,
    };
}
