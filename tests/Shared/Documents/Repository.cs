namespace PartnerPortal.Tests.Shared.Documents;

/// <summary>The files that the tests were built from, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(string file) => Path.Combine(Root, file);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "PartnerPortal.sln")) ? folder
        : Directory.GetParent(folder) is { } parent ? Find(parent.FullName)
        : throw new DirectoryNotFoundException("The tests run outside the repository.");
}
