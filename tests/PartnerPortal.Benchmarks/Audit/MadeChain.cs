using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.Benchmarks.Audit;

/// <summary>Writes an activity file of any length in the form of docs/activity-file.md, with a head after each 10,000 records.</summary>
internal sealed class MadeChain(Stream file) : IDisposable
{
    private const string Chain = "01966f3a-0000-7000-8000-000000000001";
    private const int HeadEvery = 10_000;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string _last = new('0', 64);

    private string Key => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    public void Write(int records)
    {
        Line($$"""{"format":"partnerportal-activity/1","chain":"{{Chain}}","holds":"all","sealed":{{records}},"exported":"2027-03-01T00:00:00.000000Z","note":"Made to be measured."}""");
        for (var sequence = 1; sequence <= records; sequence++)
        {
            Record(sequence);
            if (sequence % HeadEvery == 0) Line(Signed("head", $$"""{"sequence":{{sequence}},"hash":"{{_last}}","chain":"{{Chain}}","day":"2027-03-01","key":"{{Key}}"}"""));
        }

        Line(Signed("end", $$"""{"records":{{records}},"sequence":{{records}},"hash":"{{_last}}","digest":"{{Convert.ToHexStringLower(_digest.GetHashAndReset())}}","key":"{{Key}}"}"""));
    }

    public void Dispose()
    {
        _key.Dispose();
        _digest.Dispose();
    }

    private void Record(int sequence)
    {
        var (user, name) = (Opening(sequence, "01966f3a-0000-7000-8000-0000000000aa"), Opening(-sequence, "Jun Park"));
        var at = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(sequence).ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        var record = $$"""{"version":1,"sequence":{{sequence}},"previous":"{{_last}}","chain":"{{Chain}}","id":"{{Id(sequence, 2)}}","at":"{{at}}","operation":"partnership_invitation_sent","subject":"{{Id(sequence, 3)}}","organization":"{{Chain}}","other":"{{Id(7, 4)}}","correlation":"{{Id(sequence, 5)}}","user":{"commitment":"{{HashOf(user)}}"},"performedBy":{"commitment":"{{HashOf(name)}}"},"changes":[{"field":"Status","before":"Draft","after":"Sent"}]}""";
        _last = HashOf(record);
        Line($$"""{"hash":"{{_last}}","record":""", record, $$""","personal":[{{user}},{{name}}]}""");
    }

    private static string Opening(int seed, string value) => $$"""{"salt":"{{seed:x8}}{{seed * 31:x8}}{{seed * 17:x8}}{{seed:x8}}","value":"{{value}}"}""";

    private static string Id(int number, int kind) => $"01966f3a-0000-7000-800{kind}-{number:x12}";

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string Signed(string name, string text) =>
        $$"""{"signature":"{{Convert.ToHexStringLower(_key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256))}}","{{name}}":{{text}}}""";

    private void Line(string before, string record = "", string after = "")
    {
        foreach (var (text, isDigested) in new[] { (before, true), (record, false), ($"{after}\n", true) })
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            if (isDigested) _digest.AppendData(bytes);
            file.Write(bytes);
        }
    }
}
