namespace PartnerPortal.Domain.Users;

/// <summary>Every expected "no" about the people of an organisation.</summary>
public static class UserRefusals
{
    public static Refusal Unknown() => new(RefusalKind.NotFound, "users.unknown");

    /// <summary>Somebody with that address is among the organisation's own people already, or expected there.</summary>
    public static Refusal AlreadyHere(string email) => new(RefusalKind.Conflict, "users.already-here", email);

    /// <summary>Nobody gives or takes a role that isn't theirs to give.</summary>
    public static Refusal RoleNotYours() => new(RefusalKind.Denied, "users.role-not-yours");

    /// <summary>Whoever is above the others is changed only by their like.</summary>
    public static Refusal AboveYou() => new(RefusalKind.Denied, "users.above-you");

    /// <summary>Whoever looks after people or the whole organisation could lift the limit, or works around it.</summary>
    public static Refusal NotToBeLimited() => new(RefusalKind.Conflict, "users.not-to-be-limited");

    public static Refusal NotACustomer() => new(RefusalKind.Invalid, "users.not-a-customer");

    /// <summary>Without an operator nobody could admit or appoint anybody any more.</summary>
    public static Refusal LastOperator() => new(RefusalKind.Conflict, "users.last-operator");
}
