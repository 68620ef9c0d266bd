namespace PartnerPortal.Web.Shell;

/// <summary>What the frame shows around a page: who is here, for which organisation, and where they can go.</summary>
public sealed record ShellModel(
    string Person,
    OrganisationEntry Organisation,
    IReadOnlyList<NavigationSection> Navigation,
    string Pack)
{
    /// <summary>The organisations this person may switch to; with none there is nothing to switch.</summary>
    public IReadOnlyList<OrganisationEntry> Others { get; init; } = [];

    /// <summary>Things that wait for this person.</summary>
    public int Waiting { get; init; }

    public bool Demo { get; init; }
}

/// <summary>An organisation as the top bar names it: its line says type and market.</summary>
public sealed record OrganisationEntry(string Key, string Name, string Line);

public sealed record NavigationSection(string? Title, IReadOnlyList<NavigationEntry> Entries);

/// <summary>A count says what exists; it is left out where nothing is counted.</summary>
public sealed record NavigationEntry(string Icon, string Text, string Href, int? Count = null);

/// <summary>Describes the frame for the person of this circuit. Asked once a page, so counts follow what was done.</summary>
public interface IShell
{
    /// <summary>The frame, or null: nobody is signed in.</summary>
    Task<ShellModel?> Describe(CancellationToken ct);
}
