using Microsoft.Extensions.Localization;
using PartnerPortal.Web.Features.Policy.Book;
using PartnerPortal.Web.Localisation.Naming;

namespace PartnerPortal.Web.Localisation;

/// <summary>People's words for what the domain says in codes.</summary>
internal static class LocalisationServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddLocalisation() => services
            .AddLocalization()
            .AddSingleton<ResourceManagerStringLocalizerFactory>()
            .AddSingleton<IStringLocalizerFactory, PackLocalizers>()
            .AddSingleton<Vocabulary>()
            .AddSingleton<NearDates>()
            .AddSingleton<FindingTexts>()
            .AddSingleton<ParameterWords>()
            .AddSingleton<TwistWords>()
            .AddSingleton<RuleBook>()
            .AddSingleton<RefusalText>();
    }
}
