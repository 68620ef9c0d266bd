namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>Who can bring it about that a fact is otherwise.</summary>
public enum Changer
{
    /// <summary>Whoever asks: by addressing, naming or choosing something else.</summary>
    Asker,

    /// <summary>Somebody with another role in the asking organisation.</summary>
    Colleague,

    Seller,
    Buyer,
    BothSides,
    Operator,

    /// <summary>It comes by itself.</summary>
    Time,

    /// <summary>It is so, or it isn't: told in examples only.</summary>
    Nobody,
}

/// <summary>
/// One fact of a question told otherwise: what examples differ by, and what is tried to turn a refusal into a pass.
/// People's words stand under the name.
/// </summary>
/// <param name="Tell">The question with that fact told otherwise; the same question where it has no such fact.</param>
/// <param name="Values">What it is told to be, by the names that its words use.</param>
public sealed record Twist(string Name, Func<PolicyQuery, PolicyQuery> Tell, params IReadOnlyList<Fact> Values)
{
    public Changer Changer => Name.Split('.')[0] switch
    {
        "SellerStatus" or "BuyerStatus" or "SellerTier" or "BuyerTier" or "BuyerVetting" => Changer.Operator,
        "OwnLink" => Changer.Colleague,
        "SellerSigned" or "TransferByTarget" => Changer.Seller,
        "BuyerSigned" or "BuyerDeclared" or "Agreement" or "AdminRights" => Changer.Buyer,
        "Relation" or "Partnership" => Changer.BothSides,
        "Role" or "Mfa" => Changer.Colleague,
        "Later" => Changer.Time,
        "BuyerIsSeller" or "BuyerIsAffiliate" or "WithoutProvider" or "WithSuspendedProvider" or "NamingUnsigned" or "OtherPartners" or "ManyResellers" or "ServiceIsTaken" => Changer.Nobody,
        "LinkExpired" or "LinkUsed" or "JustDeclined" or "SoldInCspToo" or "HoldsCsp" or "ManySubscriptions" or "AlreadyRemoved" or "BuyBeforeTermEnd" or "PartnershipElsewhere" => Changer.Nobody,
        "RecordBuyer" or "RecordSeller" or "RecordFormer" or "RecordStranger" or "RecordSuspended" or "RecordUnsigned" or "OwnLocationAbroad" or "OwnLocationTaken" => Changer.Nobody,
        "VerificationRejected" or "OtherTierOnTenant" or "LowRevenue" or "AnniversaryPassed" or "LostRecently" or "WebMail" or "RegistrationMissing" or "AttestationUnsigned" or "AttestationAhead" => Changer.Nobody,
        "Changed" or "OfferElsewhere" or "SentMany" or "LastGlobalAdmin" or "SandboxInUse" or "PackUnannounced" or "FiledWithoutRule" => Changer.Nobody,
        "GdapNoRole" or "GdapCustomRole" or "GdapSentLongAgo" or "DapUnused" or "DapInactive" => Changer.Nobody,
        "TransferFromSeller" or "TransferBySource" or "TransferStatus" or "TransferRequestedLongAgo" => Changer.Nobody,
        "GdapAllRoles" or "TransferAzureRoles" => Changer.Buyer,
        "VerificationPassed" or "InTransition" or "NeverLost" or "HighRevenue" or "SignedAsDirectBill" => Changer.Operator,
        var name when name.StartsWith("Case", StringComparison.Ordinal) => Changer.Nobody,
        _ => Changer.Asker,
    };
}
