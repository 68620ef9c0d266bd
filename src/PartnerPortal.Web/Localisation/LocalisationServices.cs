using PartnerPortal.Web.Features.Policy.Book;

namespace PartnerPortal.Web.Localisation;

/// <summary>People's words for what the domain says in codes.</summary>
internal static class LocalisationServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddLocalisation() => services
            .AddLocalization()
            .AddSingleton<Vocabulary>()
            .AddSingleton<NearDates>()
            .AddSingleton<FindingTexts>()
            .AddSingleton<ParameterWords>()
            .AddSingleton<TwistWords>()
            .AddSingleton<RuleBook>()
            .AddSingleton<RefusalText>();
    }
}
