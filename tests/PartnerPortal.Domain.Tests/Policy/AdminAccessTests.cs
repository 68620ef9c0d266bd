using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Tests.Policy;

/// <summary>Who gets in by what when legacy and granular rights stand side by side: three people at three customers, as PC:gdap-faq has it.</summary>
public sealed class AdminAccessTests
{
    // Ara is in the legacy agents' group, Bom in a group with granular roles, Cheol in both.
    [Theory]
    [InlineData("Ara", "legacy rights alone", AdminAccess.Legacy)]
    [InlineData("Bom", "legacy rights alone", AdminAccess.None)]
    [InlineData("Cheol", "legacy rights alone", AdminAccess.Legacy)]
    [InlineData("Ara", "granular rights alone", AdminAccess.None)]
    [InlineData("Bom", "granular rights alone", AdminAccess.Granular)]
    [InlineData("Cheol", "granular rights alone", AdminAccess.Granular)]
    [InlineData("Ara", "both", AdminAccess.Legacy)]
    [InlineData("Bom", "both", AdminAccess.Granular)]
    [InlineData("Cheol", "both", AdminAccess.Granular)]
    public void Granular_rights_win_for_each_person_at_each_customer(string who, string customer, AdminAccess expected)
    {
        var granular = customer != "legacy rights alone";
        var query = AskRights.Use with
        {
            Roles = who == "Bom" ? Roles.None : Roles.AdminAgent,
            AdminRights = customer != "granular rights alone",
            Admin = new AdminFacts { Status = granular ? GdapStatus.Active : null, IsInAssignedGroup = granular && who != "Ara" },
        };

        Assert.Equal(expected, query.AdminAccess);
        Assert.Equal(expected is AdminAccess.None, PolicyEngine.Judge(query, PolicyPack.Founding) is Outcome.Block);
    }

    [Theory]
    [InlineData(GdapStatus.Approved)]
    [InlineData(GdapStatus.Activating)]
    [InlineData(GdapStatus.Expired)]
    [InlineData(GdapStatus.TerminationRequested)]
    [InlineData(GdapStatus.Terminated)]
    public void Only_an_active_relationship_lets_its_groups_in(GdapStatus status) =>
        Assert.Equal(AdminAccess.None, AskRights.Use.WhenRightsAre(status).AdminAccess);
}
