using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Outbox;

/// <summary>The operator sees which mails nobody took, and why, and has them tried again.</summary>
public sealed partial class DeadLettersPage
{
    private ListDeadLetters.Page? _page;
    private IReadOnlyList<Line>? _lines;
    private Refusal? _refusal;
    private bool _asksForAll;

    [Inject] public required IStringLocalizer<DeadLettersPage> L { get; init; }

    [Inject] internal IStringLocalizer<MailTexts> Texts { get; init; } = null!;

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery(Name = "before")] public string? Before { get; set; }

    private string? LaterHref => _page?.Next is { } next ? Navigation.GetUriWithQueryParameter("before", next.ToString()) : null;

    private IReadOnlyList<Guid> Chosen => [.. (_lines ?? []).Where(line => line.IsChosen).Select(line => line.Row.Id)];

    protected override async Task Load()
    {
        var query = new ListDeadLetters.Query(Cursor.TryParse(Before, out var cursor) ? cursor : null);
        (await UseCases.Run((ListDeadLetters useCase) => useCase.Handle(Actor, query, Leaving))).Refused(out _refusal, out _page);
        _lines = _page?.Rows.Select(row => new Line(row)).ToList();
    }

    // What the subject would be in the operator's language: the mail itself is not shown.
    private string SubjectOf(ListDeadLetters.Row row) => Texts[$"{row.Kind}.Subject", row.Sender.In(Actor.Language)];

    private int AgeOf(ListDeadLetters.Row row) => (int)(Clock.GetUtcNow() - row.CreatedAt).TotalDays;

    private async Task Replay(IReadOnlyList<Guid>? mails)
    {
        _asksForAll = false;
        var command = new ReplayMail.Command(mails);
        var result = await Forms.Send(Actor, command, (ReplayMail useCase) => useCase.Handle(Actor, command, CancellationToken.None));
        if (result.Refused(out var refusal, out var replayed)) Tell(refusal);
        else Toasts.Tell(L[Plural.Of("Done", replayed.Count), replayed.Count]);

        await Load(); // after a refusal too: somebody else was probably faster
    }

    private sealed class Line(ListDeadLetters.Row row)
    {
        public ListDeadLetters.Row Row => row;

        public bool IsChosen { get; set; }
    }
}
