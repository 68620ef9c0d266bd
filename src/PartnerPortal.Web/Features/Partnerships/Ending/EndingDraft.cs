using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Features.Partnerships.Ending;

/// <summary>What the person chose for each group, while it is still to be decided. Nothing is given up unless somebody says so.</summary>
public sealed class EndingDraft
{
    /// <summary>The partnership whose reseller is to be recorded instead; empty: the record stays.</summary>
    public Guid Successor { get; set; }

    public bool TakeOverSupport { get; set; }

    public bool EndAdminRights { get; set; }

    /// <summary>Nobody chose yet: access to somebody else's tenant has no gentle answer.</summary>
    public bool? EndTenantAccess { get; set; }

    public string? Words { get; set; }

    public bool TellCustomers { get; set; }

    public bool Declared { get; set; }

    public PartnershipId? SuccessorId => Successor == Guid.Empty ? null : PartnershipId.From(Successor);

    public EndPartnership.Command Command(PartnershipId id) =>
        new(id, new(SuccessorId, TakeOverSupport, EndAdminRights, EndTenantAccess), Words, Declared, TellCustomers);
}
