using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PartnerPortal.Web.Identity.OpenIdConnect.Provider;

/// <summary>
/// What the provider says of itself and with which keys it signs, read once and kept. A key that nobody knows is asked for
/// anew, but not more than once a minute: a forged token mustn't make the portal flood the provider. While the provider is away
/// what it said last counts, and it is tried once a minute, too: nobody else waits for that.
/// </summary>
internal sealed class Discovery(OidcSettings settings, ProviderChannel channel, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);
    private OpenIdConnectConfiguration? _document;
    private DateTimeOffset _readAt;
    private DateTimeOffset _renewedAt;
    private DateTimeOffset _awayAt;

    private bool Counts => clock.GetUtcNow() - _readAt < Lifetime || clock.GetUtcNow() - _awayAt < Pause;

    public async Task<OpenIdConnectConfiguration> Find(CancellationToken ct)
    {
        if (_document is { } known && Counts) return known;

        await _turn.WaitAsync(ct);
        try
        {
            if (_document is not null && Counts) return _document;

            return await Read(ct);
        }
        catch (SignInFailedException) when (_document is not null)
        {
            _awayAt = clock.GetUtcNow();
            return _document; // what was true yesterday beats nobody signing in
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Reads again, because a signing key is unknown.</summary>
    public async Task<OpenIdConnectConfiguration> Renew(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (_document is not null && clock.GetUtcNow() - _renewedAt < Pause) return _document;

            _renewedAt = clock.GetUtcNow();
            return await Read(ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<OpenIdConnectConfiguration> Read(CancellationToken ct)
    {
        var document = await Fetch(ct);
        if (!settings.IsEntra && document.Issuer?.TrimEnd('/') != settings.Authority.ToString().TrimEnd('/'))
            throw new SignInFailedException(SignInFault.NotTrusted, "The provider's document speaks for another issuer.");
        if (!SafeAddress.IsSafe(document.AuthorizationEndpoint) || !SafeAddress.IsSafe(document.TokenEndpoint) || (document.EndSessionEndpoint is { } end && !SafeAddress.IsSafe(end)))
            throw new SignInFailedException(SignInFault.NotTrusted, "The provider's document lacks an address, or names one without TLS.");

        (_document, _readAt) = (document, clock.GetUtcNow());
        return document;
    }

    private async Task<OpenIdConnectConfiguration> Fetch(CancellationToken ct)
    {
        try
        {
            return await OpenIdConnectConfigurationRetriever.GetAsync($"{settings.Authority.ToString().TrimEnd('/')}/.well-known/openid-configuration", channel, ct);
        }
        catch (Exception failure) when (failure is not SignInFailedException && !ct.IsCancellationRequested)
        {
            throw failure.GetBaseException() as SignInFailedException ?? new SignInFailedException(SignInFault.ProviderAway, "The provider's document can't be read.", failure);
        }
    }
}
