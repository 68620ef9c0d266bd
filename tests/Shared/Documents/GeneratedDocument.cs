namespace PartnerPortal.Tests.Shared.Documents;

/// <summary>
/// A page of docs/ that the code knows by heart. The test holds page and code equal; with PORTAL_WRITE_DOCS=1 it writes
/// the page anew instead.
/// </summary>
internal static class GeneratedDocument
{
    private const string Switch = "PORTAL_WRITE_DOCS";

    public static void MustEqual(string file, string expected)
    {
        var path = Repository.PathOf(file);
        if (Environment.GetEnvironmentVariable(Switch) == "1") File.WriteAllText(path, expected);

        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(actual == expected, $"{file} says something else than the code. Write it anew: {Switch}=1 tests/run");
    }
}
