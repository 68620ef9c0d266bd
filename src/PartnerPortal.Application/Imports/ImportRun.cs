using PartnerPortal.Application.Imports.Reading;
using static PartnerPortal.Application.Imports.ImportMove;
using static PartnerPortal.Application.Imports.ImportStatus;

namespace PartnerPortal.Application.Imports;

/// <summary>One file being taken over.</summary>
public readonly record struct ImportRunId(Guid Value) : IStronglyTypedId<ImportRunId>
{
    public static ImportRunId From(Guid value) => new(value);

    public static ImportRunId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

public enum ImportStatus
{
    Preparing,
    Prepared,
    Running,
    Completed,
    Cancelled,
    Failed,
}

public enum ImportMove
{
    Present,
    Start,
    Complete,
    Cancel,
    Fail,
}

/// <summary>
/// The taking over of one file: who, which file, how far. It outlives the page that started it, and a portal that
/// stops in the middle goes on where the last commit left it. The file itself is not kept; its rows are.
/// </summary>
public sealed class ImportRun : AggregateRoot<ImportRunId>
{
    public const int MaxFileNameLength = 260;
    public const int HashLength = 64;

    private ImportRun() { } // EF Core

    public OrganizationId Organization { get; private init; }

    public TenantId Tenant { get; private init; }

    /// <summary>The person who imports, and who stated that the relationships exist today.</summary>
    public UserId User { get; private init; }

    public ImportKind Kind { get; private init; }

    public string FileName { get; private init; } = "";

    /// <summary>Tells whether two runs were of the same file.</summary>
    public string Sha256 { get; private init; } = "";

    public IReadOnlyList<ImportColumn> Columns { get; private init; } = [];

    public int RowCount { get; private init; }

    public ImportStatus Status { get; private set; } = Preparing;

    /// <summary>How many rows were settled. It moves in each chunk's commit, so that a cancellation and a chunk can't both win.</summary>
    public int Settled { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool HasEnded => Status is Completed or Cancelled or Failed;

    internal static ImportRun Receive(Actor actor, ImportKind kind, Source source, DateTimeOffset now) => new()
    {
        Id = ImportRunId.New(now),
        Organization = actor.Organization,
        Tenant = actor.Tenant,
        User = actor.User,
        Kind = kind,
        FileName = source.Name.Length > MaxFileNameLength ? source.Name[^MaxFileNameLength..] : source.Name,
        Sha256 = source.Sha256,
        Columns = source.Columns,
        RowCount = source.RowCount,
        CreatedAt = now,
    };

    internal Result Make(ImportMove move, DateTimeOffset now)
    {
        if (After(Status, move) is not { } next) return ImportRefusals.MoveNotOpen(Status, move);

        if (next is not Prepared) Raise(new ImportMoved(Id, Status, next));
        Status = next;
        if (next is Running) StartedAt = now;
        if (HasEnded) EndedAt = now;
        return Result.Ok;
    }

    internal void Settle(int rows) => Settled += rows;

    /// <summary>The whole lifecycle. What is not listed cannot happen.</summary>
    public static ImportStatus? After(ImportStatus status, ImportMove move) => (status, move) switch
    {
        (Preparing, Present) => Prepared,
        (Prepared, Start) => Running,
        (Running, Complete) => Completed,
        (Prepared or Running, Cancel) => Cancelled,
        (Running, Fail) => Failed,
        _ => null,
    };

    internal sealed record Source(string Name, string Sha256, IReadOnlyList<ImportColumn> Columns, int RowCount);
}

/// <summary>An import started or ended.</summary>
public sealed record ImportMoved : DomainEvent
{
    public ImportMoved(ImportRunId run, ImportStatus from, ImportStatus to)
        : base("import_status_changed", run.Value, null) =>
        Changes = [new("Status", from.ToString(), to.ToString())];
}
