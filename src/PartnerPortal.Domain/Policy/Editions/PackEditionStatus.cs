namespace PartnerPortal.Domain.Policy.Editions;

/// <summary>Where a kept pack stands. What is in force on a day is asked of <see cref="PackSchedule"/>.</summary>
public enum PackEditionStatus
{
    Draft,
    Announced,
    InForce,
    Superseded,
    Withdrawn,
}

public enum PackEditionMove
{
    Announce,
    Withdraw,
    TakeEffect,
    Supersede,
}

/// <summary>Something happened to a kept pack.</summary>
public sealed record PackMoved : DomainEvent
{
    public PackMoved(string operation, PackEditionId pack, params IReadOnlyList<Change> changes)
        : base(operation, pack.Value, Other: null) => Changes = changes;

    public static string OperationOf(PackEditionMove move) => move switch
    {
        PackEditionMove.Announce => "policy_pack_announced",
        PackEditionMove.Withdraw => "policy_pack_withdrawn",
        PackEditionMove.TakeEffect => "policy_pack_changed",
        _ => "policy_pack_superseded",
    };
}
