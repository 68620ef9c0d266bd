using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Application;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;
using Given = PartnerPortal.Application.CustomerRelationships.Consent;

namespace PartnerPortal.Web.Features.CustomerRelationships;

/// <summary>The customer's side: its partners and who does what, the directory, and taking a partner from it.</summary>
internal static class PartnersApi
{
    public const string Path = "/partners";

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPartners()
        {
            var partners = routes.MapApi(Path, "Partners of a customer");
            partners.MapGet("", Show).WithName("ShowWhoDoesWhat").WithSummary("Every partner of the caller's tenant: what it sells, supports and may administer");
            partners.MapPost("", Add).WithName("AddPartner").WithSummary("Take a partner from the directory; nothing of what the customer has changes");

            var directory = routes.MapApi("/directory", "Partners of a customer");
            directory.MapGet("", Find).WithName("FindPartners").WithSummary("Partners by name, specialism and market, each with what the rules say");
            directory.MapGet("/{tenant:guid}/review", ReviewListed).WithName("ReviewPartner").WithSummary("Who comes, what stays as it is, and what the rules say");
            return routes;
        }
    }

    /// <param name="IsGiven">Accepts the partner as a reseller.</param>
    /// <param name="AcceptAgreement">Accepts the Microsoft Customer Agreement, where it is missing.</param>
    /// <param name="GrantAdminRights">Gives the legacy admin rights that the partner asked for.</param>
    /// <param name="TellOtherPartners">Has the partners that it works with already told.</param>
    /// <param name="GrantProviderAdminRights">Gives the rights that were asked for the provider that comes along.</param>
    public sealed record Consent(
        bool IsGiven, bool AcceptAgreement = false, bool GrantAdminRights = false, bool TellOtherPartners = false, bool GrantProviderAdminRights = false)
    {
        public Given Given() => new(IsGiven, AcceptAgreement, GrantAdminRights, TellOtherPartners, GrantProviderAdminRights);
    }

    /// <param name="PartnerTenant">The tenant of a partner in the directory.</param>
    public sealed record Choice(Guid PartnerTenant, Consent Consent);

    public sealed record Listed(PartnerCard Partner, Specialisms Specialisms, string Summary, string KoreanSummary, bool IsMine, DecisionAnswer Decision);

    /// <param name="Holdings">The customer's subscriptions, counted by seller; no seller: bought outside CSP.</param>
    /// <param name="Recorded">Subscriptions with a reseller on record.</param>
    /// <param name="Agreement">The day of the customer agreement; none: it is still to be accepted.</param>
    /// <param name="Provider">The provider that comes along; none: the partner asks for itself alone.</param>
    /// <param name="Introducer">The reseller that the provider names; it is not accepted by this.</param>
    public sealed record Review(
        PartnerCard Partner, DecisionAnswer Decision, IReadOnlyList<ReviewPartner.SoldBy> Holdings, IReadOnlyList<ReviewPartner.Recorded> Recorded,
        IReadOnlyList<CompanyName> OtherPartners, DateTimeOffset? Agreement, Half? Provider, PartnerCard? Introducer)
    {
        public static Review Of(ReviewPartner.Details details, FindingTexts texts) => new(
            details.Partner, DecisionAnswer.Of(details.Decision, texts), details.Holdings, details.Recorded, details.OtherPartners, details.Agreement,
            details.Provider is { } provider ? new(provider.Partner, DecisionAnswer.Of(provider.Decision, texts), provider.AsksForAdminRights) : null,
            details.Introducer);
    }

    /// <summary>The provider of a joint request: accepted with the partner, or not at all, and judged as itself.</summary>
    public sealed record Half(PartnerCard Partner, DecisionAnswer Decision, bool AsksForAdminRights);

    private static async Task<Results<Ok<ShowWhoDoesWhat.Picture>, RefusalProblem>> Show(Caller caller, UseCases useCases, CancellationToken ct) =>
        (await useCases.Run((ShowWhoDoesWhat useCase) => useCase.Handle(caller.Actor, ct))).ToOk();

    private static async Task<Results<Created<Made>, RefusalProblem>> Add(Choice body, Caller caller, UseCases useCases, CancellationToken ct)
    {
        var command = new AddPartner.Command(TenantId.From(body.PartnerTenant), body.Consent.Given());
        return (await useCases.Run((AddPartner useCase) => useCase.Handle(caller.Actor, command, ct))).ToCreated(Path);
    }

    private static async Task<Results<Ok<IReadOnlyList<Listed>>, RefusalProblem>> Find(
        [AsParameters] Wanted wanted, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var query = new FindPartners.Query(wanted.Text, wanted.Specialism ?? Specialisms.None, wanted.Market);
        var result = await useCases.Run((FindPartners useCase) => useCase.Handle(caller.Actor, query, ct));
        return result.To<IReadOnlyList<FindPartners.Row>, IReadOnlyList<Listed>>(rows =>
            [.. rows.Select(row => new Listed(row.Partner, row.Specialisms, row.Summary, row.KoreanSummary, row.IsMine, DecisionAnswer.Of(row.Decision, texts)))]);
    }

    /// <param name="Text">Part of a name.</param>
    /// <param name="Market">A market's code.</param>
    public sealed record Wanted(string? Text, Specialisms? Specialism, string? Market);

    private static async Task<Results<Ok<Review>, RefusalProblem>> ReviewListed(
        Guid tenant, Caller caller, UseCases useCases, FindingTexts texts, CancellationToken ct)
    {
        var result = await useCases.Run((ReviewPartner useCase) => useCase.OfListed(caller.Actor, TenantId.From(tenant), ct));
        return result.To(details => Review.Of(details, texts));
    }
}
