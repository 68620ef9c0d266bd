using System.Text.RegularExpressions;

namespace PartnerPortal.Architecture.Tests;

/// <summary>What code that ships must not do, so that whole kinds of attack have no place to begin.</summary>
public sealed class SecurityHabitTests
{
    private const string Glued = "No statement is glued together", Weak = "No digest that is weak", Foreseen = "No chance that can be foreseen", Opened = "No file is opened by a name that somebody sent";

    private static readonly string[] Code = [".cs", ".razor"], Script = [".js"];

    // What, in which files of src, the pattern that finds it, and a line that it must find.
    public static TheoryData<string, string[], string, string> Habits => new()
    {
        { Glued, Code, @"(FromSqlRaw|ExecuteSqlRaw(Async)?|SqlQueryRaw)\((?!"")|CommandText\s*=\s*[^""\s]", "db.Database.ExecuteSqlRaw($\"DELETE {name}\")" },
        { "No other program is started", Code, @"\bProcess\.Start\b|\bProcessStartInfo\b", "Process.Start(\"sh\")" },
        { "No text becomes code", Code, @"\bCSharpScript\b|\bCodeDom\b|\bAssembly\.(Load|LoadFrom|LoadFile)\b|\bDynamicMethod\b|\.Compile\(\)", "CSharpScript.Evaluate(text)" },
        { "No object is made of a type that the data names", Code, @"\bBinaryFormatter\b|\bTypeNameHandling\b|\bNetDataContractSerializer\b|\bLosFormatter\b|\bType\.GetType\(", "new BinaryFormatter()" },
        { "No document is read that may name entities", Code, @"\bXmlDocument\b|\bXmlReader\b|\bXDocument\.(Load|Parse)\b|\bXslCompiledTransform\b|\bXPath\b|\bDtdProcessing\b", "XDocument.Load(stream)" },
        { "No pattern is made of a value", Code, @"\bnew Regex\(|\bRegex\.(Match|Matches|IsMatch|Replace|Split)\(", "new Regex(text)" },
        { "No digest that is broken", Code, @"\bMD5\b|\bDES\b|\bTripleDES\b|\bRC2\b|CipherMode\.ECB|RSAEncryptionPadding\.Pkcs1", "MD5.HashData(bytes)" },
        { Weak, Code, @"\bSHA1\b", "SHA1.HashData(bytes)" },
        { Foreseen, Code, @"\bnew Random\(|\bRandom\.Shared\b", "Random.Shared.Next()" },
        { "No certificate is taken unseen", Code, @"Certificate\w*ValidationCallback|RemoteCertificateValidation|DangerousAcceptAny|CheckCertificateRevocationList\s*=\s*false", "handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true" },
        { "No version of TLS is chosen by hand", Code, @"\bSslProtocols\.|\bSecurityProtocolType\b", "options.SslProtocols = SslProtocols.Tls" },
        { Opened, Code, @"\bFile\.(Open|Read|Write|Append|Create|Delete|Move|Copy)\w*\(|\bnew FileStream\(", "File.ReadAllText(Path.Combine(folder, name))" },
        { "No memory is taken by hand", Code, @"\bunsafe\b\s*(\{|class|static|void)|\bMarshal\.|\bDllImport\b|\bLibraryImport\b", "unsafe { }" },
        { "No text becomes a page or code in the browser", Script, @"\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|document\.write|\beval\(|\bnew Function\b|setTimeout\(\s*['""`]", "panel.innerHTML = name;" },
        { "Nothing of a person is kept in the browser", Script, @"\blocalStorage\b|\bindexedDB\b|document\.cookie|\bcaches\.", "localStorage.name = name;" },
        { "No message of another window is heard", Script, @"postMessage|'message'|""message""|onmessage", "window.onmessage = read;" },
        { "No object is built from what was told", Script, @"__proto__|Object\.assign|JSON\.parse|\bprototype\b", "Object.assign(settings, JSON.parse(text))" },
        { "No script calls elsewhere", Script, @"\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|\bimport\b|https?:", "fetch('https://elsewhere.example')" },
    };

    [Theory, MemberData(nameof(Habits))]
    public void Habits_are_kept(string habit, string[] endings, string pattern, string counterExample)
    {
        Assert.True(Regex.IsMatch(counterExample, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), $"{habit}: the counter-example was not caught.");

        var files = Shipped(endings).Where(file => !Exempt(habit, file.Path)).ToList();
        Assert.NotEmpty(files);

        None.Of(from file in files
                from Match found in Regex.Matches(file.Text, pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(1))
                select $"{file.Path}: {found.Value.Trim()}");
    }

    // A stretch of a table is named by the model's name of it and two numbers; sample data is the same each time; keys lie
    // where the settings say, and the verifier is a program that is told its file.
    private static bool Exempt(string habit, string path) => habit switch
    {
        Glued => path.EndsWith("Quirks.cs", StringComparison.Ordinal),
        Weak or Foreseen => path.StartsWith("src/PartnerPortal.Application/SampleData/", StringComparison.Ordinal),
        Opened => path.StartsWith("src/PartnerPortal.Web/Shell/Hosting/", StringComparison.Ordinal) || path.StartsWith("src/PartnerPortal.AuditVerifier/", StringComparison.Ordinal),
        _ => false,
    };

    private static IEnumerable<(string Path, string Text)> Shipped(string[] endings) =>
        from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/')
        where endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && !path.Contains("/Migrations/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));
}
