using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;

namespace PartnerPortal.Architecture.Tests;

/// <summary>The table of contents is complete: what can be done can be asked for, and what it needs is there.</summary>
public sealed class UseCaseTests
{
    private readonly HashSet<Type> _registered = [.. new ServiceCollection().AddPartnerPortal().Select(service => service.ServiceType)];

    public static TheoryData<Type> UseCases => [.. House.Application.GetTypes().Where(IsUseCase)];

    [Fact]
    public void A_use_case_that_nobody_registered_is_noticed()
    {
        Assert.True(IsUseCase(typeof(PlantedUseCase)));
        Assert.DoesNotContain(typeof(PlantedUseCase), _registered);
    }

    [Theory, MemberData(nameof(UseCases))]
    public void Every_use_case_is_registered(Type useCase) => Assert.Contains(useCase, _registered);

    [Theory, MemberData(nameof(UseCases))]
    public void A_use_case_waits_for_its_caller(Type useCase) =>
        Assert.All(HandlersOf(useCase), handler => Assert.Equal(typeof(CancellationToken), handler.GetParameters()[^1].ParameterType));

    private static bool IsUseCase(Type type) => type is { IsClass: true, IsAbstract: false } && HandlersOf(type).Any();

    private static IEnumerable<MethodInfo> HandlersOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.Name == "Handle");

    private sealed class PlantedUseCase
    {
        public static Task Nothing => Task.CompletedTask;

        public Task Handle(CancellationToken ct) => Task.Delay(0, ct);
    }
}
