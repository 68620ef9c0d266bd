using System.Collections;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

/// <summary>The portal's texts as a reader of one language meets them, and the resource files as they lie there.</summary>
internal static class Texts
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddLocalisation().AddSingleton<PackCalendar>().AddSingleton(TimeProvider.System).BuildServiceProvider();

    public static T Of<T>()
        where T : class => Services.GetRequiredService<T>();

    /// <summary>Asks in one language and leaves the thread's own as it was.</summary>
    public static T In<T>(string language, Func<T> ask)
    {
        var (culture, before) = (CultureInfo.GetCultureInfo(language), CultureInfo.CurrentUICulture);
        CultureInfo.CurrentUICulture = culture;
        try
        {
            return ask();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>One language of a resource file, without the other as a fallback.</summary>
    public static Dictionary<string, string> File<TTexts>(string language)
    {
        var manager = new ResourceManager(typeof(TTexts).FullName!, typeof(TTexts).Assembly);
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
