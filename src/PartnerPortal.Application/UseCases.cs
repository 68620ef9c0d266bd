using Microsoft.Extensions.DependencyInjection;

namespace PartnerPortal.Application;

/// <summary>
/// Runs one use case in a scope of its own. A Blazor circuit lives for hours, a DbContext must not: one call is one
/// scope, one unit of work, one DbContext. Whoever lost a race is asked once more on fresh state, so that the answer
/// says what the other one did.
/// </summary>
public sealed class UseCases(IServiceScopeFactory scopes)
{
    public async Task<TResult> Run<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        var result = await Once(call);
        return result is IRefusable { Refusal.Code: Refusal.ChangedMeanwhile } ? await Once(call) : result;
    }

    private async Task<TResult> Once<TUseCase, TResult>(Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
