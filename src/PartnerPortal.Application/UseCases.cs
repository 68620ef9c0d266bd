using Microsoft.Extensions.DependencyInjection;

using PartnerPortal.Application.Submissions;

namespace PartnerPortal.Application;

/// <summary>
/// Runs one use case in a scope of its own. A Blazor circuit lives for hours, a DbContext must not: one call is one
/// scope, one unit of work, one DbContext. Whoever lost a race is asked once more on fresh state, so that the answer
/// says what the other one did.
/// </summary>
public sealed class UseCases
{
    private readonly IServiceScopeFactory _scopes;
    private readonly Submission? _submission;

    public UseCases(IServiceScopeFactory scopes) => _scopes = scopes;

    private UseCases(IServiceScopeFactory scopes, Submission submission) => (_scopes, _submission) = (scopes, submission);

    /// <summary>For one submission, which is answered once, however often it arrives.</summary>
    public UseCases For(Submission submission) => new(_scopes, submission);

    public async Task<TResult> Run<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        var result = await Once(call);
        return result is IRefusable { Refusal.Code: Refusal.ChangedMeanwhile } ? await Once(call) : result;
    }

    private async Task<TResult> Once<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        await using var scope = _scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return _submission is null
            ? await call(services.GetRequiredService<TUseCase>())
            : await services.GetRequiredService<SubmissionDesk>().Answer(_submission, () => call(services.GetRequiredService<TUseCase>()));
    }
}
