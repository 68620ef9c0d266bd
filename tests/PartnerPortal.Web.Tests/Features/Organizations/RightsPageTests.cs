using Bunit;
using PartnerPortal.Application.Access;
using PartnerPortal.Web.Features.Organizations.Rights;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Organizations;

public sealed class RightsPageTests : PortalComponentTest
{
    [Theory, InlineData("en", "Global admin, Account admin"), InlineData("ko", "전역 관리자, 계정 관리자")]
    public void It_says_of_every_right_who_has_it_and_whether_the_reader_does(string language, string managers)
    {
        Speak(language);

        var page = Open<RightsPage>(Cast.Jun, PortalUrls.Rights);

        Assert.Equal(Enum.GetNames<Permission>().Order(), page.FindAll("tr[data-state]").Select(row => row.GetAttribute("data-state")!).Order());
        Assert.Contains(managers, page.Find($"tr[data-state={Permission.ManageOrganization}]").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            Enum.GetValues<Permission>().Where(Cast.Jun.May).Select(right => $"{right}").Order(),
            page.FindAll("[data-mine]").Select(chip => chip.GetAttribute("data-mine")!).Order());
    }

    [Theory]
    [InlineData("HelpdeskAgent", new[] { Permission.SeePartnerships, Permission.SeeCustomers, Permission.AssignSupport })]
    [InlineData("Nobody", null)]
    public void It_is_narrowed_to_a_role_and_to_nothing_by_a_word_that_is_none(string role, Permission[]? rights)
    {
        var page = Open<RightsPage>(Cast.Jun, $"{PortalUrls.Rights}?role={role}");

        Assert.Equal(
            (rights ?? Enum.GetValues<Permission>()).Select(right => $"{right}").Order(),
            page.FindAll("tr[data-state]").Select(row => row.GetAttribute("data-state")!).Order());
    }
}
