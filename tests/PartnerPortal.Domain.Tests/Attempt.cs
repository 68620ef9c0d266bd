using System.Text.Json;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Domain.Tests;

/// <summary>One act on an aggregate: what was refused, what happened, and whether anything at all is different afterwards.</summary>
internal sealed record Attempt(Refusal? Refusal, IReadOnlyList<string> Operations, bool ChangedAnything)
{
    public static Attempt On(IAggregateRoot aggregate, Func<Result> act) => On(aggregate, () => (act().Refusal, null));

    /// <summary>For an act of which another aggregate comes: its events count as events of the act.</summary>
    public static Attempt On(IAggregateRoot aggregate, Func<(Refusal? Refusal, IAggregateRoot? Born)> act)
    {
        aggregate.ForgetEvents();
        var before = Picture(aggregate);
        var (refusal, born) = act();
        return new(refusal, [.. aggregate.Events.Concat(born?.Events ?? []).Select(happened => happened.Operation)], Picture(aggregate) != before);
    }

    /// <summary>The move was made, and said so once; a repeat that binds nobody says nothing.</summary>
    public void MustHaveHappened(string? operation)
    {
        Assert.Null(Refusal);
        Assert.Equal(operation is null ? [] : [operation], Operations);
    }

    public void MustBeRefused(string code, params string[] arguments)
    {
        Assert.Equal(code, Refusal?.Code);
        Assert.Equal(arguments, Refusal!.Arguments);
        Assert.Empty(Operations);
        Assert.False(ChangedAnything, "A refused move changes nothing.");
    }

    // Every public property, nested values and events included.
    private static string Picture(IAggregateRoot aggregate) => JsonSerializer.Serialize(aggregate, aggregate.GetType());
}
