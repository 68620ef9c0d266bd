using System.Reflection;
using System.Runtime.CompilerServices;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Architecture.Tests;

/// <summary>Nobody can forget to ask the policy: what creates a link takes a clearance, and only a decision issues one.</summary>
public sealed class ClearanceTests
{
    public static TheoryData<Type> Links =>
        [typeof(PartnershipInvitation), typeof(Partnership), typeof(RelationshipRequest), typeof(CustomerRelationship)];

    [Theory, MemberData(nameof(Links))]
    public void What_creates_a_link_takes_a_clearance(Type link)
    {
        Assert.NotEmpty(Unasked(typeof(Planted), typeof(Planted)));

        var domain = House.Domain.GetTypes();
        Assert.NotEmpty(domain.SelectMany(type => Creators(type, link)));

        None.Of(domain.SelectMany(type => Unasked(type, link)));
        Assert.Empty(link.GetConstructors());
    }

    [Fact]
    public void Only_a_decision_issues_a_clearance()
    {
        Assert.Empty(typeof(Clearance).GetConstructors());
        Assert.Empty(typeof(Decision).GetConstructors());
    }

    [Fact]
    public void The_domain_shows_its_inside_to_tests_and_benchmarks_only() =>
        Assert.All(House.Domain.GetCustomAttributes<InternalsVisibleToAttribute>(), friend => Assert.Matches("[.](Tests|Benchmarks)$", friend.AssemblyName));

    private static IEnumerable<string> Unasked(Type type, Type link) =>
        from creator in Creators(type, link)
        where creator.GetParameters().All(parameter => parameter.ParameterType != typeof(Clearance))
        select $"{type.Name}.{creator.Name}";

    // A private method is part of a public one, which is asked; a list or a search returns what is already there.
    private static IEnumerable<MethodInfo> Creators(Type type, Type link) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsPrivate && (method.ReturnType == link || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericArguments() is [var only] && only == link && method.ReturnType.Name == "Result`1"))
        select method;

    private sealed class Planted
    {
        public static Planted OutOfNothing() => new();
    }
}
