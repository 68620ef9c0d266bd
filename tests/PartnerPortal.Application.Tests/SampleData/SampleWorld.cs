using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Tests.SampleData;

/// <summary>A store filled once with the sample world; its tests only read.</summary>
public sealed class SampleWorld : IAsyncLifetime
{
    public TestPortal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.Open();
        Assert.True(await Portal.Run((SeedSampleData seed) => seed.Handle(default)));
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    public Task<T> Read<T>(Func<PortalDbContext, Task<T>> question) => Portal.Run(question);

    public async Task<Actor> SignIn(string name) => (await Portal.Run((FindActor useCase) => useCase.Handle(name, default)))!;

    public async Task<Actor> Admin(string slug)
    {
        var firms = await Portal.Run((ShowSampleWorld useCase) => useCase.Handle(default));
        return await SignIn(firms.Single(firm => firm.Id == Organization(slug)).SignInNames[Roles.GlobalAdmin]);
    }

    public static OrganizationId Organization(string slug) => SampleIds.Of<OrganizationId>(slug);

    public static TenantId Tenant(string slug) => SampleIds.Of<TenantId>(slug);
}
