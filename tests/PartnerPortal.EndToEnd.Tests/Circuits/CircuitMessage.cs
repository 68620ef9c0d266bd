using System.Buffers.Binary;
using System.Text;

namespace PartnerPortal.EndToEnd.Tests.Circuits;

/// <summary>A message of a circuit as the browser's script writes it: MessagePack behind its length.</summary>
internal sealed class CircuitMessage
{
    private readonly List<byte> _bytes = [];

    /// <summary>Of any shape: an array of anything.</summary>
    public static byte[] Of(params object?[] fields)
    {
        var message = new CircuitMessage();
        message.Write(fields);
        return Framed([.. message._bytes]);
    }

    /// <summary>A call that the portal answers with nothing.</summary>
    public static byte[] Call(string target, params object?[] arguments) => Of(1, new Dictionary<string, object?>(), null, target, arguments, Array.Empty<object?>());

    public static byte[] Framed(byte[] body)
    {
        List<byte> length = [];
        var left = (uint)body.Length;
        for (; left > 0x7f; left >>= 7) length.Add((byte)(left | 0x80));
        return [.. length, (byte)left, .. body];
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null: _bytes.Add(0xc0); break;
            case bool claim: _bytes.Add((byte)(claim ? 0xc3 : 0xc2)); break;
            case int number: Write((long)number); break;
            case long number: Begin(0xd3, number); break;
            case double number: Begin(0xcb, BitConverter.DoubleToInt64Bits(number)); break;
            case string text: Begin(0xdb, Encoding.UTF8.GetBytes(text)); break;
            case byte[] bytes: Begin(0xc6, bytes); break;
            case Dictionary<string, object?> map:
                Begin(0xdf, map.Count);
                foreach (var (key, held) in map) WriteBoth(key, held);
                break;
            case object?[] array:
                Begin(0xdd, array.Length);
                foreach (var held in array) Write(held);
                break;
            default: throw new ArgumentException($"{value.GetType()} does not travel.", nameof(value));
        }
    }

    private void WriteBoth(string key, object? value)
    {
        Write(key);
        Write(value);
    }

    private void Begin(byte kind, byte[] content)
    {
        Begin(kind, content.Length);
        _bytes.AddRange(content);
    }

    private void Begin(byte kind, int length)
    {
        Span<byte> bytes = [kind, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(bytes[1..], length);
        _bytes.AddRange(bytes);
    }

    private void Begin(byte kind, long value)
    {
        Span<byte> bytes = [kind, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], value);
        _bytes.AddRange(bytes);
    }
}
