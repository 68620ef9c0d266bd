using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using PartnerPortal.Application;
using PartnerPortal.Application.Sessions.Keys;

namespace PartnerPortal.Web.Identity.Keys;

/// <summary>
/// The keys of cookies and tokens lie in the portal's own store, so that every node opens what another one sealed. The
/// framework asks for them synchronously, at start and once a day.
/// </summary>
internal sealed class SealingKeys(UseCases useCases, KeySeal seal) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(Read).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => Keep(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> Read()
    {
        var keys = await useCases.Run((ListSealingKeys useCase) => useCase.Handle(CancellationToken.None));
        return [.. keys.Select(seal.Open).OfType<byte[]>().Select(xml => XElement.Parse(Encoding.UTF8.GetString(xml)))];
    }

    private async Task Keep(XElement element, string name)
    {
        var sealedXml = seal.Close(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
        var kept = await useCases.Run((KeepSealingKey useCase) => useCase.Handle(name, sealedXml, CancellationToken.None));
        if (kept.Refused(out var refusal)) throw new InvalidOperationException($"A sealing key wasn't kept: {refusal.Code}.");
    }
}
