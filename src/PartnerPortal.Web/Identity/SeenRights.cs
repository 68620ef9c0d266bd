using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Identity;

/// <summary>What the open pages of a circuit believe their reader may do, since they last looked.</summary>
public sealed class SeenRights
{
    private (Roles Roles, ChosenCustomers? Only)? _rights;

    /// <summary>The oldest belief counts: a page may have kept it.</summary>
    public void Note(Actor actor) => _rights ??= Of(actor);

    /// <summary>Whether somebody changed them since; asked once, for the pages look again then.</summary>
    public bool AreOutdatedBy(Actor actor)
    {
        if (_rights is not { } believed || believed == Of(actor)) return false;

        _rights = Of(actor);
        return true;
    }

    private static (Roles Roles, ChosenCustomers? Only) Of(Actor actor) => (actor.Roles, actor.Only);
}
