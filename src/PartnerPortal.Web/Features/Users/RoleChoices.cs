using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Users;

/// <summary>The roles that a person of this organisation can have, each with what it is for.</summary>
internal static class RoleChoices
{
    /// <param name="held">What the person has already: it stays in sight, even where it is not the reader's to take.</param>
    public static IReadOnlyList<Choice<Roles>> Of(ListUsers.Page page, Roles held, Vocabulary words, IStringLocalizer<UsersPage> texts) =>
    [
        .. UserDraft.Singles(page.Here | held).Select(role => new Choice<Roles>(role, words.Of(role), texts[$"Role.{role}"]) { Closed = !page.Grantable.HasFlag(role) }),
    ];
}
