using System.Reflection;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Shell;

public sealed class PortalUrlTests
{
    private const string Hostile = "javascript:\"'><script>/../?#&=%\r\n ";

    [Fact]
    public void What_somebody_typed_stays_one_value_of_an_address()
    {
        var typed = typeof(PortalUrls).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.GetParameters() is [{ Name: "returnUrl" or "version" or "name" or "recipient" or "target" or "from" or "on" }, ..]
                && method.GetParameters().All(parameter => parameter.ParameterType == typeof(string))).ToList();
        Assert.True(typed.Count > 7, "Nothing was scanned, so nothing was proved.");

        Assert.All(typed, method =>
        {
            var url = (string)method.Invoke(null, [.. method.GetParameters().Select(_ => (object)Hostile)])!;
            Assert.StartsWith("/", url, StringComparison.Ordinal);
            Assert.DoesNotMatch("[\"'<>\\s]|\\.\\./|//", url);
            Assert.Contains(Uri.EscapeDataString(Hostile), url, StringComparison.Ordinal);
        });
        Assert.DoesNotMatch("[\"'<>\\s]", PortalUrls.AskWhatIf(new() { ["a"] = Hostile }));
    }
}
