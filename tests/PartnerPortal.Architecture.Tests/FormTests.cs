using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>What a page changes, it sends as a form's submission: done once, however often it is sent.</summary>
public sealed partial class FormTests
{
    // Opening a link is noted once whoever asks; a file that is being prepared is nobody's yet and cleared away by itself.
    private static readonly string[] Harmless = ["OpenInvitation", "OpenRequest", "PrepareImport"];

    [Fact]
    public void Pages_send_their_changes_as_submissions()
    {
        var changes = Changes(SourceTree.Real);
        Assert.Contains("InviteReseller", changes);
        Assert.DoesNotContain("ListPartnerships", changes);
        Assert.Single(Direct(new SourceTree([("src/PartnerPortal.Web/Features/P.razor.cs", "UseCases.Run((InviteReseller useCase) => useCase.Handle(")]), changes));

        None.Of(Direct(SourceTree.Real, changes));
    }

    private static HashSet<string> Changes(SourceTree tree) =>
    [
        .. tree.In("src/PartnerPortal.Application/", ".cs").Where(file => file.Text.Contains("db.Commit(", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file.Path)).Except(Harmless),
    ];

    private static IReadOnlyList<string> Direct(SourceTree tree, HashSet<string> changes) =>
    [
        .. from file in tree.In("src/PartnerPortal.Web/Features/", ".razor", ".razor.cs")
           from Match run in Run().Matches(file.Text)
           where changes.Contains(run.Groups["useCase"].Value)
           select $"{file.Path}: {run.Groups["useCase"].Value}",
    ];

    [GeneratedRegex(@"UseCases\.Run\(\((?<useCase>\w+) \w+\) => \w+\.Handle\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Run();
}
