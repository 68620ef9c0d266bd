using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.Policy.Evaluations;

/// <summary>How a fact is written, for whoever describes the API.</summary>
internal sealed record FactShape(string Type, string? Format = null)
{
    public static FactShape YesOrNo { get; } = new("boolean");

    public static FactShape Count { get; } = new("integer");

    public static FactShape Text { get; } = new("string");

    public static FactShape Day { get; } = new("string", "date");

    /// <summary>The names that it can have, or none: anything of its kind.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>What stands in it, or none: it is a single value.</summary>
    public IReadOnlyList<FactName> Members { get; init; } = [];
}

/// <summary>A fact by the name under which programs give it.</summary>
/// <param name="Meaning">What it says, in English, for docs/api.md and the OpenAPI document.</param>
internal abstract record FactName(string Name, string Meaning, FactShape Shape);

/// <param name="Give">The same facts with this one told.</param>
internal sealed record FactName<T>(string Name, string Meaning, FactShape Shape, Func<T, Given, T> Give) : FactName(Name, Meaning, Shape);

/// <summary>The facts that can be told of one thing. They are taken in the order of the table, however a program orders them.</summary>
internal sealed class FactTable<T>(params IReadOnlyList<FactName<T>> names)
{
    private readonly IReadOnlyList<string> _known = [.. names.Select(name => name.Name)];

    public IReadOnlyList<FactName> Names => names;

    public T Read(Given given, T harmless)
    {
        var members = given.Members(_known);
        return names.Aggregate(harmless, (facts, name) => members.TryGetValue(name.Name, out var value) && !value.IsLeftOut ? name.Give(facts, value) : facts);
    }

    /// <summary>The same facts, told of something that has such a thing.</summary>
    public IReadOnlyList<FactName<TWhole>> Of<TWhole>(Func<TWhole, T> part, Func<TWhole, T, TWhole> give) =>
        [.. names.Select(name => new FactName<TWhole>(name.Name, name.Meaning, name.Shape, (whole, value) => give(whole, name.Give(part(whole), value))))];

    public static FactName<T> YesOrNo(string name, string meaning, Func<T, bool, T> give) =>
        new(name, meaning, FactShape.YesOrNo, (facts, value) => give(facts, value.YesOrNo()));

    public static FactName<T> Count(string name, string meaning, Func<T, int, T> give) =>
        new(name, meaning, FactShape.Count, (facts, value) => give(facts, value.Count()));

    public static FactName<T> Text(string name, string meaning, Func<T, string, T> give) =>
        new(name, meaning, FactShape.Text, (facts, value) => give(facts, value.Text()));

    public static FactName<T> Day(string name, string meaning, Func<T, DateOnly, T> give) =>
        new(name, meaning, FactShape.Day, (facts, value) => give(facts, value.Day()));

    public static FactName<T> Country(string name, string meaning, Func<T, CountryCode, T> give) =>
        new(name, meaning, FactShape.Text, (facts, value) => give(facts, value.Country()));

    public static FactName<T> Named<TName>(string name, string meaning, Func<T, TName, T> give)
        where TName : struct, Enum =>
        new(name, meaning, FactShape.Text with { Known = Words<TName>.Known }, (facts, value) => give(facts, value.Named<TName>()));

    /// <param name="harmless">What is taken for what is left out of it.</param>
    public static FactName<T> Several<TPart>(string name, string meaning, FactTable<TPart> table, Func<T, TPart> harmless, Func<T, TPart, T> give) =>
        new(name, meaning, new FactShape("object") { Members = table.Names }, (facts, value) => give(facts, table.Read(value, harmless(facts))));

    /// <summary>More facts of the same thing under a name of their own.</summary>
    public static FactName<T> Group(string name, string meaning, params IReadOnlyList<FactName<T>> names) =>
        Several(name, meaning, new FactTable<T>(names), facts => facts, (_, facts) => facts);
}
