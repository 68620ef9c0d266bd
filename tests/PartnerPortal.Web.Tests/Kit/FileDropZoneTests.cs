using Bunit;
using PartnerPortal.Web.Kit.Forms;

namespace PartnerPortal.Web.Tests.Kit;

public sealed class FileDropZoneTests : KitTest
{
    [Fact]
    public void A_file_is_taken_only_once_the_browser_listens()
    {
        var listens = JSInterop.SetupVoid("Blazor._internal.InputFile.init", _ => true);
        var zone = Render<FileDropZone>(zone => zone.Add(z => z.Label, "The list"));
        Assert.True(zone.Find("input").HasAttribute("disabled"));

        listens.SetVoidResult();

        zone.WaitForAssertion(() => Assert.False(zone.Find("input").HasAttribute("disabled")));
    }
}
