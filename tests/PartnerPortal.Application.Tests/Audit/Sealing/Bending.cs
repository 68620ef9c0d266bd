using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerPortal.Tests.Audit.Sealing;

/// <summary>Bends an activity file in one way, as somebody would who knows the form but not the portal's key.</summary>
internal sealed partial class Bending(byte[] file, Random random)
{
    public const int Kinds = 10;

    private readonly string[] _lines = Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public (string Kind, byte[] File) Next() => random.Next(12) switch
    {
        0 => ("cut off", file[..random.Next(file.Length)]),
        1 => ("a byte removed", At(at => [.. file[..at], .. file[(at + 1)..]])),
        2 => ("a byte added", At(at => [.. file[..at], (byte)random.Next(256), .. file[at..]], isAdded: true)),
        3 => ("a line removed", Lines(at => [.. _lines[..at], .. _lines[(at + 1)..]])),
        4 => ("a line doubled", Lines(at => [.. _lines[..at], _lines[at], .. _lines[at..]])),
        5 => ("lines swapped", Swapped()),
        6 => ("a value left out", Record(line => Opening().Replace(line, "null", 1))),
        7 => ("a record with a new hash", Record(line => Rehashed(Operation().Replace(line, "\"operation\":\"another\"")))),
        8 => ("a chain made anew", MadeAnew()),
        _ => ("a byte changed", At(at => [.. file[..at], (byte)(file[at] ^ random.Next(1, 256)), .. file[(at + 1)..]])),
    };

    // A byte added beside its like is a file with another length: still another file.
    private byte[] At(Func<int, byte[]> bend, bool isAdded = false) => bend(random.Next(file.Length + (isAdded ? 1 : 0)));

    private byte[] Lines(Func<int, IEnumerable<string>> bend) => Joined(bend(random.Next(_lines.Length)));

    private byte[] Swapped()
    {
        var (one, other) = (random.Next(_lines.Length), random.Next(_lines.Length - 1));
        if (other >= one) other++;
        (_lines[one], _lines[other]) = (_lines[other], _lines[one]);
        return Joined(_lines);
    }

    private byte[] Record(Func<string, string> bend)
    {
        var records = Enumerable.Range(0, _lines.Length).Where(IsRecord).ToList();
        var at = records[random.Next(records.Count)];
        _lines[at] = bend(_lines[at]);
        return Joined(_lines);
    }

    // The whole chain from one record on, as far as that goes without the key.
    private byte[] MadeAnew()
    {
        var (from, last) = (random.Next(_lines.Length), (string?)null);
        for (var at = 0; at < _lines.Length; at++)
        {
            if (!IsRecord(at)) continue;
            if (last is not null) _lines[at] = Previous().Replace(_lines[at], $"\"previous\":\"{last}\"", 1);
            if (at >= from && last is null) _lines[at] = Operation().Replace(_lines[at], "\"operation\":\"another\"", 1);
            if (at < from) continue;

            _lines[at] = Rehashed(_lines[at]);
            last = _lines[at][9..73];
        }

        return last is null ? Lines(at => _lines[..at]) : Joined(_lines);
    }

    private bool IsRecord(int at) => _lines[at].StartsWith("{\"hash\":", StringComparison.Ordinal);

    private static string Rehashed(string line)
    {
        var start = line.IndexOf("{\"version\"", StringComparison.Ordinal);
        var end = line.IndexOf(",\"personal\":[", StringComparison.Ordinal);
        return $"{line[..9]}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line[start..end])))}{line[73..]}";
    }

    private static byte[] Joined(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));

    [GeneratedRegex("\\{\"salt\":\"[0-9a-f]*\",\"value\":\"(\\\\.|[^\"\\\\])*\"\\}", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("\"operation\":\"[a-z_]*\"", RegexOptions.None, 1000)]
    private static partial Regex Operation();

    [GeneratedRegex("\"previous\":\"[0-9a-f]*\"", RegexOptions.None, 1000)]
    private static partial Regex Previous();
}
