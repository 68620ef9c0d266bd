using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Audit;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;
using TaskKind = PartnerPortal.Application.Home.SumUpHome.TaskKind;

namespace PartnerPortal.Web.Features.Home;

/// <summary>What waits for the reader, what exists, and what happened lately; each leads to where it is settled.</summary>
public sealed partial class HomePage
{
    private ShowHome.Details? _home;
    private ListMemberships.Row? _here;

    [Inject] public required IStringLocalizer<HomePage> L { get; init; }

    [Inject] public required IStringLocalizer<OperationTexts> Operations { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery(Name = "switched")] public string? Switched { get; set; }

    private string Subtitle => L[
        _home!.Tasks.Count switch { 0 => "TodayNone", 1 => "TodayOne", _ => "Today" }, Dates.Long(Clock.GetUtcNow()), _home.Tasks.Count];

    private (string Text, string Href)? Primary => _here?.Tier switch
    {
        Tier.IndirectProvider when Actor.May(Permission.InviteResellers) => (L["InviteReseller"], PortalUrls.InviteReseller),
        Tier.IndirectReseller or Tier.DirectBill when Actor.May(Permission.RequestRelationships) => (L["NewRequest"], PortalUrls.NewRequest),
        Tier.None when Actor.May(Permission.AnswerRequests) => (L["AddPartner"], PortalUrls.AddPartner),
        _ => null,
    };

    // Whoever may not open a list isn't shown a number of it, not even none.
    private IReadOnlyList<StatView> Stats => [.. Lists.Where(list => Actor.May(list.Opens)).Select(list => list.Stat)];

    private IReadOnlyList<(Permission Opens, StatView Stat)> Lists => (_here?.Tier, _home!.Counts) switch
    {
        (Tier.IndirectProvider, var counts) =>
        [
            (Permission.SeePartnerships, new(L["Resellers"], counts.Resellers, PortalUrls.Resellers)), CustomersOf(counts),
            (Permission.SeePartnerships, new(L["OpenInvitations"], counts.OpenInvitations, PortalUrls.Invitations, counts.OldestOpen is { } oldest ? AgeOf(oldest) : null)),
            RequestsOf(counts),
        ],
        (Tier.IndirectReseller, var counts) => [(Permission.SeePartnerships, new(L["Providers"], counts.Providers, PortalUrls.Providers)), CustomersOf(counts), RequestsOf(counts)],
        (Tier.DirectBill, var counts) => [CustomersOf(counts), RequestsOf(counts)],
        (Tier.None, var counts) =>
            [(Permission.SeeOwnPartners, new(L["Partners"], counts.Partners, PortalUrls.MyPartners)), (Permission.SeeOwnPartners, new(L["Subscriptions"], counts.Subscriptions, PortalUrls.Subscriptions))],
        _ => [],
    };

    private string? AgeOf(DateTimeOffset oldest) => (Clock.GetUtcNow() - oldest).Days is var days and > 0 ? L[Plural.Of("Oldest", days), days].Value : null;

    protected override async Task Load()
    {
        _here = (await UseCases.Run((ListMemberships useCase) => useCase.Handle(Actor.User, Leaving))).FirstOrDefault(m => m.Tenant == Actor.Tenant);
        _home = await UseCases.Run((ShowHome useCase) => useCase.Handle(Actor, Leaving));
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && Switched is not null && _here is not null) Toasts.Tell(L["Switched", _here.Name.In(Actor.Language)]);
    }

    private (Permission Opens, StatView Stat) CustomersOf(SumUpHome.Counts counts) => (Permission.SeeCustomers,
        new(L["Customers"], counts.Customers, PortalUrls.Customers, counts.NewCustomers > 0 ? L["NewCustomers", counts.NewCustomers].Value : null));

    private (Permission Opens, StatView Stat) RequestsOf(SumUpHome.Counts counts) => (Permission.SeeCustomers, new(L["OpenRequests"], counts.OpenRequests, PortalUrls.Requests));

    private string NameOf(SumUpHome.Task task) => task.With?.In(Actor.Language) ?? task.Recipient;

    private string Parties(ActivityRecord record) => string.Join(" · ", new[] { record.Organization, record.Other }
        .OfType<Domain.Kernel.OrganizationId>().Where(id => id != Actor.Organization).Select(id => _home!.Names.GetValueOrDefault(id)?.In(Actor.Language)).OfType<string>());

    private static string HrefOf(SumUpHome.Task task) => task.Kind switch
    {
        TaskKind.AnswerInvitation => PortalUrls.Invitation(task.Token!),
        TaskKind.AnswerRequest => PortalUrls.ReviewRequest(task.Token!),
        TaskKind.InvitationEndsSoon or TaskKind.InvitationDeclined => PortalUrls.Invitations,
        _ => PortalUrls.Requests,
    };

    private static string IconOf(SumUpHome.Task task) => task.Kind switch
    {
        TaskKind.AnswerInvitation or TaskKind.AnswerRequest => "mail",
        TaskKind.InvitationEndsSoon or TaskKind.RequestEndsSoon => "hourglass_top",
        _ => "cancel",
    };

    private static Tone ToneOf(SumUpHome.Task task) => task.Kind switch
    {
        TaskKind.AnswerInvitation or TaskKind.AnswerRequest => Tone.Info,
        TaskKind.InvitationEndsSoon or TaskKind.RequestEndsSoon => Tone.Notice,
        _ => Tone.Stop,
    };

    private sealed record StatView(string Label, int Count, string Href, string? Note = null);
}
