namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>
/// Why a sign-in came to nothing, as far as the person has to know it to go on. Which check it was stands in the log only:
/// whoever forges an answer learns nothing from the page.
/// </summary>
internal enum SignInFault
{
    /// <summary>The round trip can't be continued: it was begun elsewhere, used before or changed on the way.</summary>
    Interrupted,

    /// <summary>The person took longer than the portal waits.</summary>
    TooLate,

    /// <summary>The provider says that the person cancelled, or may not use the portal.</summary>
    Declined,

    /// <summary>What the provider answered can't be trusted.</summary>
    NotTrusted,

    /// <summary>The provider doesn't answer.</summary>
    ProviderAway,

    /// <summary>The provider doesn't accept the portal; only the operator can mend that.</summary>
    NotSetUp,

    /// <summary>The operator lets in certain tenants only.</summary>
    TenantNotAllowed,

    /// <summary>Nobody has registered the organisation of that tenant.</summary>
    TenantUnknown,

    /// <summary>The organisation is known, the person isn't.</summary>
    PersonUnknown,

    /// <summary>The person is known, by the account that they came with, and their organisation keeps them out.</summary>
    PersonSuspended,

    /// <summary>Somebody was to prove more surely that it is they, and didn't.</summary>
    NotConfirmed,

    /// <summary>Somebody else proved it.</summary>
    AnotherPerson,

    /// <summary>The portal itself can't look the person up now.</summary>
    PortalBusy,
}

/// <summary>Ends a sign-in. The message is for the log and never holds a token.</summary>
internal sealed class SignInFailedException(SignInFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    public SignInFault Fault => fault;
}
