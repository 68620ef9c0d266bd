namespace PartnerPortal.Domain.Subscriptions;

/// <summary>The product family of an offer: what "who does what" groups by.</summary>
public enum OfferFamily
{
    Microsoft365,
    Dynamics365,
    EnterpriseMobility,
    Azure,
    Software,
    Reservation,
    SaaS,
}

/// <summary>How a subscription is billed: by seat, by use, or once.</summary>
public enum BillingModel
{
    License,
    Usage,
    OneTime,
}

/// <summary>Which of the two commerce generations a subscription follows (W-12).</summary>
public enum CommerceGeneration
{
    Legacy,
    New,
}

/// <summary>Where a subscription was bought.</summary>
public enum PurchaseChannel
{
    CspDirect,
    CspIndirect,
    WebDirect,
    Advisor,
    Open,
    EnterpriseAgreement,
    ThirdPartyNonCsp,
    Syndication,
}
