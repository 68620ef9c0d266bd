namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>Whose chain: the organisation's that acted, or the portal's own. A record belongs to exactly one.</summary>
public readonly record struct ChainId(Guid Value) : IStronglyTypedId<ChainId>
{
    /// <summary>Of what the portal did by itself.</summary>
    public static ChainId Portal => default;

    public static ChainId From(Guid value) => new(value);

    public static ChainId Of(OrganizationId? actor) => actor is { } organization ? new(organization.Value) : Portal;

    /// <summary>Whose chain it is; null: the portal's own.</summary>
    public OrganizationId? Organization => this == Portal ? null : OrganizationId.From(Value);

    public override string ToString() => Value.ToString();
}
