using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Tables;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>Every answer that the rules gave the organisation, newest first; each opens with its facts. Filters stand in the address.</summary>
public sealed partial class DecisionsPage
{
    private static readonly string[] PeriodNames = ["week", "month", "quarter", "year"];

    private ListDecisions.Page? _page;

    [Inject] public required IStringLocalizer<DecisionsPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery(Name = ListQuery.Search)] public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "outcome")] public string? OutcomeName { get; set; }

    [SupplyParameterFromQuery(Name = "action")] public string? Act { get; set; }

    [SupplyParameterFromQuery(Name = "period")] public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "before")] public string? Before { get; set; }

    private bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || (OutcomeName ?? Act ?? Period) is not null;

    private string? LaterHref => _page?.Next is { } next
        ? Navigation.GetUriWithQueryParameter("before", next.ToString())
        : null;

    private string ExportHref => PortalUrls.DecisionsExport(new(StringComparer.Ordinal)
    {
        ["q"] = Search,
        ["outcome"] = OutcomeName,
        ["action"] = Act,
        ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
    });

    private IReadOnlyList<Choice<string>> Actions =>
        [.. Enum.GetValues<PolicyAction>().Select(action => new Choice<string>(action.ToString(), Words.Of(action)))];

    private IReadOnlyList<Choice<string>> Periods => [.. PeriodNames.Select(name => new Choice<string>(name, L[$"Period.{name}"]))];

    private DateOnly? From => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime) is var today ? Period switch
    {
        "week" => today.AddDays(-7),
        "month" => today.AddMonths(-1),
        "quarter" => today.AddMonths(-3),
        "year" => today.AddYears(-1),
        _ => null,
    } : null;

    // The act in a sentence with whom it was addressed to; without such a sentence, the act's name.
    private string What(ListDecisions.Row row) =>
        L[$"Asked.{row.Action}", row.Addressee] is { ResourceNotFound: false } sentence ? sentence : string.Join(": ", new[] { Words.Of(row.Action), row.Addressee }.Where(part => part.Length > 0));

    protected override async Task Load()
    {
        var query = new ListDecisions.Query(
            Enum.TryParse<Outcome>(OutcomeName, out var outcome) ? outcome : null,
            Cursor.TryParse(Before, out var cursor) ? cursor : null)
        {
            Text = Search,
            Action = Enum.TryParse<PolicyAction>(Act, out var action) ? action : null,
            From = From,
        };
        _page = await UseCases.Run((ListDecisions useCase) => useCase.Handle(Actor, query, Leaving));
    }
}
