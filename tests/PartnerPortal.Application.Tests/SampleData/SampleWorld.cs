using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Tests.SampleData;

/// <summary>A store filled once with the sample world; its tests only read.</summary>
public sealed class SampleWorld : IAsyncLifetime
{
    public TestPortal Portal { get; private set; } = null!;

    public TimeSpan Took { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.Open();
        var start = TimeProvider.System.GetTimestamp();
        Assert.True(await Portal.Run((SeedSampleData seed) => seed.Handle(default)));
        Took = TimeProvider.System.GetElapsedTime(start);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    public Task<T> Read<T>(Func<PortalDbContext, Task<T>> question) => Portal.Run(question);

    public static OrganizationId Organization(string slug) => SampleIds.Of<OrganizationId>(slug);

    public static TenantId Tenant(string slug) => SampleIds.Of<TenantId>(slug);
}
