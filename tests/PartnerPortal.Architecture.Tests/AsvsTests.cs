namespace PartnerPortal.Architecture.Tests;

/// <summary>The verification table says of each requirement what shows it, and names no test that isn't there.</summary>
public sealed class AsvsTests
{
    private static readonly Dictionary<string, int> Known =
        File.ReadLines(Path.Combine(SourceTree.Root, "tests/PartnerPortal.Architecture.Tests/asvs-5.0.0.txt")).Where(line => line.StartsWith('V'))
            .Select(line => line.Split(' ')).ToDictionary(line => line[0], line => int.Parse(line[1], null));

    [Fact]
    public void Every_requirement_is_shown_by_a_test_that_exists_or_says_why_not()
    {
        Assert.Equal(246, Known.Count);
        var tests = AsvsTable.TestsIn(SourceTree.Real);
        Assert.Contains("AsvsTests.Every_requirement_is_shown_by_a_test_that_exists_or_says_why_not", tests);
        var table = new AsvsTable(File.ReadAllText(Path.Combine(SourceTree.Root, "docs/security/asvs.md")));

        Assert.Equal(Known.Count, table.Count);
        None.Of(table.Faults(Known, tests));
    }

    [Theory]
    [InlineData("| V1.1.1 | 2 | decoding | `PlantedTests.It_holds` |", "V1.1.2: is missing")]
    [InlineData("| V1.1.2 | 2 | a | `PlantedTests.It_holds` |\n| V1.1.2 | 2 | a | `PlantedTests.It_holds` |", "V1.1.2: stands here more than once")]
    [InlineData("| V1.1.2 | 1 | a | `PlantedTests.It_holds` |", "V1.1.2: is of another level")]
    [InlineData("| V1.1.2 | 2 | a | `PlantedTests.It_does_not_exist` |", "V1.1.2: there is no test PlantedTests.It_does_not_exist")]
    [InlineData("| V1.1.2 | 2 | a | all is well |", "V1.1.2: names no test, no reason and nothing open")]
    [InlineData("| V1.1.2 | 2 | a | n/a: no |", "V1.1.2: names no test, no reason and nothing open")]
    [InlineData("| V9.9.9 | 2 | a | open: somebody has to write this |", "V9.9.9: is no requirement of these levels")]
    [InlineData("| Open | 7 |\n| V1.1.2 | 2 | a | open: somebody has to write this |", "The introduction lacks: | Open | 1 |")]
    public void A_wrong_row_is_noticed(string rows, string fault) =>
        Assert.Contains(fault, new AsvsTable(rows).Faults(new Dictionary<string, int> { ["V1.1.1"] = 2, ["V1.1.2"] = 2 }, new HashSet<string> { "PlantedTests.It_holds" }));
}
