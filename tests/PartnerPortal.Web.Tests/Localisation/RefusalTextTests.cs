using System.Reflection;
using System.Text.RegularExpressions;
using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests;
using PartnerPortal.Tests.Shared.Documents;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

public sealed partial class RefusalTextTests
{
    private static readonly string[] Sources = ["src/PartnerPortal.Domain", "src/PartnerPortal.Application", "src/PartnerPortal.Web"];

    // Where a code is born: beside its kind, in the validator that answers with it, or as a constant of the kernel.
    private static readonly IReadOnlyList<string> Codes =
    [
        .. Sources.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => CodesIn(File.ReadAllText(file)))
            .Concat(typeof(Refusal).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    // Every refusal that a method of the domain's own refusals makes, whatever its arguments are.
    private static readonly IReadOnlyList<Refusal> Made =
    [
        .. typeof(Refusal).Assembly.GetTypes().Append(typeof(AccessRefusals)).Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(method => method.ReturnType == typeof(Refusal))
            .Select(method => (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Something)])!),
    ];

    public static TheoryData<string> Languages { get; } = ["en", "ko"];

    [Fact]
    public void The_scan_finds_a_code_wherever_one_is_born()
    {
        Assert.Equal(["a.kind", "b.rule"], CodesIn(
            """
            new(RefusalKind.Denied, "a.kind", name); RuleFor(c => c.Text!)
                .IsNoLongerThan(200, "b.rule"); var other = "d.other";
            """));
        Assert.Contains(Refusal.ChangedMeanwhile, Codes);
        Assert.True(Codes.Count > 15);
        Assert.True(Made.Count > 10);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_code_has_a_text(string language) =>
        Assert.Empty(Codes.Except(Texts.File<RefusalTexts>(language).Keys).Except(Texts.File<ApiTexts>(language).Keys));

    [Theory, MemberData(nameof(Languages))]
    public void Every_place_of_a_text_is_filled(string language)
    {
        foreach (var refusal in Made)
        {
            var text = Texts.In(language, () => Texts.Of<RefusalText>().Of(refusal));

            Assert.DoesNotMatch(@"[{}]|(Status|Move|Kind)\.\w", text);
            Assert.NotEqual(refusal.Code, text);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_refusal_by_a_rule_says_the_rule_and_what_to_do(string language)
    {
        foreach (var rule in RuleCatalogue.Standard)
        {
            var refusal = new Refusal(RefusalKind.Denied, $"policy.{rule.Id.ToLowerInvariant()}") { Rule = rule.Id };

            Assert.Equal(Texts.File<RuleTexts>(language)[$"{rule.Id}.Sentence"], Texts.In(language, () => Texts.Of<RefusalText>().Of(refusal)));
            Assert.Equal(Texts.File<RuleTexts>(language)[$"{rule.Id}.Remedy"], Texts.In(language, () => Texts.Of<RefusalText>().Remedy(refusal)));
        }
    }

    [Fact]
    public void A_refusal_without_a_rule_has_no_remedy_of_its_own() =>
        Assert.Null(Texts.Of<RefusalText>().Remedy(new Refusal(RefusalKind.Conflict, Refusal.ChangedMeanwhile)));

    [Fact]
    public void Whom_a_permission_closes_out_reads_who_holds_it()
    {
        var cast = new Cast();
        var agent = cast.Person("agent", "Admin Agent", cast.Hanbit.Organization, cast.Hanbit.Tenant, Roles.AdminAgent | Roles.SalesAgent);
        var colleague = agent with { Only = new ChosenCustomers([cast.Mirae.Organization], [cast.Mirae.Tenant]) };
        var texts = Texts.Of<RefusalText>();

        Assert.Null(texts.Closes(agent, Permission.ImportRecords));
        Assert.Equal("Your role doesn’t allow this. Who can: Global admin, User management admin.", texts.Closes(agent, Permission.ManageUsers));
        Assert.Equal("Your role doesn’t allow this. Who can: Portal operator.", texts.Closes(agent, Permission.ManagePacks));
        Assert.Equal(
            "You work for chosen customers, and this concerns the whole organisation. Who can, where they work for all customers: Global admin, Admin agent.",
            texts.Closes(colleague, Permission.ImportRecords));
        Assert.Equal("현재 역할로는 할 수 없습니다. 할 수 있는 역할: 전역 관리자, 사용자 관리 관리자", Texts.In("ko", () => texts.Closes(agent, Permission.ManageUsers)));
    }

    private static IEnumerable<string> CodesIn(string source) => Birth().Matches(source).SelectMany(birth => Code().Matches(birth.Value))
        .Select(code => code.Groups[1].Value).Where(code => !code.StartsWith("policy.r-", StringComparison.Ordinal)).Distinct();

    private static object? Something(ParameterInfo parameter) =>
        parameter.ParameterType.IsEnum ? Enum.GetValues(parameter.ParameterType).GetValue(1)
        : parameter.ParameterType == typeof(int) ? 20
        : parameter.ParameterType == typeof(DateOnly) ? new DateOnly(2026, 12, 5)
        : "Hanbit Distribution";

    [GeneratedRegex(@"RefusalKind\.\w+,\s*""[^""]+""|RuleFor\([^;]*;", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Birth();

    [GeneratedRegex(@"""([a-z]+(?:-[a-z]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
