namespace PartnerPortal.Web.Localisation;

/// <summary>The services that turn codes and findings into words.</summary>
internal static class LocalisationServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddLocalisation() => services.AddScoped<RefusalText>().AddScoped<FindingTexts>();
    }
}
