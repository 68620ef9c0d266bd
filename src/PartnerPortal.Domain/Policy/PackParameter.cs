namespace PartnerPortal.Domain.Policy;

/// <summary>How a parameter's value is written, read aloud and asked for.</summary>
public enum ParameterKind
{
    YesNo,
    Choice,
    Roles,
    Count,
    Days,
    Months,
    Hours,
    UsDollars,
    Date,
}

/// <summary>
/// One number, date or choice on which packs differ. Its values travel as language-neutral text: <c>true</c>, whole numbers,
/// ISO dates, names of choices, role names joined by <c>+</c>, and empty for "none".
/// </summary>
/// <param name="Name">The property of <see cref="PolicyPack"/>. Never renamed after release: kept packs and the API use it.</param>
/// <param name="Rules">The rules that read it; none for what only names things.</param>
/// <param name="Choices">The values that it can have, or none: anything of its kind.</param>
public abstract record PackParameter(string Name, ParameterKind Kind, IReadOnlyList<string> Rules, IReadOnlyList<string> Choices)
{
    public abstract string Read(PolicyPack pack);

    /// <summary>The pack with another value, or a refusal (<c>pack.value-unreadable</c>): the text is no value of this parameter.</summary>
    public abstract Result<PolicyPack> Write(PolicyPack pack, string value);
}
