using PartnerPortal.Application.Access;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Identity;

/// <summary>What the open pages of a circuit believe their reader may do, since they last looked.</summary>
public sealed class SeenRights
{
    private Roles? _roles;

    /// <summary>The oldest belief counts: a page may have kept it.</summary>
    public void Note(Actor actor) => _roles ??= actor.Roles;

    /// <summary>Whether somebody changed them since; asked once, for the pages look again then.</summary>
    public bool AreOutdatedBy(Actor actor)
    {
        if (_roles is not { } believed || believed == actor.Roles) return false;

        _roles = actor.Roles;
        return true;
    }
}
