using System.Reflection;
using System.Runtime.CompilerServices;

namespace PartnerPortal.Architecture.Tests;

/// <summary>Over budget means that a concept is missing a name. There is no list of exceptions.</summary>
public sealed class BudgetTests
{
    private const int ConstructorParameters = 5, FolderConcepts = 15;

    [Fact]
    public void Files_stay_within_their_budget()
    {
        Assert.NotEmpty(new SourceTree([("src/Planted.cs", new string('\n', 151))]).In("src/", ".cs").Where(TooLong));
        Assert.Empty(new SourceTree([("src/Planted.cs", "class P : AggregateRoot<int>;" + new string('\n', 151))]).In("src/", ".cs").Where(TooLong));

        var files = SourceTree.Real.In("src/", ".cs", ".razor").Where(Written).ToList();
        Assert.NotEmpty(files);
        None.Of(files.Where(TooLong).Select(file => $"{file.Path}: {Lines(file.Text)}"));
    }

    [Fact]
    public void Folders_stay_within_their_budget()
    {
        var folders = SourceTree.Real.In("src/", ".cs", ".razor").Where(Written).Select(file => file.Path).ToList();

        Assert.NotEmpty(Crowded(Enumerable.Range(0, FolderConcepts + 1).Select(i => $"src/Planted/File{i}.cs")));
        Assert.NotEmpty(folders);

        None.Of(Crowded(folders));
    }

    [Fact]
    public void Constructors_stay_within_their_budget()
    {
        Assert.Single(Greedy(typeof(Planted)));

        var types = new[] { House.Domain, House.Application, House.Web }.SelectMany(assembly => assembly.GetTypes()).Where(type => !Generated(type)).ToList();
        Assert.NotEmpty(types);
        None.Of(types.SelectMany(Greedy));
    }

    private static bool Written((string Path, string Text) file) => !file.Path.Contains("/Migrations/", StringComparison.Ordinal);

    private static bool TooLong((string Path, string Text) file) => Lines(file.Text) > file switch
    {
        { Path: var path } when path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".razor.cs", StringComparison.Ordinal) => 120,
        { Text: var text } when text.Contains(": AggregateRoot<", StringComparison.Ordinal) => 250,
        _ => 150,
    };

    private static int Lines(string text) => text.Count(character => character == '\n');

    /// <summary>A page, its code, its style and its texts are one concept: what stands before the first dot.</summary>
    private static IEnumerable<string> Crowded(IEnumerable<string> paths) =>
        from path in paths
        let slash = path.LastIndexOf('/')
        group path[(slash + 1)..].Split('.')[0] by path[..slash] into folder
        where folder.Distinct().Count() > FolderConcepts
        select $"{folder.Key}: {folder.Distinct().Count()}";

    private static IEnumerable<string> Greedy(Type type)
    {
        const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

        return IsRecord(type) ? [] : type.GetConstructors(Declared).Where(IsGreedy).Select(constructor => $"{type.FullName}: {constructor.GetParameters().Length}");
    }

    private static bool IsGreedy(ConstructorInfo constructor) => constructor.GetParameters().Length > ConstructorParameters;

    // A record is a value: its parameters are its fields, and it has as many as the thing has.
    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static bool Generated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.DeclaringType is { } outer && Generated(outer);

    private sealed class Planted
    {
        public Planted(int a, int b, int c, int d, int e, int f) => _ = a + b + c + d + e + f;
    }
}
