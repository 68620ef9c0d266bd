using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>
/// What is known of a transfer (W-14). The seller of the question is the partner that will bill, the buyer the customer;
/// what is to be moved is counted, so that nobody learns of another's items.
/// </summary>
public sealed record TransferFacts
{
    public static TransferFacts Plain { get; } = new();

    public TransferPath Path { get; init; }

    /// <summary>The partner that bills today, or null: not known yet.</summary>
    public PartyFacts? Source { get; init; }

    /// <summary>For which partner somebody acts, or null: for the one whose turn it is.</summary>
    public TransferSide? By { get; init; }

    /// <summary>Where the request stands, or null: there is none yet.</summary>
    public TransferStatus? Status { get; init; }

    public DateOnly? RequestedOn { get; init; }

    public int Items { get; init; } = 1;

    /// <summary>Items that another open request has already .</summary>
    public int AlreadyRequested { get; init; }

    /// <summary>Items that are not active: suspended ones, and reservations that ended .</summary>
    public int Inactive { get; init; }

    /// <summary>Add-ons without their base, or bases without their add-ons .</summary>
    public int Separated { get; init; }

    /// <summary>Other seats, another term or another renewal date are asked for with the transfer .</summary>
    public bool ChangesTerms { get; init; }

    /// <summary>Changes of the items that are under way and won't come along .</summary>
    public int ChangesUnderWay { get; init; }

    /// <summary>Azure roles that the current partner holds in what is moved .</summary>
    public int RoleAssignments { get; init; }

    /// <summary>What is moved.</summary>
    public OfferFamily Family { get; init; } = OfferFamily.Azure;

    public CommerceGeneration Generation { get; init; } = CommerceGeneration.New;

    /// <summary>Who asks, and may take the question back; the other one decides.</summary>
    public TransferSide Asker => Path is TransferPath.ToProvider ? TransferSide.Source : TransferSide.Target;
}
