namespace PartnerPortal.Domain.Policy.Rules.Customers;

/// <summary>What can be no company's name, and what hardly can (2.7). PC:validate-names-addresses.</summary>
internal static class CompanyNames
{
    private static readonly string[] LegalForms =
        ["llc", "inc", "gmbh", "ltd", "plc", "corp", "kft", "ooo", "sarl", "sdn bhd", "co", "co ltd", "ag", "srl", "bv", "주식회사", "(주)", "유한회사"];

    public static Outcome Judge(string typed)
    {
        var name = typed.AsSpan().Trim();
        return name.Length <= 1 || !HasLetters(name) || IsLegalForm(name.TrimEnd('.')) ? Outcome.Block
            : LooksLikeADomain(name) || IsOneLetterAgain(name) || IsSpelledOut(name) ? Outcome.Warn
            : Outcome.Allow;
    }

    private static bool HasLetters(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter)) return true;
        }

        return false;
    }

    private static bool IsLegalForm(ReadOnlySpan<char> name)
    {
        foreach (var form in LegalForms)
        {
            if (name.Equals(form, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool LooksLikeADomain(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || name.Length - dot <= 2 || name.Contains(' ')) return false;

        foreach (var letter in name[(dot + 1)..])
        {
            if (!char.IsAsciiLetter(letter)) return false;
        }

        return true;
    }

    private static bool IsOneLetterAgain(ReadOnlySpan<char> name) => name.Length >= 3 && !name.ContainsAnyExcept(name[0]);

    // "A B C"
    private static bool IsSpelledOut(ReadOnlySpan<char> name)
    {
        if (name.Length < 3 || name.Length % 2 == 0) return false;

        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsWhiteSpace(name[i]) != (i % 2 == 1)) return false;
        }

        return true;
    }
}
