using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PartnerPortal.Benchmarks.Driving;

/// <summary>
/// One kept-alive HTTP/1.1 connection over a bare socket: the driver shares two cores with what it measures, and
/// HttpClient costs more than the floor's whole answer.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();
    private static readonly byte[] Length = "Content-Length: "u8.ToArray();
    private static readonly byte[] Chunked = "Transfer-Encoding: chunked"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
    private byte[] _buffer = new byte[64 * 1024];

    public HttpLine(Uri server) => _socket.Connect(server.Host, server.Port);

    /// <summary>A request as bytes, made once and sent often.</summary>
    public static byte[] Request(string method, string path, string? token = null, string? json = null)
    {
        var text = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n");
        if (token is not null) text.Append(CultureInfo.InvariantCulture, $"Authorization: Bearer {token}\r\n");
        if (method is "POST") text.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json ?? "")}\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(json).ToString());
    }

    /// <summary>Sends, waits for the whole answer, and says its status.</summary>
    public int Exchange(byte[] request)
    {
        _socket.Send(request);
        var (read, head) = (0, -1);
        while (true)
        {
            if (read == _buffer.Length) Array.Resize(ref _buffer, read * 2);
            var more = _socket.Receive(_buffer, read, _buffer.Length - read, SocketFlags.None);
            if (more == 0) throw new IOException("The server hung up.");

            read += more;
            if (head < 0 && (head = _buffer.AsSpan(0, read).IndexOf(EndOfHead)) < 0) continue;
            if (IsWhole(_buffer.AsSpan(0, head), _buffer.AsSpan(head + EndOfHead.Length, read - head - EndOfHead.Length)))
                return ((_buffer[9] - '0') * 100) + ((_buffer[10] - '0') * 10) + _buffer[11] - '0';
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        if (head.IndexOf(Chunked) >= 0) return body.EndsWith(LastChunk);
        if (head.IndexOf(Length) is var at && at < 0) return true;

        var digits = head[(at + Length.Length)..];
        var end = digits.IndexOf((byte)'\r');
        return body.Length >= int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
