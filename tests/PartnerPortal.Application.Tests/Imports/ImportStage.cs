using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Tests.Imports;

/// <summary>A portal with its cast, and the way of a file through it in short words.</summary>
internal sealed class ImportStage : IAsyncDisposable
{
    private ImportStage(TestPortal portal) => Portal = portal;

    public Cast Cast { get; } = new();

    public TestPortal Portal { get; }

    public static async Task<ImportStage> Open()
    {
        var stage = new ImportStage(await TestPortal.Open());
        await stage.Cast.Enter(stage.Portal);
        return stage;
    }

    public Task<Result<ImportRunId>> Prepare(Actor actor, byte[] bytes, ImportKind kind = ImportKind.Customers, ImportSettings? settings = null) =>
        Portal.Run((PrepareImport useCase) => useCase.Handle(actor, new PrepareImport.Command(kind, "customers.csv", bytes, settings ?? ImportSettings.Guessed), default));

    public async Task<ImportRunId> Prepared(Actor actor, byte[] bytes, ImportKind kind = ImportKind.Customers)
    {
        var result = await Prepare(actor, bytes, kind);
        Assert.Null(result.Refusal);
        Assert.False(result.Refused(out _, out var id));
        return id;
    }

    public async Task<ImportRunId> Started(Actor actor, byte[] bytes, ImportKind kind = ImportKind.Customers)
    {
        var id = await Prepared(actor, bytes, kind);
        Assert.Null((await Start(actor, id)).Refusal);
        return id;
    }

    public async Task<ImportRunId> Imported(Actor actor, byte[] bytes, ImportKind kind = ImportKind.Customers)
    {
        var id = await Started(actor, bytes, kind);
        await Portal.Run((RunImports job) => job.Handle(default));
        return id;
    }

    public Task<Result> Start(Actor actor, ImportRunId id, bool isAttested = true) =>
        Portal.Run((StartImport useCase) => useCase.Handle(actor, new StartImport.Command(id, isAttested), default));

    public Task<int> Step() => Portal.Run((RunImports job) => job.Step(default));

    public Task<Result> Cancel(Actor actor, ImportRunId id) => Portal.Run((CancelImport useCase) => useCase.Handle(actor, id, default));

    public async Task<ShowImport.Details> Show(Actor actor, ImportRunId id)
    {
        Assert.False((await Portal.Run((ShowImport useCase) => useCase.Handle(actor, id, default))).Refused(out _, out var details));
        return details!;
    }

    public async Task<PreviewImport.Page> Preview(Actor actor, ImportRunId id, PreviewImport.Query? query = null)
    {
        Assert.False((await Portal.Run((PreviewImport useCase) => useCase.Handle(actor, id, query ?? new PreviewImport.Query(), default))).Refused(out _, out var page));
        return page!;
    }

    public async Task<PreviewImport.Row> Row(Actor actor, ImportRunId id, int number) =>
        Assert.Single((await Preview(actor, id, new PreviewImport.Query(Text: number.ToString()))).Rows, row => row.Number == number);

    /// <summary>How many rows each table has, those of the runs left aside.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Counts()
    {
        Dictionary<string, int> counts = [];
        await Portal.Run(async (PortalDbContext db) =>
        {
            foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Except(["ImportRuns"]))
            {
                var count = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
                counts[table] = await db.Database.SqlQueryRaw<int>(count).SingleAsync();
            }
        });
        return counts;
    }

    public Task<T> Ask<T>(Func<PortalDbContext, Task<T>> question) => Portal.Run(question);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
