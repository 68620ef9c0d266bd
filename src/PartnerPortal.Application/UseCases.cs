using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Submissions;

namespace PartnerPortal.Application;

/// <summary>
/// Runs one use case in a scope of its own. A Blazor circuit lives for hours, a DbContext must not: one call is one
/// scope, one unit of work, one DbContext. Whoever lost a race is asked once more on fresh state, so that the answer
/// says what the other one did. A store that is away for a moment is asked again, as long as nothing was written.
/// </summary>
public sealed class UseCases
{
    private const int MostTries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly IServiceScopeFactory _scopes;
    private readonly Submission? _submission;

    public UseCases(IServiceScopeFactory scopes) => _scopes = scopes;

    private UseCases(IServiceScopeFactory scopes, Submission submission) => (_scopes, _submission) = (scopes, submission);

    /// <summary>For one submission, which is answered once, however often it arrives.</summary>
    public UseCases For(Submission submission) => new(_scopes, submission);

    public async Task<TResult> Run<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        var result = await Try(call);
        return result is IRefusable { Refusal.Code: Refusal.ChangedMeanwhile } ? await Try(call) : result;
    }

    private async Task<TResult> Try<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Once(call);
            }
            catch (StoreAwayException away) when (away.HasWrittenNothing && tries < MostTries)
            {
                await Task.Delay(Pause * tries);
            }
        }
    }

    private async Task<TResult> Once<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        await using var scope = _scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        try
        {
            return _submission is null
                ? await call(services.GetRequiredService<TUseCase>())
                : await services.GetRequiredService<SubmissionDesk>().Answer(_submission, () => call(services.GetRequiredService<TUseCase>()));
        }
        catch (Exception failure) when (failure is not CannotStartException && services.GetRequiredService<IStoreQuirks>().IsPassing(failure))
        {
            throw new StoreAwayException(failure, !services.GetRequiredService<PortalDbContext>().HasWritten);
        }
    }
}
