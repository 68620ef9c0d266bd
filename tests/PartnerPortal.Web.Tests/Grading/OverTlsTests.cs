using System.Net.WebSockets;
using System.Text;

namespace PartnerPortal.Web.Tests.Grading;

public sealed class OverTlsTests(PortalOverTls portal) : IClassFixture<PortalOverTls>
{
    [Fact]
    public async Task A_circuit_opens_over_TLS_and_not_in_the_clear()
    {
        var (address, enough) = (new UriBuilder(portal.Address) { Scheme = "wss", Path = "/_blazor" }, TestContext.Current.CancellationToken);
        using var circuit = new ClientWebSocket();
        circuit.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == portal.Certificate.GetCertHashString();
        await circuit.ConnectAsync(address.Uri, enough);
        await circuit.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, enough);
        var answer = new byte[64];

        Assert.Equal("{}\u001e", Encoding.UTF8.GetString(answer, 0, (await circuit.ReceiveAsync(answer, enough)).Count));

        address.Scheme = "ws";
        using var clear = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => clear.ConnectAsync(address.Uri, enough));
    }
}
