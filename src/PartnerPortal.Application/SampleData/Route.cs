namespace PartnerPortal.Application.SampleData;

/// <summary>
/// The shortest way to a state by a lifecycle's own moves. The tables name the state in which something stands; how it
/// came there is the domain's to say.
/// </summary>
internal static class Route
{
    public static IReadOnlyList<TMove> Find<TState, TMove>(TState from, TState to, Func<TState, TMove, TState?> after)
        where TState : struct, Enum
        where TMove : struct, Enum
    {
        HashSet<TState> seen = [from];
        Queue<(TState State, IReadOnlyList<TMove> Moves)> open = new([(from, [])]);
        while (open.TryDequeue(out var here))
        {
            if (here.State.Equals(to)) return here.Moves;

            foreach (var move in Enum.GetValues<TMove>())
            {
                if (after(here.State, move) is { } next && seen.Add(next)) open.Enqueue((next, [.. here.Moves, move]));
            }
        }

        throw new InvalidOperationException($"No way leads from {from} to {to}.");
    }
}
