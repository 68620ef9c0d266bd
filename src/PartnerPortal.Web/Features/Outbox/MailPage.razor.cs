using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Web.Features.Outbox;

/// <summary>What the portal mailed for the organisation and to the reader: the pick-up folder made readable.</summary>
public sealed partial class MailPage
{
    private IReadOnlyList<ListMail.Row>? _rows;

    [Inject] public required IStringLocalizer<MailPage> L { get; init; }

    [Inject] internal MailSettings Settings { get; init; } = null!;

    [SupplyParameterFromQuery(Name = "open")] public Guid? Open { get; set; }

    private string Reader(ListMail.Row row) => row.Recipient ?? row.To?.In(Actor.Language) ?? L["SomebodyElsewhere"];

    private static bool IsLink(string line) => Uri.TryCreate(line, UriKind.Absolute, out var link) && link.Scheme is "http" or "https";

    protected override async Task Load() => _rows = await UseCases.Run((ListMail useCase) => useCase.Handle(Actor, Leaving));
}
