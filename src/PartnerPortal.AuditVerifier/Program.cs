using System.Globalization;
using System.Security.Cryptography;
using PartnerPortal.AuditVerifier;

const string Usage = """
    Verifies an activity file that a portal exported: FILE [--key public.pem] [--passes NUMBER:HASH]
      --key     the portal's public key; may be given several times. Without it the file's own key is shown for you to compare.
      --passes  the last number and hash of an earlier file: the chain has to pass by there.
    Ends with 0 if everything is as it was sealed, 1 at the first line that isn't, 2 if the file or the call can't be read.
    """;
if (Arguments.Read(args) is not { } told)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

try
{
    using var file = new FileStream(told.File, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
    var (summary, fault) = ActivityFile.Verify(file, told.Expectation());
    if (fault is not null)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {fault.Line}: {fault.Reason}"));
        return 1;
    }

    var part = summary.IsWhole ? "the whole chain" : "a selection, which can't show what is left out, of the chain";
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.Records:N0} records, up to number {summary.Last:N0}: {part} {summary.Chain}, with {summary.Heads} signed heads. Everything is as it was sealed."));
    foreach (var key in summary.Keys) Console.WriteLine($"{(told.Keys.Count > 0 ? "Signed with the key" : "Signed with this key, which you should compare with the portal's:")} {Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(key)))}");
    return 0;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or CryptographicException or PlatformNotSupportedException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
