using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Access;

/// <summary>What the acting person brings to a question of the policy: their roles, and how surely it is they .</summary>
public sealed record Standing(Roles Roles, bool HasMfa)
{
    /// <summary>What the person brought who was asked about.</summary>
    public static Standing Of(PolicyQuery question) => new(question.Roles, question.HasMfa);

    /// <summary>The portal itself, or an act that no person carries out.</summary>
    public static Standing Nobody { get; } = new(Roles.None, HasMfa: true);
}
