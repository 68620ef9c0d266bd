namespace PartnerPortal.Application;

/// <summary>Brings the store to the schema of this version when the portal starts. One implementation a provider.</summary>
public interface IStoreSetup
{
    Task Prepare(CancellationToken ct);

    /// <summary>Whether the store answers and has this version's schema.</summary>
    Task<bool> IsReady(CancellationToken ct);
}
