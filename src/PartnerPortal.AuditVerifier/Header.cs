namespace PartnerPortal.AuditVerifier;

/// <summary>Whose chain the file shows, and whether all of it or a selection.</summary>
internal sealed record Header(byte[] Chain, bool IsWhole)
{
    public static Header? Read(ReadOnlySpan<byte> text)
    {
        var cursor = new Cursor(text);
        if (!cursor.Skip("{\"format\":\"partnerportal-activity/1\",\"chain\":\""u8) || !cursor.Take(RecordLine.ChainLength, out var chain)) return null;
        if (cursor.Skip("\",\"holds\":\"all\","u8)) return new Header(chain.ToArray(), IsWhole: true);

        return cursor.Skip("\",\"holds\":\"selection\","u8) ? new Header(chain.ToArray(), IsWhole: false) : null;
    }
}
