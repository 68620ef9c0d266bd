using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Benchmarks.Seeding;
using PartnerPortal.Benchmarks.Servers;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Persistence.Sqlite;

namespace PartnerPortal.Benchmarks;

/// <summary>
/// What if, over everything that is stored: each link judged twice, by the store that the comparison fills. Beside the time
/// by the clock stands the processors' time: on a machine that is busy otherwise only the second is the portal's own.
/// </summary>
internal static class Estate
{
    public static async Task<int> Run(Options options)
    {
        var folder = Path.Combine(options.Data, $"portal-{options.Rows}");
        var world = new World(new Floor(options).Rows(options.Rows));
        if (!Directory.Exists(folder))
        {
            await PortalSeeder.Fill($"{folder}.new", world);
            Directory.Move($"{folder}.new", folder);
        }

        await using var services = new ServiceCollection().AddLogging().AddPartnerPortal().AddSqliteStore($"Data Source={Path.Combine(folder, PortalSeeder.StoreFile)}").BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IStoreSetup>().Prepare(CancellationToken.None);
        var judge = scope.ServiceProvider.GetRequiredService<EstateJudge>();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Rows:N0} organisations, {Environment.ProcessorCount} cores, best of {options.Rounds}"));
        Console.WriteLine("| what if | links | changed | by the clock | processors | of two cores |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, question) in Questions()) await Measure(judge, (name, question), options.Rounds);
        return 0;
    }

    private static IEnumerable<(string, EstateQuestion)> Questions()
    {
        var on = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        yield return ("another pack", new EstateQuestion(PolicyPacks.Founding, PolicyPacks.Distributor, on));
        yield return ("resellers may remove customers", new EstateQuestion(PolicyPacks.Founding, PolicyPacks.Founding with { ResellerMayRemoveCustomer = true }, on));
        yield return ("the largest partner suspended", new EstateQuestion(PolicyPacks.Founding, PolicyPacks.Founding, on,
            new FactChange(Organization: World.OrganizationOf(World.Everyones), Enrollment: EnrollmentStatus.Suspended)));
    }

    private static async Task Measure(EstateJudge judge, (string Name, EstateQuestion Question) asked, int rounds)
    {
        var (best, cores, result) = (TimeSpan.MaxValue, TimeSpan.MaxValue, default(EstateJudge.Result));
        for (var round = 0; round < rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var start = Stopwatch.GetTimestamp();
            result = await judge.Judge(asked.Question, CancellationToken.None);
            var (wall, spent) = (Stopwatch.GetElapsedTime(start), Process.GetCurrentProcess().TotalProcessorTime - before);
            (best, cores) = (wall < best ? wall : best, spent < cores ? spent : cores);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {asked.Name} | {result!.Tally.Judged:N0} | {result.Changed.Count:N0} | {best.TotalSeconds:N2} s | {cores.TotalSeconds:N2} s | {cores.TotalSeconds / 2:N2} s |"));
    }
}
