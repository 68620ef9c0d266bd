using System.Collections.Concurrent;
using System.Text.Json;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Tests;

namespace PartnerPortal.Crash.Tests;

/// <summary>
/// Sixteen who write at once: a provider invites a reseller, the reseller accepts or declines, a partner asks a customer.
/// Whatever stays open is asked again under its key, in the next run of the portal.
/// </summary>
internal sealed class Callers
{
    private const int Count = 16;

    private readonly LinkTokens _links = new(TestPortal.Key);
    private readonly ConcurrentDictionary<string, string> _tokens = new();
    private readonly ConcurrentBag<Call> _calls = [];
    private int _deals;

    public IReadOnlyCollection<Call> Calls => _calls;

    /// <summary>The invitations that were acknowledged, by the number of their deal.</summary>
    public ConcurrentDictionary<int, Guid> Invited { get; } = new();

    /// <summary>How each acknowledged invitation was answered, where the answer was acknowledged too.</summary>
    public ConcurrentDictionary<Guid, bool> Answered { get; } = new();

    /// <summary>Writes until <paramref name="enough"/>; whoever gets no answer falls silent.</summary>
    public Task Write(Uri portal, int mostDeals, CancellationToken enough)
    {
        var last = _deals + mostDeals;
        return WithLine(portal, line => Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
        {
            for (var deal = Next(last); deal is { } number && !enough.IsCancellationRequested; deal = Next(last))
            {
                if (!await Deal(line, number)) return;
            }
        }))));
    }

    /// <summary>Asks again what nobody knows, until it is known.</summary>
    public Task Repeat(Uri portal) => WithLine(portal, async line =>
    {
        foreach (var call in _calls.Where(call => call.IsOpen)) await call.Send(line);
    });

    private int? Next(int last) => Interlocked.Increment(ref _deals) is var deal && deal <= last ? deal : null;

    private async Task WithLine(Uri portal, Func<Line, Task> act)
    {
        using var line = new Line(portal, _tokens);
        await act(line);
    }

    private async Task<bool> Deal(Line line, int deal)
    {
        if (deal % 3 == 0) return await Send(line, new Call(Town.AskerOf(deal), "/api/v1/relationship-requests", new { recipient = Town.RecipientOf(deal) })) is not null;

        var invite = await Send(line, new Call(Town.InviterOf(deal), "/api/v1/partnership-invitations", new { recipient = Town.RecipientOf(deal), target = Town.DomainOf(deal) }));
        if (invite is not { IsDone: true }) return invite is not null;

        var id = Invited[deal] = JsonDocument.Parse(invite.Text).RootElement.GetProperty("id").GetGuid();
        var accepts = deal % 2 == 0;
        var answer = await Send(line, new Call(Town.AdminOf(deal), $"/api/v1/invitations/{_links.For(id)}/{(accepts ? "accept" : "decline")}", new { consent = accepts }));
        if (answer is { IsDone: true }) Answered[id] = accepts;
        return answer is not null;
    }

    // Null: silence, the portal is gone.
    private async Task<Call?> Send(Line line, Call call)
    {
        _calls.Add(call);
        await call.Send(line);
        return call.Status is null ? null : call;
    }
}
