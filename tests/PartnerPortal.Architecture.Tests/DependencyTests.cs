using System.Reflection;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Architecture.Tests;

public sealed class DependencyTests
{
    private const string Providers = @"Microsoft\.Data\.|Microsoft\.EntityFrameworkCore\.Sql|Npgsql";

    // Folder, what it may not use, and a line that would break the rule: the rule must catch its own counter-example.
    public static TheoryData<string, string, string> Rules => new()
    {
        { "src/PartnerPortal.Domain/", @"^(Microsoft|PartnerPortal\.(Application|Persistence|Web))", "using Microsoft.EntityFrameworkCore;" },
        { "src/PartnerPortal.Domain/Policy/", @"^PartnerPortal\.Domain\.(?!Kernel|Organizations|Markets|Subscriptions|AdminRelationships|Policy)", "using PartnerPortal.Domain.CustomerRelationships;" },
        { "src/PartnerPortal.Domain/Kernel/", @"^PartnerPortal\.", "using PartnerPortal.Domain.Partnerships;" },
        { "src/PartnerPortal.Application/", $@"^(Microsoft\.AspNetCore|Radzen|{Providers}|PartnerPortal\.(Persistence\.|Web))", "using Radzen;" },
        { "src/PartnerPortal.Web/", $@"^(Microsoft\.EntityFrameworkCore|{Providers}|PartnerPortal\.Application\.Persistence)", "@using PartnerPortal.Application.Persistence" },
        { "src/PartnerPortal.Web/Kit/", @"^PartnerPortal\.(Domain\.(?!Kernel)|Application|Persistence|Web\.Features)", "@using PartnerPortal.Web.Features.Partnerships" },
        { "src/PartnerPortal.AuditVerifier/", @"^(?!System|PartnerPortal\.AuditVerifier|var$)", "using PartnerPortal.Application.Audit;" },
        { "src/PartnerPortal.Persistence.Sqlite/", @"^(Microsoft\.AspNetCore|Microsoft\.Data\.SqlClient|Npgsql|PartnerPortal\.(Web|Persistence\.(?!Sqlite)))", "using PartnerPortal.Web.Shell;" },
        { "src/PartnerPortal.Persistence.SqlServer/", @"^(Microsoft\.AspNetCore|Microsoft\.Data\.Sqlite|Npgsql|PartnerPortal\.(Web|Persistence\.(?!SqlServer)))", "using Npgsql;" },
        { "src/PartnerPortal.Persistence.PostgreSql/", @"^(Microsoft\.AspNetCore|Microsoft\.Data|PartnerPortal\.(Web|Persistence\.(?!PostgreSql)))", "using Microsoft.Data.Sqlite;" },
    };

    [Theory, MemberData(nameof(Rules))]
    public void Dependencies_point_inward(string folder, string forbidden, string counterExample)
    {
        Assert.NotEmpty(new SourceTree([($"{folder}Planted.cs", counterExample)]).Users(folder, forbidden));
        Assert.True(SourceTree.Real.In(folder, ".cs").Count > 0, "Nothing was scanned, so nothing was proved.");

        None.Of(SourceTree.Real.Users(folder, forbidden));
    }

    [Fact]
    public void Only_the_kit_names_the_component_library()
    {
        const string Web = "src/PartnerPortal.Web/", Kit = $"{Web}Kit/";

        Assert.NotEmpty(new SourceTree([($"{Web}Features/Planted.razor", "<RadzenButton />")]).Mentions(Web, "Radzen", allowedUnder: Kit));
        Assert.NotEmpty(SourceTree.Real.Mentions(Web, "Radzen", allowedUnder: "nowhere"));

        None.Of(SourceTree.Real.Mentions(Web, "Radzen", allowedUnder: Kit));
    }

    [Fact]
    public void The_domain_references_nothing_but_the_runtime()
    {
        Assert.NotEmpty(BeyondTheRuntime(typeof(DependencyTests).Assembly));

        None.Of(BeyondTheRuntime(House.Domain));
    }

    /// <summary>What checks the portal doesn't share its mistakes: no line of the portal, no package, no other project.</summary>
    [Fact]
    public void The_verifier_stands_alone()
    {
        const string Verifier = "src/PartnerPortal.AuditVerifier/";

        Assert.NotEmpty(new SourceTree([($"{Verifier}P.csproj", "<ProjectReference Include=\"x\" />")]).In(Verifier, ".csproj").Where(Leans));
        None.Of(Assert.Single(SourceTree.Real.In(Verifier, ".csproj")) is var project && Leans(project) ? [project.Path] : []);

        static bool Leans((string Path, string Text) project) => project.Text.Contains("Reference Include", StringComparison.Ordinal);
    }

    [Fact]
    public void Aggregates_hold_each_other_by_id_only()
    {
        var aggregates = House.Domain.GetTypes().Where(IsAggregate).ToList();

        Assert.NotEmpty(HeldBy(typeof(Planted)));
        Assert.NotEmpty(aggregates);

        None.Of(aggregates.SelectMany(HeldBy));
    }

    private static IEnumerable<string> BeyondTheRuntime(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

    private static IEnumerable<string> HeldBy(Type holder) =>
        from member in holder.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where member.FieldType is var type && (IsAggregate(type) || type.GetGenericArguments().Any(IsAggregate))
        select $"{holder.Name}.{member.Name}";

    private static bool IsAggregate(Type type) => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAggregateRoot));

    private sealed class Planted
    {
        public IReadOnlyList<Domain.Partnerships.Partnership> Partnerships { get; } = [];
    }
}
