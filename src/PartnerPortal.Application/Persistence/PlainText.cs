using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerPortal.Application.Persistence;

/// <summary>
/// What not every database can keep never reaches one: the character zero, which PostgreSQL refuses, is left out, and half
/// of a surrogate pair, which is no character, becomes the sign for one that was lost.
/// </summary>
public sealed class PlainText : DbCommandInterceptor
{
    private PlainText()
    {
    }

    public static PlainText Instance { get; } = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            if (parameter.Value is string text && !IsPlain(text)) parameter.Value = Plain(text);
        }

        return result;
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0')) return false;

        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) is not System.Buffers.OperationStatus.Done) return false;
            text = text[length..];
        }

        return true;
    }

    private static string Plain(string text) => string.Concat(text.Replace("\0", "", StringComparison.Ordinal).EnumerateRunes());
}
