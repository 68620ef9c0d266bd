namespace PartnerPortal.Domain.Kernel;

/// <summary>What a commit needs of every aggregate: its events, and the version that decides between two writers.</summary>
public interface IAggregateRoot
{
    long Version { get; }

    IReadOnlyList<DomainEvent> Events { get; }

    void ForgetEvents();

    void NextVersion();
}

/// <summary>
/// A thing with identity and a lifecycle. It holds other aggregates by id only, and says what happened to it in events:
/// each becomes an activity record in the same commit.
/// </summary>
public abstract class AggregateRoot<TId> : IAggregateRoot
    where TId : struct
{
    private readonly List<DomainEvent> _events = [];

    public TId Id { get; protected init; }

    public long Version { get; private set; }

    public IReadOnlyList<DomainEvent> Events => _events;

    public void ForgetEvents() => _events.Clear();

    public void NextVersion() => Version++;

    protected void Raise(DomainEvent happened) => _events.Add(happened);
}

/// <summary>
/// Something that happened, in the past tense. <paramref name="Operation"/> is the name that the activity log keeps;
/// <paramref name="Other"/> is the organisation besides the acting one whose log shows it too.
/// </summary>
public abstract record DomainEvent(string Operation, Guid Subject, OrganizationId? Other)
{
    public IReadOnlyList<Change> Changes { get; init; } = [];
}

/// <summary>One field, before and after. Null is "not set", never "unknown".</summary>
public sealed record Change(string Field, string? Before, string? After);
