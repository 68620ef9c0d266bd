using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Shell.Forms;

/// <summary>
/// Asks about a draft while it is being written: once typing pauses, or at once. The answer to an older draft never
/// overtakes that to a newer one.
/// </summary>
internal sealed class LiveCheck<TAnswer>(TimeProvider clock, Func<Task<Result<TAnswer>>> ask)
    where TAnswer : notnull
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private int _round;

    public bool IsPending { get; private set; } = true;

    /// <summary>The last answer; it stays while the next is on its way.</summary>
    public TAnswer? Answer { get; private set; }

    /// <summary>Why there is no newer answer, or null.</summary>
    public Refusal? Refusal { get; private set; }

    public async Task Soon()
    {
        var round = Next();
        await Task.Delay(Pause, clock);
        if (round == _round) await Ask(round);
    }

    public Task Now() => Ask(Next());

    private int Next()
    {
        IsPending = true;
        return ++_round;
    }

    private async Task Ask(int round)
    {
        var result = await ask();
        if (round != _round) return;

        result.Refused(out var refusal, out var answer);
        (IsPending, Refusal, Answer) = (false, refusal, answer ?? Answer);
    }
}
