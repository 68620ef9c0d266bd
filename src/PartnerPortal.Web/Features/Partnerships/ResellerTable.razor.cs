using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Tables;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Partnerships;

/// <summary>The resellers of a provider, found and sorted by what stands in the address.</summary>
public sealed partial class ResellerTable
{
    private IReadOnlyList<ListPartnerships.Row>? _shown;
    private IReadOnlyList<Choice<string>> _markets = [];

    [Inject] public required IStringLocalizer<ResellersPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Inject] public required RefusalText Refusals { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired] public required Actor Actor { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<ListPartnerships.Row>? Rows { get; set; }

    [Parameter] public DecisionView? Refused { get; set; }

    private string? Search => ListQuery.Of(Navigation, ListQuery.Search);

    private string? Sort => ListQuery.Of(Navigation, ListQuery.Sort);

    private string? Status => ListQuery.Of(Navigation, "status");

    private string? Market => ListQuery.Of(Navigation, "market");

    private string? Attention => ListQuery.Of(Navigation, "attention");

    private bool IsFiltered => (Search ?? Status ?? Market ?? Attention) is not null;

    private string? CountText => _shown is null ? null : L[Plural.Of("Count", _shown.Count), _shown.Count].Value;

    private IReadOnlyList<Choice<string>> Statuses =>
    [
        new(nameof(PartnershipStatus.Active), Words.Of(PartnershipStatus.Active)),
        new(nameof(EnrollmentStatus.Suspended), Words.Of(EnrollmentStatus.Suspended)),
        new(nameof(PartnershipStatus.EndingRequested), Words.Of(PartnershipStatus.EndingRequested)),
        new(nameof(PartnershipStatus.Ended), Words.Of(PartnershipStatus.Ended)),
    ];

    protected override void OnParametersSet()
    {
        _markets = [.. (Rows ?? []).DistinctBy(row => row.Market).Select(row => new Choice<string>(row.Market ?? "None", MarketOf(row)))];
        _shown = Rows is null ? null : [.. InOrder(Rows.Where(Matches))];
    }

    private bool Matches(ListPartnerships.Row row) =>
        (Search is null || Says(row.Name.Legal) || Says(row.Name.Korean) || Says(row.PartnerId?.ToString()) || Says(row.Domain))
        && (Status is null || Status == StateOf(row).ToString())
        && (Market is null || Market == (row.Market ?? "None"))
        && (Attention is null || NeedsAttention(row));

    private bool Says(string? text) =>
        text is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, Search!.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth) >= 0;

    private IEnumerable<ListPartnerships.Row> InOrder(IEnumerable<ListPartnerships.Row> rows) => Sort switch
    {
        "-name" => rows.OrderByDescending(NameOf, StringComparer.CurrentCulture),
        "customers" => rows.OrderBy(row => row.Customers),
        "-customers" => rows.OrderByDescending(row => row.Customers),
        "subscriptions" => rows.OrderBy(row => row.Subscriptions),
        "-subscriptions" => rows.OrderByDescending(row => row.Subscriptions),
        "since" => rows.OrderBy(row => row.Since),
        "-since" => rows.OrderByDescending(row => row.Since),
        _ => rows.OrderBy(NameOf, StringComparer.CurrentCulture),
    };

    private string NameOf(ListPartnerships.Row row) => row.Name.In(Actor.Language);

    private string MarketOf(ListPartnerships.Row row) => Words.Term("Market", row.Market ?? "None");

    // Suspension follows from the enrolments, so it is their state that the chip shows (W-02).
    private static Enum StateOf(ListPartnerships.Row row) =>
        row is { IsSuspended: true, Status: not PartnershipStatus.Ended } ? EnrollmentStatus.Suspended : row.Status;

    private static bool NeedsAttention(ListPartnerships.Row row) => row.Status is not PartnershipStatus.Ended
        && (row.IsSuspended || !row.AgreementSigned || row.Status is PartnershipStatus.EndingRequested);
}
