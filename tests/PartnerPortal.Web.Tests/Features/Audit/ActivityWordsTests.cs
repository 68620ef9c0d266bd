using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using PartnerPortal.Tests.Shared.Documents;
using PartnerPortal.Web.Features.Audit;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Tests.Localisation;

namespace PartnerPortal.Web.Tests.Features.Audit;

/// <summary>Whatever the portal records is said in the reader's language, and never by the name that the code has for it.</summary>
public sealed partial class ActivityWordsTests
{
    // Where records are born: the events of the domain and of the use cases.
    private static readonly IReadOnlyList<string> Events =
    [
        .. new[] { "src/PartnerPortal.Domain", "src/PartnerPortal.Application" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText),
    ];

    public static TheoryData<string> Languages { get; } = ["en", "ko"];

    [Fact]
    public void The_scan_finds_operations_and_fields_wherever_they_are_born()
    {
        const string Source = """
            internal sealed record A : DomainEvent { public A() : base("a_happened", id, null) => Changes = [new("Name", null, name), new("Rule", null, rule)]; }
            Raise(new B(Id, new Change("Suspended", "True", "False")));
            internal sealed record C(Guid Id) : DomainEvent("c_happened", Id, null);
            """;

        Assert.Equal(["a_happened", "c_happened"], Operations(Source));
        Assert.Equal(["Name", "Rule", "Suspended"], Fields(Source));
        Assert.True(Events.SelectMany(Operations).Distinct().Count() > 60);
        Assert.True(Events.SelectMany(Fields).Distinct().Count() > 25);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_operation_has_words(string language) =>
        Assert.Empty(Events.SelectMany(Operations).Distinct().Except(Texts.File<OperationTexts>(language).Keys));

    [Theory, MemberData(nameof(Languages))]
    public void Every_field_has_words(string language) =>
        Assert.Empty(Events.SelectMany(Fields).Select(field => $"Field.{field}").Distinct().Except(Texts.File<ActivityPage>(language).Keys));

    [Theory]
    [InlineData("update_partner_user", "Roles", "SalesAgent, HelpdeskAgent", "Sales agent, Helpdesk agent")]
    [InlineData("update_partner_user", "Suspended", "True", "Yes")]
    [InlineData("external_subscription_edited", "Channel", "WebDirect", "Microsoft, direct (web)")]
    [InlineData("registration_approved", "Status", "Approved", "Approved")]
    [InlineData("policy_pack_announced", "Status", "InForce", "in force")]
    public void Values_are_said_in_words(string operation, string field, string value, string words)
    {
        var texts = new ActivityWords(Texts.Of<IStringLocalizer<OperationTexts>>(), Texts.Of<IStringLocalizer<ActivityPage>>(), Texts.Of<Vocabulary>());

        Assert.Equal(words, texts.Value(operation, field, value));
    }

    private static IEnumerable<string> Operations(string source) => source.Contains("DomainEvent", StringComparison.Ordinal)
        ? Operation().Matches(source).Select(match => match.Groups["name"].Value)
        : [];

    private static IEnumerable<string> Fields(string source) => source.Contains("Change", StringComparison.Ordinal)
        ? Changes().Matches(source).SelectMany(changes => Field().Matches(changes.Value)).Concat(Change().Matches(source)).Select(match => match.Groups["name"].Value)
        : [];

    [GeneratedRegex("\"(?<name>[a-z]+(?:_[a-z]+)+)\"", RegexOptions.None, 1000)]
    private static partial Regex Operation();

    [GeneratedRegex("Changes =\\s*\\[[^;]*;", RegexOptions.None, 1000)]
    private static partial Regex Changes();

    [GeneratedRegex("new\\(\"(?<name>[A-Z]\\w+)\",", RegexOptions.None, 1000)]
    private static partial Regex Field();

    [GeneratedRegex("new Change\\(\"(?<name>[A-Z]\\w+)\",", RegexOptions.None, 1000)]
    private static partial Regex Change();
}
