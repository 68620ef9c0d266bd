using System.Diagnostics;
using System.Net.Sockets;

namespace PartnerPortal.Benchmarks.Driving;

/// <summary>What one side did in one round: answers a second, and how long the half and the slowest twentieth waited.</summary>
internal sealed record Measurement(double PerSecond, TimeSpan Median, TimeSpan P95, int Failures)
{
    /// <summary>Asks for a while from some connections at once, each with questions of its own.</summary>
    public static Measurement Of(Uri server, int clients, TimeSpan duration, Func<Random, byte[]> question)
    {
        var waits = new List<long>[clients];
        var failures = 0;
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() =>
        {
            var (random, mine) = (new Random(client + Environment.TickCount), waits[client] = new(1 << 16));
            try
            {
                using var line = new HttpLine(server);
                while (watch.Elapsed < duration) mine.Add(Ask(line, question(random), ref failures));
            }
            catch (Exception failure) when (failure is IOException or SocketException)
            {
                Console.Error.WriteLine(failure.Message);
                mine.Add(Stopwatch.GetTimestamp());
                Interlocked.Increment(ref failures);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        var (elapsed, all) = (watch.Elapsed, waits.SelectMany(mine => mine).Order().ToList());
        return new Measurement(all.Count / elapsed.TotalSeconds, At(0.5), At(0.95), failures);

        TimeSpan At(double share) => Stopwatch.GetElapsedTime(0, all[(int)((all.Count - 1) * share)]);
    }

    private static long Ask(HttpLine line, byte[] request, ref int failures)
    {
        var sent = Stopwatch.GetTimestamp();
        if (line.Exchange(request) >= 300) Interlocked.Increment(ref failures);
        return Stopwatch.GetTimestamp() - sent;
    }
}
