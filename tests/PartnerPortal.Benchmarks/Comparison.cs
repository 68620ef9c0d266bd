using System.Globalization;
using PartnerPortal.Benchmarks.Driving;
using PartnerPortal.Benchmarks.Seeding;
using PartnerPortal.Benchmarks.Servers;

namespace PartnerPortal.Benchmarks;

/// <summary>
/// The portal against the floor, and the portal of a million organisations against that of ten thousand, measured in
/// turn in one run. The best round of each counts: what a busy machine took away is nobody's figure.
/// </summary>
internal sealed class Comparison(Options options, (Uri Floor, Uri Large, Uri Small) servers)
{
    private const int Small = 10_000;

    // The first hundreds of answers are those of a program that is still being compiled.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <param name="Floor">Null: the floor has no such thing.</param>
    private sealed record Job(string Name, int Clients, Func<Random, byte[]>? Floor, Func<Random, byte[]> Large, Func<Random, byte[]> Small);

    public static async Task<int> Run(Options options)
    {
        Directory.CreateDirectory(options.Data);
        var tools = new Floor(options);
        var (large, small) = (new World(tools.Rows(options.Rows)), new World(tools.Rows(Small)));
        await using var floor = await tools.Start();
        await using var portal = await Portal.Start(options, options.Rows, large);
        await using var little = await Portal.Start(options, Small, small);

        var questions = (new FloorQuestions(options.Rows), await PortalQuestions.For(portal, large), await PortalQuestions.For(little, small));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Rows:N0} organisations, best of {options.Rounds} rounds of {options.Seconds} s, {Environment.ProcessorCount} cores"));
        Console.WriteLine("| | clients | floor /s | portal /s | of the floor | portal p50 | p95 | p50 at 10,000 | large : small |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var comparison = new Comparison(options, (floor.Address, portal.Address, little.Address));
        return Jobs(questions).Sum(comparison.Measure) == 0 ? 0 : 1;
    }

    private static IEnumerable<Job> Jobs((FloorQuestions Floor, PortalQuestions Large, PortalQuestions Small) ask)
    {
        foreach (var clients in new[] { 1, 8 })
        {
            yield return new("list", clients, ask.Floor.List, ask.Large.List, ask.Small.List);
            yield return new("deep page", clients, ask.Floor.Deep, ask.Large.Deep, ask.Small.Deep);
            yield return new("search", clients, ask.Floor.Search, ask.Large.Search, ask.Small.Search);
            yield return new("detail", clients, ask.Floor.Detail, ask.Large.Detail, ask.Small.Detail);
            yield return new("detail with verdicts", clients, null, ask.Large.Review, ask.Small.Review);
        }

        foreach (var clients in new[] { 8, 64 }) yield return new("durable link", clients, ask.Floor.Link, ask.Large.Link, ask.Small.Link);
    }

    /// <summary>Prints one line of the table, and answers how many requests failed.</summary>
    private int Measure(Job job)
    {
        var (floor, large, small) = (new List<Measurement>(), new List<Measurement>(), new List<Measurement>());
        foreach (var (server, asked) in new[] { (servers.Large, job.Large), (servers.Small, job.Small) }) Measurement.Of(server, job.Clients, WarmUp, asked);
        for (var round = 0; round < options.Rounds; round++)
        {
            if (job.Floor is { } question) floor.Add(Ask(servers.Floor, job, question));
            large.Add(Ask(servers.Large, job, job.Large));
            small.Add(Ask(servers.Small, job, job.Small));
        }

        var (limit, best, little) = (floor.MaxBy(round => round.PerSecond), large.MaxBy(round => round.PerSecond)!, small.MinBy(round => round.Median)!);
        var median = large.Min(round => round.Median);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {job.Name} | {job.Clients} | {limit?.PerSecond:N0} | {best.PerSecond:N0} | {best.PerSecond / limit?.PerSecond:P1} | {median.TotalMilliseconds:N2} ms | {best.P95.TotalMilliseconds:N2} ms | {little.Median.TotalMilliseconds:N2} ms | {median / little.Median:N2} |"));
        var failures = large.Concat(small).Concat(floor).Sum(round => round.Failures);
        if (failures > 0) Console.Error.WriteLine($"{job.Name}: {failures} answers were refusals or errors.");
        return failures;
    }

    private Measurement Ask(Uri server, Job job, Func<Random, byte[]> question) => Measurement.Of(server, job.Clients, TimeSpan.FromSeconds(options.Seconds), question);
}
