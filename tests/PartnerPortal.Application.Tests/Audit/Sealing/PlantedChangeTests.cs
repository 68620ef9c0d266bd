using System.Collections.Concurrent;
using System.Text;
using PartnerPortal.AuditVerifier;

namespace PartnerPortal.Tests.Audit.Sealing;

/// <summary>However a file is bent, the verifier finds it. What is bent, and how, follows from a seed that is told.</summary>
public sealed class PlantedChangeTests : ChainStory
{
    private static readonly int Changes = Environment.GetEnvironmentVariable("PARTNERPORTAL_NIGHTLY") is { Length: > 0 } ? 100_000 : 10_000;

    [Fact]
    public async Task Every_planted_change_is_found()
    {
        var (seed, file) = (Environment.TickCount, await Days(2));
        var missed = new ConcurrentBag<string>();
        var kinds = new ConcurrentDictionary<string, int>();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}, {Changes} changes of {file.Length} bytes");
        Assert.Null(Fault(file));

        Parallel.For(0, Changes, number =>
        {
            var (kind, bent) = new Bending(file, new Random(unchecked(seed + number))).Next();
            kinds.AddOrUpdate(kind, 1, (_, count) => count + 1);
            if (Fault(bent) is null) missed.Add($"{kind}, change {number} of seed {seed}");
        });

        Assert.Empty(missed);
        Assert.Equal(Bending.Kinds, kinds.Count);
    }

    [Fact]
    public async Task Every_single_byte_counts()
    {
        var file = await Days(1);
        var unseen = new ConcurrentBag<int>();

        Parallel.For(0, file.Length, at =>
        {
            var bent = file.ToArray();
            bent[at] ^= 1;
            if (Fault(bent) is null) unseen.Add(at);
        });

        Assert.Empty(unseen);
    }

    [Fact]
    public async Task Every_place_where_a_file_is_cut_off_is_noticed()
    {
        var file = await Days(1);

        Assert.Empty(Enumerable.Range(0, file.Length).AsParallel().Where(length => Fault(file[..length]) is null));
    }

    [Fact]
    public async Task The_line_and_what_is_wrong_with_it_are_named()
    {
        var lines = Encoding.UTF8.GetString(await Days(3)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(new Fault(4, "number 3 is missing"), Fault(Joined([.. lines[..3], .. lines[4..]])));
        Assert.Equal(new Fault(5, "number 3 is here twice"), Fault(Joined([.. lines[..4], lines[3], .. lines[4..]])));
        Assert.Equal(new Fault(4, "number 3 is missing"), Fault(Joined([.. lines[..3], lines[4], lines[3], .. lines[5..]])));
        Assert.Equal(lines.Length, Fault(Joined(lines[..^1]))!.Line);
    }

    // Two people, texts in two languages, an act of two records, and heads in between.
    private async Task<byte[]> Days(int count)
    {
        for (var day = 0; day < count; day++)
        {
            await Happen(Cast.Jun, "partnership_invitation_sent", "create_mpn_association");
            await Happen(Cast.Jun with { Name = "박준" }, "add_tenant");
            await File(Cast.Jun, new(PerformedBy: "Jun \"the\" Park"));
            await Seal();
            await Sign();
            Portal.Clock.Now += TimeSpan.FromDays(1);
        }

        return await File(Cast.Jun);
    }

    private static byte[] Joined(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));

    private static Fault? Fault(byte[] file) => ActivityFile.Verify(new MemoryStream(file), Expectation.Nothing).Fault;
}
