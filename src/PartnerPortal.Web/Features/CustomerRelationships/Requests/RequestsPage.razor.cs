using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Tables;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships.Requests;

/// <summary>Every request that the partner sent and what became of it, and every attempt that the rules stopped.</summary>
public sealed partial class RequestsPage
{
    private const string Blocked = "NotSent";
    private IReadOnlyList<ListRequests.Row>? _all;
    private DecisionView? _refused;
    private string? _link;
    private ListRequests.Row? _linkOf;
    private ListRequests.Row? _withdrawing;
    private ListRequests.Row? _reasonOf;
    private ListRequests.Row? _passingOn;
    private string? _fault;

    private enum State
    {
        Unanswered,
        Answered,
        Closed,
    }

    [Inject] public required IStringLocalizer<RequestsPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Inject] public required NearDates Days { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery(Name = ListQuery.Search)] public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "state")] public string? Only { get; set; }

    private bool HasFilter => !string.IsNullOrWhiteSpace(Search) || Only is not null;

    private IReadOnlyList<ListRequests.Row>? Rows => _all is null ? null : [.. _all.Where(Matches)];

    protected override async Task Load()
    {
        var result = await UseCases.Run((ListRequests useCase) => useCase.Handle(Actor, Leaving));
        _refused = result.Refused(out var refusal, out _all) ? Decisions.Refused(refusal, L["CantSee"]) : null;
    }

    private static State StateOf(ListRequests.Row row) => row switch
    {
        { IsOpen: true } => State.Unanswered,
        { Status: RequestStatus.Accepted or RequestStatus.Declined } => State.Answered,
        _ => State.Closed,
    };

    private bool Matches(ListRequests.Row row) =>
        (Only is null || StateOf(row).ToString() == Only)
        && (string.IsNullOrWhiteSpace(Search) || new[] { row.Recipient, row.Organization?.Legal, row.Organization?.Korean }
            .Any(text => text?.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase) is true));

    private async Task ShowLink(ListRequests.Row row)
    {
        var result = await UseCases.Run((CopyRequestLink useCase) => useCase.Handle(Actor, RelationshipRequestId.From(row.Id), Leaving));
        if (result.Refused(out var refusal, out _link)) Tell(refusal);
        _linkOf = row;
    }

    private async Task Resend(ListRequests.Row row) =>
        await After(await Forms.Send(Actor, row.Id, (ResendRequest useCase) => useCase.Handle(Actor, RelationshipRequestId.From(row.Id), CancellationToken.None)), L["SentAgain", row.Recipient]);

    // A reseller that was named on its provider's request mails the link to the customer.
    private async Task PassOn(PassRequestOn.Command command)
    {
        var result = await Forms.Send(Actor, command, (PassRequestOn useCase) => useCase.Handle(Actor, command, CancellationToken.None));
        _fault = result is { Refusal: { Kind: RefusalKind.Invalid } shape } ? Refusals.Of(shape) : null;
        if (_fault is not null) return;

        _passingOn = null;
        await After(result, L["PassedOn", command.Recipient]);
    }

    private static string TogetherKey(ListRequests.Row row) => row.Part is ListRequests.Part.Sent ? "TogetherWith" : $"{row.Part}";

    private async Task Withdraw()
    {
        var row = _withdrawing!;
        _withdrawing = null;
        await After(await Forms.Send(Actor, row.Id, (WithdrawRequest useCase) => useCase.Handle(Actor, RelationshipRequestId.From(row.Id), CancellationToken.None)), L["Withdrawn"]);
    }

    private async Task After(Result result, string done)
    {
        if (result.Refused(out var refusal)) Tell(refusal);
        else Toasts.Tell(done);

        await Load(); // after a refusal too: the row was probably stale
    }

    private string? Near(DateTimeOffset? at) => at is { } instant ? Days.Of(instant, Clock.GetLocalNow()) : null;

    private string? NearDay(DateTimeOffset? at) => at is { } instant ? Days.Of(DateOnly.FromDateTime(instant.LocalDateTime), Clock.GetLocalNow()) : null;
}
