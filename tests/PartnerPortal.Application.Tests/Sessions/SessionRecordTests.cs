using System.Buffers.Text;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Sessions.Keys;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Sessions;

public sealed class SessionRecordTests : IAsyncLifetime
{
    private readonly Cast _cast = new();
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await _cast.Enter(_portal);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_session_counts_until_it_is_ended_and_is_forgotten_a_month_later()
    {
        var token = await Begin();
        Assert.True((await _portal.Run((KeepSession useCase) => useCase.Handle(token, default)))!.HasMfa);
        Assert.True(await Counts(token));

        var session = Assert.Single(await _portal.Run((ListSessions useCase) => useCase.Handle(_cast.Mina, token, default)));
        Assert.True(session.IsThis);
        Assert.Null((await _portal.Run((EndSession useCase) => useCase.Handle(_cast.Mina, new(session.Id), default))).Refusal);
        Assert.False(await Counts(token));

        Assert.Equal(0, await _portal.Run((ForgetSessions job) => job.Handle(default)));
        _portal.Clock.Now += TimeSpan.FromDays(31);
        Assert.Equal(1, await _portal.Run((ForgetSessions job) => job.Handle(default)));
    }

    [Fact]
    public async Task All_sessions_of_a_person_end_at_once_and_nobody_elses()
    {
        var (first, second) = (await Begin(), await Begin());

        await _portal.Run((EndAllSessions useCase) => useCase.Handle(_cast.Jun.User, _cast.Jun.Tenant, default));
        Assert.True(await Counts(first));
        await _portal.Run((EndAllSessions useCase) => useCase.Handle(_cast.Mina.User, _cast.Mina.Tenant, default));

        Assert.False(await Counts(first) || await Counts(second));
    }

    [Fact]
    public async Task A_sessions_secret_cannot_be_guessed_and_lies_nowhere()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Begin()));

        Assert.All(tokens, token => Assert.Equal(32, Base64Url.DecodeFromChars(token).Length));
        Assert.Equal(tokens.Length, tokens.Distinct(StringComparer.Ordinal).Count());
        for (var place = 0; place < 32; place++) Assert.True(tokens.Select(token => Base64Url.DecodeFromChars(token)[place]).Distinct().Count() > 10);
        var stolen = await _portal.Stolen();
        Assert.All(tokens, token => Assert.DoesNotContain(token, stolen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_in_begins_another_session_and_ends_the_one_that_the_browser_had()
    {
        var before = await Begin();

        var now = await Begin(replaces: before);

        Assert.NotEqual(before, now);
        Assert.True(await Counts(now));
        Assert.False(await Counts(before));
    }

    [Fact]
    public async Task Who_signed_in_and_ended_sessions_stands_in_the_log_of_the_organisation()
    {
        await Begin();
        _portal.Clock.Now += TimeSpan.FromSeconds(1);
        await _portal.Run((EndAllSessions useCase) => useCase.Handle(_cast.Mina.User, _cast.Mina.Tenant, default));

        var rows = await Activity();
        Assert.Equal(["end_sessions", "sign_in"], rows.Select(row => row.Operation));
        Assert.All(rows, row => Assert.Equal((_cast.Mina.Name, "session", "succeeded"), (row.PerformedBy, row.Resource, row.Status)));
        Assert.Equal(["Mfa"], rows[1].Changes.Select(change => change.Field));
        Assert.Empty((await _portal.Run((ShowHome useCase) => useCase.Handle(_cast.Mina, default))).Lately); // no news of the organisation
    }

    [Fact]
    public async Task A_refused_sign_in_stands_in_the_log_of_the_organisation_whose_provider_vouched_for_it()
    {
        var stranger = new WelcomePerson.Arrival(_cast.Mina.Tenant, "subject-of-nobody", "nobody@provider.example");
        Assert.False((await _portal.Run((WelcomePerson useCase) => useCase.Handle(stranger, default))).Refused(out _, out var answer));
        Assert.Null(answer!.User);

        var row = Assert.Single(await Activity());
        Assert.Equal(("sign_in_refused", "failed"), (row.Operation, row.Status));
        Assert.Equal([new Change("Email", null, "nobody@provider.example")], row.Changes);
    }

    [Fact]
    public async Task Sealing_keys_are_kept_as_they_were_sealed()
    {
        Assert.Null((await _portal.Run((KeepSealingKey useCase) => useCase.Handle("one", [1, 2, 3], default))).Refusal);

        Assert.Equal([1, 2, 3], Assert.Single(await _portal.Run((ListSealingKeys useCase) => useCase.Handle(default))));
    }

    private async Task<string> Begin(string? replaces = null)
    {
        var start = new BeginSession.Start(_cast.Mina.User, _cast.Mina.Tenant, "Chrome, Windows", "127.0.0.1", HasMfa: true, replaces);
        Assert.False((await _portal.Run((BeginSession useCase) => useCase.Handle(start, default))).Refused(out _, out var token));
        return token!;
    }

    private async Task<IReadOnlyList<ActivityRow>> Activity()
    {
        Assert.False((await _portal.Run((ListActivity useCase) => useCase.Handle(_cast.Mina, new(), default))).Refused(out _, out var page));
        return page!.Rows;
    }

    private Task<bool> Counts(string token) => _portal.Run((CheckSession useCase) => useCase.Handle(token, default));
}
