using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>
/// No ambient clock, id, user or culture in Domain and Application. The analyzer reads the same list and can be silenced
/// with a pragma; the compiled code cannot.
/// </summary>
public sealed partial class AmbientTests
{
    private static readonly IReadOnlySet<string> Banned = ReadBanned();

    [Fact]
    public void Domain_and_application_ask_for_time_ids_and_culture()
    {
        Assert.Contains("System.DateTimeOffset.get_UtcNow/0", UsedBy(typeof(AmbientTests).Assembly));

        None.Of(UsedBy(House.Domain));
        None.Of(UsedBy(House.Application));
    }

    [Theory]
    [InlineData("PartnerPortal.Domain")]
    [InlineData("PartnerPortal.Application")]
    public void The_analyzer_reads_the_list(string project) =>
        Assert.Contains("BannedSymbols.txt", File.ReadAllText(Path.Combine(SourceTree.Root, "src", project, $"{project}.csproj")));

    internal static DateTimeOffset Planted() => DateTimeOffset.UtcNow;

    private static IReadOnlyList<string> UsedBy(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(handle => Name(metadata, metadata.GetMemberReference(handle))).OfType<string>().Where(Banned.Contains)];
    }

    private static string? Name(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind is not HandleKind.TypeReference || member.GetKind() is not MemberReferenceKind.Method) return null;

        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        var signature = metadata.GetBlobReader(member.Signature);
        if (signature.ReadSignatureHeader().IsGeneric) signature.ReadCompressedInteger();
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}/{signature.ReadCompressedInteger()}";
    }

    /// <summary>As the metadata writes them: name of the method, then how many parameters it takes.</summary>
    private static IReadOnlySet<string> ReadBanned() =>
        File.ReadLines(Path.Combine(SourceTree.Root, "src", "BannedSymbols.txt"))
            .Select(line => BannedLine().Match(line))
            .Select(line => (Type: line.Groups["type"].Value, Member: line.Groups["member"].Value, Property: line.Groups["kind"].Value == "P", Parameters: line.Groups["parameters"].Value))
            .Select(line => $"{line.Type}.{(line.Property ? "get_" : "")}{line.Member}/{(line.Parameters.Length == 0 ? 0 : line.Parameters.Split(',').Length)}")
            .ToHashSet();

    [GeneratedRegex(@"^(?<kind>[PM]):(?<type>[\w.]+)\.(?<member>\w+)(\((?<parameters>[^)]*)\))?;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BannedLine();
}
