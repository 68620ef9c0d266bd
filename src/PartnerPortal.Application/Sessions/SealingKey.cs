namespace PartnerPortal.Application.Sessions;

/// <summary>
/// A key by which cookies and tokens are sealed, shared by all nodes of a portal. It is sealed itself, with a key that lies
/// outside the store: a copy of the store opens nothing.
/// </summary>
public sealed class SealingKey
{
    public const int MaxNameLength = 100;

    private SealingKey() { } // EF Core

    public SealingKey(string name, byte[] sealedXml, DateTimeOffset now) => (Id, Name, Sealed, MadeAt) = (Guid.CreateVersion7(now), name, sealedXml, now);

    public Guid Id { get; private init; }

    public string Name { get; private init; } = "";

    public byte[] Sealed { get; private init; } = [];

    public DateTimeOffset MadeAt { get; private init; }
}
