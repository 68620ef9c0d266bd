using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Tests.Localisation;

namespace PartnerPortal.Web.Tests.Hostile;

/// <summary>
/// 1,500 hostile requests over every field of every write that the API describes: each is answered with a reason in the
/// portal's own form, and a refused one has stored nothing but its decision.
/// </summary>
public sealed class HostileApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const int Inputs = 1_500;

    private static readonly IReadOnlySet<string> Codes = Texts.File<RefusalTexts>("en").Keys.Concat(Texts.File<ApiTexts>("en").Keys)
        .Concat(RuleCatalogue.Standard.Select(rule => $"policy.{rule.Id.ToLowerInvariant()}")).ToHashSet(StringComparer.Ordinal);

    private readonly HostileText _text = new(seed: 20261122);

    [Fact]
    public async Task No_request_breaks_the_portal_or_leaves_half_a_deed()
    {
        var forms = WriteForm.In((await portal.Nobody().Get("/openapi/v1.json")).Body);
        var attacks = Attacks(forms).ToList();
        Assert.True(attacks.Count >= Inputs && forms.Count > 15, $"{attacks.Count} attacks on {forms.Count} writes");

        var people = await Everybody();
        var places = await Places(people);
        var before = await Counts();
        for (var i = 0; i < attacks.Count; i++) before = await Survives(people[i % people.Count], attacks[i], places, before);
    }

    /// <summary>One request: which field is hostile, and how its body reads.</summary>
    private sealed record Attack(WriteForm Form, string Aim, string? Body, string? Place = null, string MediaType = "application/json");

    // Each field gets its share, then each form as a whole.
    private IEnumerable<Attack> Attacks(IReadOnlyList<WriteForm> forms)
    {
        var aims = forms.SelectMany(form => form.Example.Keys.Select(field => (Form: form, Aim: field))
            .Concat(form.Places.Select(place => (Form: form, Aim: $"/{place}"))).Append((Form: form, Aim: "whole"))).ToList();
        for (var i = 0; i < Inputs || i % aims.Count != 0; i++) yield return Make(aims[i % aims.Count].Form, aims[i % aims.Count].Aim);
    }

    private Attack Make(WriteForm form, string aim) => aim switch
    {
        "whole" => new(form, aim, Whole(form), MediaType: _text.Next(4) == 0 ? "text/plain" : "application/json"),
        _ when aim.StartsWith('/') => new(form, aim, form.HasBody ? form.Body() : null, Place: Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(_text.Plain())))),
        _ => new(form, aim, form.Body(aim, _text.Value())),
    };

    private string Whole(WriteForm form) => _text.Next(6) switch
    {
        0 => _text.Value(),
        1 => form.Body() + form.Body(),
        2 => $"{form.Body()[..^1]},{form.Body()[1..]}",
        3 => $"{{{JsonSerializer.Serialize(new string('k', _text.Next(70_000)))}:1}}",
        4 => string.Concat(Enumerable.Repeat("{\"a\":", _text.Next(3_000))),
        _ => form.Body().Replace("\"", "", StringComparison.Ordinal),
    };

    private async Task<StoreCounts> Survives(HttpClient client, Attack attack, Places places, StoreCounts before)
    {
        var path = attack.Form.Places.Aggregate(attack.Form.Path, (at, place) =>
            at.Replace($"{{{place}}}", attack.Aim == $"/{place}" ? attack.Place : places.Of(attack.Form.Path, place), StringComparison.Ordinal));
        using var content = attack.Body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(places.Fill(attack.Body))) { Headers = { ContentType = new MediaTypeHeaderValue(attack.MediaType) } };
        var answer = await client.Send(attack.Form.Method, path, content);
        var after = await Counts();

        var told = $"{attack.Form.Method} {path} {attack.Aim} {attack.Body?[..Math.Min(300, attack.Body.Length)]}: {(int)answer.Status} {answer.Text[..Math.Min(400, answer.Text.Length)]}";
        if ((int)answer.Status >= 500) Assert.Fail($"{told} {portal.LastFault}");
        Assert.False(answer.Text.Contains('<', StringComparison.Ordinal) || answer.Text.Contains("   at ", StringComparison.Ordinal), told);
        if ((int)answer.Status < 400)
        {
            Assert.True(after.Untold(before) is null, $"{after.Untold(before)}: {told}");
            return after;
        }

        if (path.Contains("%00", StringComparison.Ordinal) && answer.Text.Length == 0) return after; // the server itself takes no such address
        Assert.True(answer.MediaType == Answer.Problem && Codes.Contains(answer.Code!), told);
        // R-045 asks the customer for the agreement, which the request remembers.
        Assert.True(answer.Said("rule") == "R-045" || after.LeftBehind(before) is null, $"{after.LeftBehind(before)}: {told}");
        return after;
    }

    private Task<StoreCounts> Counts() => StoreCounts.Of(portal.Services.GetRequiredService<UseCases>());

    private async Task<IReadOnlyList<HttpClient>> Everybody() =>
        await Task.WhenAll(new[] { portal.Cast.Mina, portal.Cast.Jun, portal.Cast.Elena, portal.Cast.Hyejin, portal.Cast.Nari }.Select(portal.As));

    private async Task<Places> Places(IReadOnlyList<HttpClient> people)
    {
        var (invitation, request) = (await people[0].Invite("namsan.onmicrosoft.com"), await people[2].AskCustomer("mirae.onmicrosoft.com"));
        return new Places(invitation, request, portal.Cast.Namsan.Tenant.ToString());
    }
}
