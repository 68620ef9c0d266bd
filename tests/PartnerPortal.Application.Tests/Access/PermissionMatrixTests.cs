using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Access;

/// <summary>
/// Cell by cell, through the use cases themselves: whoever has a role that the sheet names gets in, everybody else is told
/// which permission they lack, before anything is looked at.
/// </summary>
public sealed class PermissionMatrixTests(PermissionMatrixTests.Stage stage) : IClassFixture<PermissionMatrixTests.Stage>
{
    private const string Lacks = "access.lacks-permission";

    public static TheoryData<Type> UseCases { get; } = [.. Found()];

    public static TheoryData<Permission> Permissions { get; } = [.. Enum.GetValues<Permission>()];

    [Theory, MemberData(nameof(Permissions))]
    public void Each_permission_belongs_to_the_roles_of_the_sheet(Permission permission)
    {
        Assert.All(RightsTable.Everybody, role => Assert.Equal((role, RightsTable.Rows[permission].HasFlag(role)), (role, RoleMatrix.Allows(role, permission))));
        Assert.True(RoleMatrix.Allows(RightsTable.Everybody.Aggregate(Roles.None, (all, role) => all | role), permission));
        Assert.False(RoleMatrix.Allows(Roles.None, permission));
    }

    [Theory, MemberData(nameof(UseCases))]
    public async Task Whoever_lacks_the_right_is_told_so_and_whoever_has_it_gets_in(Type useCase)
    {
        var told = new Dictionary<Roles, string?>();
        foreach (var role in RightsTable.Everybody.Append(Roles.None)) told[role] = await stage.Ask(useCase, role);

        var lacking = told.Values.OfType<string>().Distinct().Select(Enum.Parse<Permission>).ToList();
        Assert.Equal((useCase.Name, lacking.Count == 0), (useCase.Name, RightsTable.Open.ContainsKey(useCase.Name)));
        if (lacking.Count == 0) return;

        var entitled = RightsTable.Otherwise.TryGetValue(useCase.Name, out var roles) ? roles : RightsTable.Rows[Assert.Single(lacking)];
        Assert.All(told, answer => Assert.Equal((answer.Key, answer.Key != Roles.None && entitled.HasFlag(answer.Key)), (answer.Key, answer.Value is null)));
    }

    private static IEnumerable<Type> Found() => typeof(UseCases).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, IsPublic: true } && Handle(type) is not null)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    private static MethodInfo? Handle(Type type) =>
        type.GetMethods().FirstOrDefault(method => method.Name == "Handle" && method.GetParameters() is [var first, ..] && first.ParameterType == typeof(Actor));

    /// <summary>A portal with the cast in it.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        private readonly Cast _cast = new();
        private TestPortal _portal = null!;

        public async ValueTask InitializeAsync()
        {
            _portal = await TestPortal.Open();
            await _cast.Enter(_portal);
        }

        public ValueTask DisposeAsync() => _portal.DisposeAsync();

        /// <summary>The permission that somebody lacks who has just this role, or null: they get in, whatever becomes of it.</summary>
        internal Task<string?> Ask(Type useCase, Roles role) => _portal.Run(async (IServiceProvider services) =>
        {
            var handle = Handle(useCase)!;
            var somebody = _cast.Elena with { Roles = role };
            try
            {
                var task = (Task)handle.Invoke(services.GetRequiredService(useCase), [.. handle.GetParameters().Select(parameter => Anything(parameter.ParameterType, somebody))])!;
                await task;
                return task.GetType().GetProperty("Result")?.GetValue(task) is IRefusable { Refusal: { Code: Lacks } refusal } ? refusal.Arguments[0] : null;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return null; // whoever got in stumbled over what is no command
            }
        });

        private static object? Anything(Type type, Actor actor) => type switch
        {
            _ when type == typeof(Actor) => actor,
            _ when type == typeof(string) => "",
            _ when Nullable.GetUnderlyingType(type) is not null => null,
            _ when type.IsValueType => Activator.CreateInstance(type),
            _ when type.IsInterface && type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType => Array.CreateInstance(type.GetGenericArguments()[0], 0),
            _ when type.IsAbstract || type.IsAssignableTo(typeof(Delegate)) => null,
            _ => RuntimeHelpers.GetUninitializedObject(type),
        };
    }
}
