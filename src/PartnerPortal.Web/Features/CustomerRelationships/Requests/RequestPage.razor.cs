using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Forms;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.CustomerRelationships.Requests;

/// <summary>What the link of a request shows, before anybody has signed in: who asks, for what, and what will not change.</summary>
public sealed partial class RequestPage
{
    private ReadRequest.Details? _request;
    private Actor? _reader;
    private PartnerCard? _readerCard;
    private Gone? _gone;
    private IReadOnlyList<string>? _forwarded;
    private string? _failed;
    private bool _busy;

    private enum Gone
    {
        Unknown,
        Expired,
        Accepted,
        Declined,
    }

    [Inject] public required IStringLocalizer<RequestPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required UseCases UseCases { get; init; }

    [Inject] public required FormSubmissions Forms { get; init; }

    [Inject] public required CurrentActor Who { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter] public required string Token { get; set; }

    private static Language Language => CurrentActor.PageLanguage;

    private string Here => PortalUrls.Request(Token);

    private string PartnerName => Name(_request!.Partner.Name);

    private string? ProviderName => _request?.Provider is { } provider ? Name(provider.Name) : null;

    private string AdminRights => _request switch
    {
        { AsksForAdminRights: true, AsksForProviderAdminRights: true } => L["AdminAskedBoth"],
        { AsksForAdminRights: true, Provider: not null } => L["AdminAskedOf", PartnerName],
        { AsksForProviderAdminRights: true } => L["AdminAskedOf", ProviderName!],
        { AsksForAdminRights: true } => L["AdminAsked"],
        _ => L["AdminNotAsked"],
    };

    private string Sender => _request!.SenderRoles is Roles.None ? _request.SentBy : $"{_request.SentBy} ({Words.Of(_request.SenderRoles)})";

    private string? ReaderLine => _reader is null ? null : $"{Words.Of(_reader.Roles)}{(_readerCard is null ? "" : $" · {Name(_readerCard.Name)}")}";

    private int DaysLeft => (int)Math.Ceiling((_request!.ExpiresAt - Clock.GetUtcNow()).TotalDays);

    protected override async Task OnParametersSetAsync()
    {
        _reader = await Who.Find(default);
        if (_reader is { Tenant: var tenant }) _readerCard = await UseCases.Run((PartnerCards cards) => cards.Of(tenant, default));

        var result = await UseCases.Run((ReadRequest useCase) => useCase.Handle(_reader, Token, default));
        _gone = result.Refused(out _, out _request) ? Gone.Unknown : GoneOf(_request);
    }

    /// <summary>Only a browser comes here: a mail program's preview of the link opens nothing.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _request is { IsForAnother: false }) await UseCases.Run((OpenRequest useCase) => useCase.Handle(_reader, Token, default));
    }

    private async Task Forward()
    {
        if (await Who.Find(default) is not { } reader)
        {
            await OnParametersSetAsync(); // nothing watches the sign-in on a page that is open to everybody
            return;
        }

        _busy = true;
        var result = await Forms.Send(reader, Token, (ForwardRequest useCase) => useCase.Handle(reader, Token, CancellationToken.None));
        _busy = false;
        _failed = result.Refused(out var refusal, out var forwarded) ? Refusals.Of(refusal) : null;
        _forwarded = forwarded?.To;
    }

    private static Gone? GoneOf(ReadRequest.Details request) => request switch
    {
        { Status: RequestStatus.Accepted } => Gone.Accepted,
        { Status: RequestStatus.Declined } => Gone.Declined,
        { Status: RequestStatus.Expired } or { IsExpired: true } => Gone.Expired,
        _ => null,
    };

    private string LineOf(PartnerCard partner) => $"{Words.Of(partner.Tier)}, {Words.Term("Market", partner.Market ?? "None")}";

    private static string Name(CompanyName name) => name.In(Language);
}
