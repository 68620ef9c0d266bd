using System.Diagnostics;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Benchmarks.Policy;

/// <summary>What one question takes: the median of many short batches, so that what a busy machine took away is nobody's figure.</summary>
internal readonly record struct Cost(double Nanoseconds, double Bytes)
{
    private const int Repeats = 50;

    public static Cost Of(PolicyQuery[] acts, TimeSpan during, Func<PolicyQuery, int> ask)
    {
        List<Cost> batches = [];
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < during;) batches.Add(Batch(acts, ask));
        batches.Sort((one, other) => one.Nanoseconds.CompareTo(other.Nanoseconds));
        return batches[batches.Count / 2];
    }

    private static Cost Batch(PolicyQuery[] acts, Func<PolicyQuery, int> ask)
    {
        var (allocated, begin, questions) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp(), acts.Length * Repeats);
        for (var i = 0; i < Repeats; i++)
        {
            foreach (var act in acts) ask(act);
        }

        return new(Stopwatch.GetElapsedTime(begin).TotalNanoseconds / questions, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)questions);
    }
}
