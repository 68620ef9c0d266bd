using System.Buffers;

namespace PartnerPortal.AuditVerifier;

/// <summary>
/// Verifies an exported activity file as it streams by: blocks of lines are examined side by side, and the chain is followed
/// through them in order. Memory doesn't grow with the file.
/// </summary>
public static class ActivityFile
{
    private const int BlockSize = 1 << 20, LongestLine = 1 << 26;

    /// <summary>What the file holds, or the first line with something wrong.</summary>
    public static (Summary Summary, Fault? Fault) Verify(Stream file, Expectation expected)
    {
        using var journey = new Journey(expected);
        var ahead = new Queue<Task<Block>>();
        var goesOn = true;
        foreach (var block in Blocks(file))
        {
            ahead.Enqueue(Task.Run(block.Examine));
            if (ahead.Count > Environment.ProcessorCount * 2) goesOn = Follow(journey, ahead.Dequeue());
            if (!goesOn) break;
        }

        while (ahead.TryDequeue(out var examined)) goesOn = goesOn && Follow(journey, examined);
        if (goesOn) journey.Arrive();
        return (journey.Summary, journey.Fault);
    }

    private static bool Follow(Journey journey, Task<Block> examined)
    {
        using var block = examined.GetAwaiter().GetResult();
        return journey.Follow(block);
    }

    private static IEnumerable<Block> Blocks(Stream file)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(BlockSize);
        for (var length = 0; ;)
        {
            var read = file.Read(bytes, length, bytes.Length - length);
            length += read;
            var whole = read == 0 ? length : bytes.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            if (whole == 0 && read > 0)
            {
                if (length == bytes.Length) bytes = Larger(bytes, length);
                continue;
            }

            if (whole == 0) yield break;

            var next = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, length - whole + 1));
            bytes.AsSpan(whole, length - whole).CopyTo(next);
            yield return new Block(bytes, whole);
            (bytes, length) = (next, length - whole);
        }
    }

    private static byte[] Larger(byte[] bytes, int length)
    {
        if (length >= LongestLine) throw new InvalidDataException("A line is longer than any that the portal writes.");

        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
