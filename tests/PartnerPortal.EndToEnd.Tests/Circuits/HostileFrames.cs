using System.Text;

namespace PartnerPortal.EndToEnd.Tests.Circuits;

/// <summary>
/// What no script of the portal would send: broken lengths, half messages, wrong types, calls of nothing, circuits and handlers
/// that don't exist, answers to what was never asked, acknowledgements again and again. The same seed tells the same story.
/// </summary>
internal sealed class HostileFrames(int seed)
{
    /// <summary>By this a browser reports that it couldn't show a picture: the framework logs it as that circuit's fault, in the browser's words.</summary>
    public const string OwnFault = "I could not show this.";

    private static readonly string[] Targets =
    [
        "StartCircuit", "UpdateRootComponents", "ConnectCircuit", "ResumeCircuit", "PauseCircuit", "BeginInvokeDotNetFromJS", "EndInvokeJSFromDotNet", "ReceiveByteArray",
        "ReceiveJSDataChunk", "SendDotNetStreamToJS", "OnRenderCompleted", "OnLocationChanged", "OnLocationChanging", "OnDisconnectedAsync", "Dispose", "",
    ];

    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    /// <summary>Mostly the right one: whoever begins wrongly comes no further.</summary>
    public string Handshake() => _random.Next(16) switch
    {
        0 => "{\"protocol\":\"json\",\"version\":1}\u001e",
        1 => "{\"protocol\":\"blazorpack\",\"version\":-9}\u001e",
        2 => new string('{', 5_000) + "\u001e",
        3 => "\u001e\u001e\u001e",
        _ => CircuitLine.Handshake,
    };

    public (byte[] Bytes, bool IsText) Frame() => _random.Next(14) switch
    {
        0 => (Bytes(300), false),
        1 => ([.. Length(), .. Bytes(60)], false),
        2 => (Half(CircuitMessage.Call(Target(), Arguments(5))), false),
        3 => (CircuitMessage.Call(Target(), Arguments(9)), false),
        4 => (Encoding.UTF8.GetBytes($"{{\"type\":1,\"target\":\"{Target()}\",\"arguments\":[{Number()},null]}}\u001e"), true),
        5 => (CircuitMessage.Call(Target(), new string('가', _random.Next(40_000))), false),
        6 => (CircuitMessage.Call("OnRenderCompleted", Number(), _random.Next(2) == 0 ? null : OwnFault), false),
        7 => (Together(CircuitMessage.Call("OnRenderCompleted", (long)_random.Next(4), null), 20), false),
        8 => (CircuitMessage.Call("BeginInvokeDotNetFromJS", $"{Number()}", null, "DispatchEventAsync", Number(), Event()), false),
        9 => (CircuitMessage.Call("BeginInvokeDotNetFromJS", "1", Text(), Text(), Number(), Text()), false),
        10 => (CircuitMessage.Call("EndInvokeJSFromDotNet", Number(), _random.Next(2) == 0, Text()), false),
        11 => (CircuitMessage.Call(_random.Next(2) == 0 ? "ConnectCircuit" : "ResumeCircuit", Text(), Text(), Text(), Text()), false),
        12 => (CircuitMessage.Call("OnLocationChanged", Text(), Text(), true), false),
        _ => (CircuitMessage.Of([_random.Next(-3, 12), .. Arguments(6)]), false),
    };

    private string Target() => Targets[_random.Next(Targets.Length)];

    private object?[] Arguments(int most) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => Argument(depth: 3))];

    private object? Argument(int depth) => _random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => Number(),
        3 => _random.NextDouble() * double.MaxValue,
        4 => Text(),
        5 => Bytes(50),
        6 => new Dictionary<string, object?> { [Text()] = Argument(depth - 1) },
        _ => new[] { Argument(depth - 1), Argument(depth - 1) },
    };

    private string Event() => _random.Next(3) switch
    {
        0 => $$"""[{"eventHandlerId":{{Number()}},"eventName":"click","eventFieldInfo":null},{"type":"click","detail":1}]""",
        1 => $$$"""[{"eventHandlerId":1,"eventName":"{{{_random.Next(99)}}}","eventFieldInfo":{"componentId":{{{Number()}}},"fieldValue":"x"}},{"value":{}}]""",
        _ => Text(),
    };

    private string Text() => _random.Next(8) switch
    {
        0 => "",
        1 => "null",
        2 => "[1,true,null]",
        3 => "System.Private.CoreLib",
        4 => "http://127.0.0.1:1/\u0000\uFFFD",
        5 => "https://evil.example/customers",
        6 => "{\"a\":" + new string('[', _random.Next(2_000)),
        _ => Encoding.Latin1.GetString(Bytes(80)),
    };

    private long Number() => _random.Next(6) switch
    {
        0 => long.MaxValue,
        1 => long.MinValue,
        2 => -1,
        3 => int.MaxValue + 1L,
        _ => _random.Next(100),
    };

    private byte[] Bytes(int most)
    {
        var bytes = new byte[_random.Next(1, most)];
        _random.NextBytes(bytes);
        return bytes;
    }

    // Too long for any message, longer than what follows, or without an end.
    private byte[] Length() => _random.Next(3) switch
    {
        0 => [0xff, 0xff, 0xff, 0xff, 0x07],
        1 => [0xff, 0x01],
        _ => [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    };

    private byte[] Half(byte[] message) => message[.._random.Next(1, message.Length)];

    private static byte[] Together(byte[] message, int times) => [.. Enumerable.Repeat(message, times).SelectMany(bytes => bytes)];
}
