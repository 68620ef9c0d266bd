using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Kit.Tables;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Imports;

/// <summary>
/// One import, wherever it stands: its verdicts before the start, how far it is, what became of it. The page may be
/// left and come back to, by anybody of the organisation who may import.
/// </summary>
public sealed partial class ImportRunPage
{
    private ShowImport.Details? _run;
    private PreviewImport.Page? _rows;
    private Refusal? _refusal;
    private string _partner = "";

    [Inject] public required IStringLocalizer<ImportTexts> L { get; init; }

    [Parameter] public Guid Run { get; set; }

    [SupplyParameterFromQuery(Name = ListQuery.Search)] public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = ListQuery.After)] public string? After { get; set; }

    [SupplyParameterFromQuery(Name = "verdict")] public string? Verdict { get; set; }

    private ImportRunId Id => ImportRunId.From(Run);

    private ImportKind Kind => _run?.Kind ?? ImportKind.Customers;

    private string ListHref => Kind is ImportKind.Customers ? PortalUrls.Customers : PortalUrls.Resellers;

    private string FileHref => PortalUrls.ImportOf(Kind.ToString());

    private int StepNow => _run!.Status switch
    {
        ImportStatus.Prepared => 2,
        ImportStatus.Running => 3,
        _ => 4,
    };

    protected override async Task Load()
    {
        if ((await UseCases.Run((ShowImport useCase) => useCase.Handle(Actor, Id, Leaving))).Refused(out _refusal, out _run)) return;
        if (_run.Status is ImportStatus.Running) return;

        var query = new PreviewImport.Query(
            Enum.TryParse<ImportVerdict>(Verdict, out var verdict) ? verdict : null, Search, PreviewImport.Position.Parse(After), LeftOutOnly: _run.Status is not ImportStatus.Prepared);
        if ((await UseCases.Run((PreviewImport useCase) => useCase.Handle(Actor, Id, query, Leaving))).Refused(out _refusal, out _rows)) return;

        var here = (await UseCases.Run((ListMemberships useCase) => useCase.Handle(Actor.User, Leaving))).First(m => m.Tenant == Actor.Tenant);
        _partner = here.Name.In(Actor.Language);
    }

    private Task LeaveOut(PreviewImport.Row row)
    {
        var command = new LeaveOutRow.Command(Id, row.Number, IsLeftOut: row.Outcome is not ImportOutcome.Skipped);
        return Do(command, (LeaveOutRow useCase) => useCase.Handle(Actor, command, CancellationToken.None));
    }

    private Task Start(bool isAttested)
    {
        var command = new StartImport.Command(Id, isAttested);
        return Do(command, (StartImport useCase) => useCase.Handle(Actor, command, CancellationToken.None));
    }

    private Task Cancel() => Do(Id, (CancelImport useCase) => useCase.Handle(Actor, Id, CancellationToken.None));

    private async Task Do<TUseCase>(object content, Func<TUseCase, Task<Result>> call)
        where TUseCase : notnull
    {
        if ((await Forms.Send(Actor, content, call)).Refused(out var refusal)) Tell(refusal);
        await Load();
    }
}
