using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerPortal.EndToEnd.Tests.Circuits;

/// <summary>A bare connection to the portal's circuits, over which anything at all can be sent.</summary>
internal sealed partial class CircuitLine : IAsyncDisposable
{
    public const string Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket = new();
    private readonly TaskCompletionSource _picture = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;

    public bool IsOpen => _socket.State is WebSocketState.Open && !_reading.IsCompleted;

    public static async Task<CircuitLine> Open(Uri portal, string handshake)
    {
        var line = new CircuitLine();
        await line._socket.ConnectAsync(new UriBuilder(portal) { Scheme = "ws", Path = "/_blazor" }.Uri, default);
        await line.Send(Encoding.UTF8.GetBytes(handshake), isText: true);
        line._reading = line.Read();
        return line;
    }

    /// <summary>Opens the circuit of a page, as the page's script does, and waits for its first picture.</summary>
    public async Task Start(HttpClient browser, string path)
    {
        var page = await browser.GetAsync(path);
        var markers = Markers().Matches(await page.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value);
        var address = new Uri(browser.BaseAddress!, path).ToString();
        await Send(CircuitMessage.Call("StartCircuit", browser.BaseAddress!.ToString(), address, $"[{string.Join(',', markers)}]", ""));
        await Task.WhenAny(_picture.Task, _reading).WaitAsync(Patience);
        Assert.True(_picture.Task.IsCompletedSuccessfully, "The portal opened no circuit, so that nothing was proved.");
    }

    /// <summary>Sends, unless the portal has hung up meanwhile.</summary>
    public async Task Send(byte[] bytes, bool isText = false)
    {
        try
        {
            await _socket.SendAsync(bytes, isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, default);
        }
        catch (Exception gone) when (gone is WebSocketException or InvalidOperationException or IOException)
        {
            _picture.TrySetCanceled();
        }
    }

    /// <summary>Says goodbye, and waits until the portal has read everything and answered.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_socket.State is WebSocketState.Open) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
            await _reading.WaitAsync(Patience);
        }
        catch (WebSocketException)
        {
            // the portal was faster
        }

        _socket.Dispose();
    }

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), default) is { MessageType: not WebSocketMessageType.Close } received)
            {
                if (!_picture.Task.IsCompleted && Encoding.Latin1.GetString(buffer, 0, received.Count).Contains("JS.RenderBatch", StringComparison.Ordinal)) _picture.TrySetResult();
            }
        }
        catch (WebSocketException)
        {
            // the portal hung up
        }
    }

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->", RegexOptions.Singleline, 1000)]
    private static partial Regex Markers();
}
