namespace PartnerPortal.Benchmarks.Driving;

/// <summary>Words from which seed.py makes names: two of them find about 25 in a million.</summary>
internal static class Words
{
    private static readonly string[] Beginnings = ["Ba", "Ce", "Di", "Fo", "Gu", "Ha", "Je", "Ki", "Lo", "Mu", "Na", "Pe", "Qui", "Ro", "Su", "Ta", "Ve", "Wi", "Xo", "Zu"];
    private static readonly string[] Endings = ["lan", "mer", "nix", "tor", "vex", "ral", "son", "bik", "dor", "fen"];

    /// <summary>Two words, as an address carries them.</summary>
    public static string Two(Random random) => $"{One(random)}%20{One(random)}";

    private static string One(Random random) => Beginnings[random.Next(Beginnings.Length)] + Endings[random.Next(Endings.Length)];
}
