namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>
/// What an ending leaves behind and what stands in its way, counted on the business of the two sides only.
/// </summary>
public sealed record EndingFacts
{
    public static EndingFacts Nothing { get; } = new();

    /// <summary>Customers, subscriptions and admin rights that stay as they are when a partnership ends .</summary>
    public int Customers { get; init; }

    public int Subscriptions { get; init; }

    public int AdminRights { get; init; }

    /// <summary>What is still in use and keeps a customer from being removed .</summary>
    public int Active { get; init; }

    public int Reservations { get; init; }

    public int Software { get; init; }

    /// <summary>New-commerce subscriptions that are neither cancelled nor expired .</summary>
    public int NotRunOut { get; init; }

    /// <summary>The day on which a request takes effect, or from which nothing stands in the way any more.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The partner itself removes; otherwise its provider or the portal carries out what was asked for .</summary>
    public bool ByPartner { get; init; }

    /// <summary>The relationship has been removed already .</summary>
    public bool IsOver { get; init; }
}
