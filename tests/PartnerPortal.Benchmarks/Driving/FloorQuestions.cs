namespace PartnerPortal.Benchmarks.Driving;

/// <summary>The floor's side of each comparison.</summary>
internal sealed class FloorQuestions(int organisations)
{
    private const int PageSize = 25, FirstPages = 4;

    private readonly int _partners = Math.Max(20, organisations / 10_000) + Math.Max(200, organisations / 100);

    public byte[] List(Random random) => Get($"list?page={random.Next(FirstPages)}");

    public byte[] Deep(Random random) => Get($"list?page={(int)(organisations * (0.5 + (random.NextDouble() * 0.04)) / PageSize)}");

    public byte[] Search(Random random) => Get($"search?q={Words.Two(random)}");

    public byte[] Detail(Random random) => Get($"detail?id={Customer(random)}");

    public byte[] Link(Random random) => HttpLine.Request("POST", $"/raw/link?from={Customer(random)}&to={random.Next(1, _partners + 1)}");

    private int Customer(Random random) => random.Next(_partners + 1, organisations + 1);

    private static byte[] Get(string path) => HttpLine.Request("GET", $"/raw/{path}");
}
