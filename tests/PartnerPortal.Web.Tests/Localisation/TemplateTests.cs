using System.Diagnostics;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

public sealed class TemplateTests
{
    [Fact]
    public void A_word_that_takes_long_to_find_still_stands_in_the_text()
    {
        var started = Stopwatch.StartNew();

        var text = Template.Fill("{one:은/는} {x:unclosed {y} {three}", name => { SpinWait.SpinUntil(() => started.ElapsedMilliseconds > 1100); return name; }, Texts.Of<Vocabulary>());

        Assert.EndsWith("three", text, StringComparison.Ordinal);
    }
}
