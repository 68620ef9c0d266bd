using System.Reflection;
using System.Text.Json;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.WhatIf;
using PartnerPortal.Web.Api;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>A question to the policy as a program asks it: facts made up by the caller, about organisations that need not exist.</summary>
/// <param name="Pack">The pack to ask, or null: the active one.</param>
internal sealed record Evaluation(PolicyQuery Query, string? Pack) : IBindableFromHttpContext<Evaluation>
{
    private const int Deepest = 8;

    public static IReadOnlyList<string> Members { get; } = ["action", "pack", "on", "facts"];

    public static IReadOnlyList<string> Actions { get; } = [.. Enum.GetValues<PolicyAction>().Select(action => action.WireName)];

    static async ValueTask<Evaluation?> IBindableFromHttpContext<Evaluation>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, new JsonDocumentOptions { MaxDepth = Deepest }, context.RequestAborted);
            return Of(new Given(body.RootElement, ""), context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        }
        catch (JsonException unreadable)
        {
            throw new BadHttpRequestException("The question can't be read.", StatusCodes.Status400BadRequest, Located(unreadable));
        }
    }

    public static Evaluation Of(Given body, DateTimeOffset now)
    {
        var members = body.Members(Members);
        if (!members.TryGetValue("action", out var action)) throw new JsonException(null, "action", null, null);

        var at = members.TryGetValue("on", out var on) && !on.IsLeftOut ? new DateTimeOffset(on.Day(), TimeOnly.MinValue, TimeSpan.Zero) : now;
        var query = Harmless(ActionOf(action), at);
        if (members.TryGetValue("facts", out var facts) && !facts.IsLeftOut) query = DealTable.Deal.Read(facts, query);
        return new Evaluation(Complete(query), members.TryGetValue("pack", out var pack) && !pack.IsLeftOut ? pack.Text() : null);
    }

    /// <summary>A question to which no rule objects: what a fact that is left out is taken for.</summary>
    private static PolicyQuery Harmless(PolicyAction action, DateTimeOffset at) => PlainQuestion.About(action, at) is var plain ? plain with
    {
        Seller = PartyTable.Called("Seller", plain.Seller),
        Buyer = PartyTable.Called("Buyer", plain.Buyer!),
        Relation = true,
        Own = null,
    } : plain;

    private static PolicyAction ActionOf(Given given) =>
        Actions.ToList().FindIndex(name => name.Equals(given.Text(), StringComparison.OrdinalIgnoreCase)) is var index and >= 0
            ? (PolicyAction)index
            : throw new UnknownName(given.Text(), Actions, given.Path);

    // What a question can only be asked with, whatever was left out.
    private static PolicyQuery Complete(PolicyQuery query) => query with
    {
        Own = query.Own ?? (query.Action.IsOwnAffair ? PlainQuestion.Plain(query.Seller) : null),
    };

    // The reader of the text knows lines only, the reader of the facts knows their names.
    private static JsonException Located(JsonException unreadable) => unreadable is UnknownName || unreadable.Path is not null ? unreadable
        : new JsonException(null, $"line {unreadable.LineNumber + 1}, byte {unreadable.BytePositionInLine + 1}", unreadable.LineNumber, unreadable.BytePositionInLine);
}
