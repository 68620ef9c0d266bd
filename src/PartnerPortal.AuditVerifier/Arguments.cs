using System.Globalization;
using System.Security.Cryptography;

namespace PartnerPortal.AuditVerifier;

/// <summary>What was typed behind the program's name.</summary>
internal sealed record Arguments(string File, IReadOnlyList<string> Keys, (long, string)? Passes)
{
    /// <summary>Null: it can't be meant.</summary>
    public static Arguments? Read(string[] args)
    {
        var (file, keys, passes) = ((string?)null, new List<string>(), ((long, string)?)null);
        for (var i = 0; i < args.Length; i++)
        {
            var next = i + 1 < args.Length ? args[i + 1] : "";
            if (args[i] == "--key" && next.Length > 0) keys.Add(args[++i]);
            else if (args[i] == "--passes" && Place(next) is { } place) (passes, i) = (place, i + 1);
            else if (args[i].StartsWith('-') || file is not null) return null;
            else file = args[i];
        }

        return file is null ? null : new Arguments(file, keys, passes);
    }

    public Expectation Expectation() => new([.. Keys.Select(Public)], Passes);

    private static string Public(string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(System.IO.File.ReadAllText(pem));
        return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
    }

    private static (long, string)? Place(string told) =>
        told.Split(':') is [var number, { Length: Hash.Length } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? (sequence, hash) : null;
}
