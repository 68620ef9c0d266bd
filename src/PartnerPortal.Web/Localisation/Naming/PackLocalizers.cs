using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Web.Localisation.Naming;

/// <summary>Every text of the portal follows the pack in force where that renames the first tier (11.8): pages, mails and the words of rules alike.</summary>
internal sealed class PackLocalizers(ResourceManagerStringLocalizerFactory files, PackCalendar packs, TimeProvider clock) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Localizer(files.Create(resourceSource), this);

    public IStringLocalizer Create(string baseName, string location) => new Localizer(files.Create(baseName, location), this);

    private bool IsRenamed => packs.LastKnown(clock.GetUtcNow()).FirstTier is FirstTierName.Distributor;

    private sealed class Localizer(IStringLocalizer texts, PackLocalizers packs) : IStringLocalizer
    {
        public LocalizedString this[string name] => Told(texts[name]);

        // The text is renamed, and not what is filled in: companies keep their names.
        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var text = Told(texts[name]);
                return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound, text.SearchedLocation);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures).Select(Told);

        private LocalizedString Told(LocalizedString text) => text.ResourceNotFound || KeepsName(text.Name) || !packs.IsRenamed ? text
            : new(text.Name, FirstTierWords.Distributor(text.Value, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko"), resourceNotFound: false, text.SearchedLocation);

        // Where an operator chooses between the two names, both are said; and a rule's source is called what it is called.
        private static bool KeepsName(string name) =>
            name.StartsWith($"{nameof(PolicyPack.FirstTier)}.", StringComparison.Ordinal) || name.EndsWith(".Source", StringComparison.Ordinal);
    }
}
