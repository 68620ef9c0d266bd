using Bunit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Features.Announcements;
using PartnerPortal.Web.Features.Policy.Impact;
using PartnerPortal.Web.Features.Policy.Packs;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Localisation;

namespace PartnerPortal.Web.Tests.Features.Policy;

/// <summary>The operator's packs and what everybody reads of them.</summary>
public sealed class PackPagesTests : PortalComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory, InlineData("en"), InlineData("ko")]
    public void Every_parameter_has_a_name_an_explanation_and_words_for_its_choices(string language)
    {
        var texts = Texts.File<PackTexts>(language);
        var wanted = PackParameters.All.SelectMany(parameter => new[] { $"{parameter.Name}.Name", $"{parameter.Name}.Help" })
            .Concat(PackParameters.All.Where(parameter => parameter.Kind is ParameterKind.Choice).SelectMany(parameter => parameter.Choices.Where(choice => !Enum.TryParse<Outcome>(choice, out _)).Select(choice => $"{parameter.Name}.{choice}")))
            .Concat(Enum.GetValues<ParameterKind>().Where(kind => kind is ParameterKind.Count or ParameterKind.Days or ParameterKind.Months or ParameterKind.Hours or ParameterKind.UsDollars).Select(kind => $"Unit.{kind}"))
            .Concat(["Yes", "No", "Never"]);

        Assert.Equal(wanted.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_operator_sees_every_pack_and_drafts_one()
    {
        var page = Open<PacksPage>(Cast.Nari, PortalUrls.DraftPack("2023-10"));
        Assert.Equal(["2021-05", "2023-10", "2026-05"], page.WaitForElements("[data-pack]").Select(pack => pack.GetAttribute("data-pack")!));

        page.Find("[data-field=version]").Change("2027-03");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(PortalUrls.Pack("2027-03"), Address), Patience);
    }

    [Fact]
    public void Whoever_is_no_operator_is_told_so()
    {
        Assert.Equal("access.lacks-permission", Open<PacksPage>(Cast.Mina, PortalUrls.Packs).WaitForElement("[data-refused]").GetAttribute("data-refused"));
        Assert.Equal("access.lacks-permission", Open<LoopsPage>(Cast.Mina, PortalUrls.Loops).WaitForElement("[data-refused]").GetAttribute("data-refused"));
        Assert.Equal("access.lacks-permission", Open<AnnouncePage>(Cast.Mina, PortalUrls.NewAnnouncement).WaitForElement("[data-refused]").GetAttribute("data-refused"));
    }

    [Fact]
    public void An_auditor_reads_and_changes_nothing()
    {
        var page = Open<PacksPage>(Cast.Nari with { Roles = Roles.Auditor }, PortalUrls.Packs);

        page.WaitForElement("[data-pack]");
    }

    [Fact]
    public void The_archive_is_there_for_everybody_and_empty_at_first() =>
        Assert.Empty(Open<AnnouncementsPage>(Cast.Hyejin, PortalUrls.Announcements).FindAll("[data-act=new]"));
}
