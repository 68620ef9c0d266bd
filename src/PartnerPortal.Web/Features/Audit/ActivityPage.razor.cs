using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Audit;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Audit;

/// <summary>What happened in, and to, the organisation: who, what, with whom, when. The filter and the open record stand in the address.</summary>
public sealed partial class ActivityPage
{
    private static readonly string[] PeriodNames = ["week", "month", "quarter", "year", "all"];

    private ListActivity.Page? _page;
    private ReadActivity.Details? _open;
    private ShowChain.Details? _chain;
    private Refusal? _refusal;
    private IReadOnlyList<Choice<string>> _operations = [];
    private IReadOnlyList<Choice<string>> _people = [];
    private IReadOnlyList<Choice<string>> _parties = [];

    [Inject] public required IStringLocalizer<ActivityPage> L { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Inject] internal ActivityWords Words { get; init; } = null!;

    [SupplyParameterFromQuery(Name = "before")] public string? Before { get; set; }

    [SupplyParameterFromQuery(Name = "period")] public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "operation")] public string? Operation { get; set; }

    [SupplyParameterFromQuery(Name = "by")] public string? By { get; set; }

    [SupplyParameterFromQuery(Name = "with")] public string? With { get; set; }

    [SupplyParameterFromQuery(Name = "correlation")] public Guid? Correlation { get; set; }

    [SupplyParameterFromQuery(Name = "open")] public Guid? Open { get; set; }

    private bool IsFiltered => (Period ?? Operation ?? By ?? With ?? Correlation?.ToString()) is not null;

    private string? LaterHref => _page?.Next is { } next ? Navigation.GetUriWithQueryParameter("before", next.ToString()) : null;

    private string ExportHref => PortalUrls.ActivityExport(new(StringComparer.Ordinal)
    {
        ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
        ["operation"] = Operation,
        ["by"] = By,
        ["with"] = With,
        ["correlation"] = Correlation?.ToString(),
    });

    private IReadOnlyList<Choice<string>> Periods => [.. PeriodNames.Select(name => new Choice<string>(name, L[$"Period.{name}"]))];

    /// <summary>The first day of the period; null is the use case's own last month.</summary>
    private DateOnly? From => Period switch
    {
        "week" => Today.AddDays(-7),
        "quarter" => Today.AddMonths(-3),
        "year" => Today.AddYears(-1),
        "all" => DateOnly.MinValue,
        _ => null,
    };

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    private ActivityFilter Filter => new(From, To: null, Operation, By, Guid.TryParse(With, out var id) ? OrganizationId.From(id) : null, Correlation);

    protected override async Task Load()
    {
        var query = new ListActivity.Query(Cursor.TryParse(Before, out var cursor) ? cursor : null, Filter);
        if ((await UseCases.Run((ListActivity useCase) => useCase.Handle(Actor, query, Leaving))).Refused(out _refusal, out _page)) return;

        _open = Open is { } id && !(await UseCases.Run((ReadActivity useCase) => useCase.Handle(Actor, id, Leaving))).Refused(out _, out var details) ? details : null;
        _chain = (await UseCases.Run((ShowChain useCase) => useCase.Handle(Actor, null, Leaving))).Refused(out _, out var chain) ? null : chain;
        if ((await UseCases.Run((ListActivityChoices useCase) => useCase.Handle(Actor, Filter, Leaving))).Refused(out _, out var choices)) return;

        _operations = [.. choices.Operations.Select(operation => new Choice<string>(operation, Words.What(operation)))];
        _people = [.. choices.People.Select(person => new Choice<string>(person, person))];
        _parties = [.. choices.Parties.Select(party => new Choice<string>(party.Id.ToString(), party.Name.In(Actor.Language)))];
    }
}

/// <summary>The key of the words for operations of the activity log.</summary>
public sealed class OperationTexts;
