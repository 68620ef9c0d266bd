namespace PartnerPortal.Application.Persistence;

/// <summary>The turn to write of a database that lets everybody write at once.</summary>
public sealed class FreeTurn : IDisposable
{
    private FreeTurn()
    {
    }

    public static FreeTurn Instance { get; } = new();

    public void Dispose()
    {
    }
}
