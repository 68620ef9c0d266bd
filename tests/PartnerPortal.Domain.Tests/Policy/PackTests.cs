using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests.Policy;

/// <summary>What the three editions say, parameter by parameter (0.3), and how a parameter is read and written.</summary>
public sealed class PackTests
{
    public static TheoryData<string, string[]> ByEdition => new()
    {
        { nameof(PolicyPack.FirstTier), ["IndirectProvider", "IndirectProvider", "Distributor"] },
        { nameof(PolicyPack.PartnerNumber), ["MpnId", "PartnerId", "PlaId"] },
        { nameof(PolicyPack.AdminRoles), ["AzureAd", "AzureAdOrEntra", "Entra"] },
        { nameof(PolicyPack.LegacyRightsOnLinksUntil), ["", "2023-10-09", "2023-10-09"] },
        { nameof(PolicyPack.LegacyRightsOnCreationUntil), ["", "2023-11-01", "2023-11-01"] },
        { nameof(PolicyPack.GranularRights), ["true", "true", "true"] },
        { nameof(PolicyPack.GranularRightsDays), ["730", "730", "730"] },
        { nameof(PolicyPack.AutoExtendDays), ["0", "0", "180"] },
        { nameof(PolicyPack.GranularRequestDays), ["90", "90", "90"] },
        { nameof(PolicyPack.IdleRightsDays), ["60", "60", "60"] },
        { nameof(PolicyPack.InactiveRightsDays), ["90", "90", "90"] },
        { nameof(PolicyPack.SuspensionEndsGranularRights), ["false", "false", "true"] },
        { nameof(PolicyPack.DirectBillFloor), ["300000", "300000", "1000000"] },
        { nameof(PolicyPack.ResellerFloor), ["0", "1000", "1000"] },
        { nameof(PolicyPack.FirstTierFloor), ["0", "0", "30000000"] },
        { nameof(PolicyPack.MissingPartnerOfRecord), ["Warn", "Warn", "Block"] },
        { nameof(PolicyPack.FormerResellerAsRecord), ["Warn", "Warn", "Block"] },
        { nameof(PolicyPack.LicencesMoveMidTerm), ["false", "false", "true"] },
        { nameof(PolicyPack.TransferRequestDays), ["30", "30", "30"] },
        { nameof(PolicyPack.TransferItems), ["25", "25", "25"] },
        { nameof(PolicyPack.NewCommerceMustRunOut), ["false", "false", "true"] },
        { nameof(PolicyPack.CancellationHours), ["72", "168", "168"] },
        { nameof(PolicyPack.CustomerRemovers), ["GlobalAdmin", "GlobalAdmin", "GlobalAdmin+AdminAgent+SalesAgent"] },
        { nameof(PolicyPack.ResellerMayRemoveCustomer), ["false", "false", "false"] },
        { nameof(PolicyPack.UsGovMultiPartner), ["true", "true", "true"] },
        { nameof(PolicyPack.UsGovIndirectModel), ["true", "true", "true"] },
    };

    public static TheoryData<string> Names => [.. PackParameters.All.Select(parameter => parameter.Name)];

    [Theory, MemberData(nameof(ByEdition))]
    public void Each_edition_has_its_value(string parameter, string[] values) =>
        Assert.Equal(values, PolicyPacks.Shipped.Select(PackParameters.Named(parameter)!.Read));

    [Fact]
    public void Editions_follow_each_other() =>
        Assert.Equal(["2021-05", "2023-10", "2026-05"], PolicyPacks.Shipped.OrderBy(pack => pack.EffectiveFrom).Select(pack => pack.Version));

    [Fact]
    public void Every_property_of_a_pack_is_a_parameter()
    {
        string[] others = [nameof(PolicyPack.Version), nameof(PolicyPack.EffectiveFrom)];
        var properties = typeof(PolicyPack).GetProperties().Where(property => property is { CanWrite: true }).Select(property => property.Name).Except(others);

        Assert.Equal(properties.Order(), PackParameters.All.Select(parameter => parameter.Name).Order());
    }

    [Fact]
    public void The_rules_that_a_parameter_names_exist_or_are_announced() =>
        Assert.All(PackParameters.All.SelectMany(parameter => parameter.Rules), rule => Assert.Matches("^R-[0-9]{3}$", rule));

    [Theory, MemberData(nameof(Names))]
    public void What_is_read_can_be_written_back(string name)
    {
        var parameter = PackParameters.Named(name)!;
        foreach (var pack in PolicyPacks.Shipped)
        {
            Assert.False(parameter.Write(PolicyPack.Founding, parameter.Read(pack)).Refused(out _, out var written));
            Assert.Equal(parameter.Read(pack), parameter.Read(written!));
            Assert.Equal(parameter.Read(pack) == parameter.Read(PolicyPack.Founding) ? [] : [parameter], PackParameters.Differing(PolicyPack.Founding, written!));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_no_value_is_refused(string name)
    {
        foreach (var text in (string[])["-1", "perhaps", "99999999999", "2023-13-01", " ", "GlobalAdmin+Nobody", "\0"])
        {
            Assert.True(PackParameters.Named(name)!.Write(PolicyPack.Founding, text).Refused(out var refusal, out _), $"{name} took '{text}'");
            Assert.Equal("pack.value-unreadable", refusal.Code);
        }
    }

    [Theory]
    [InlineData(nameof(PolicyPack.LinkLifetime))]
    [InlineData(nameof(PolicyPack.GranularRightsDays))]
    [InlineData(nameof(PolicyPack.EndRequestBusinessDays))]
    [InlineData(nameof(PolicyPack.SubscriptionCeiling))]
    [InlineData(nameof(PolicyPack.InvitationsPerSender))]
    [InlineData(nameof(PolicyPack.InvitationsPerRecipient))]
    public void What_nobody_could_use_is_refused(string name) =>
        Assert.True(PackParameters.Named(name)!.Write(PolicyPack.Founding, "0").Refused(out _, out _));

    [Fact]
    public void Nobody_at_all_is_no_answer_to_who_may() =>
        Assert.True(PackParameters.Named(nameof(PolicyPack.CustomerRemovers))!.Write(PolicyPack.Founding, "").Refused(out _, out _));

    [Fact]
    public void Roles_are_told_by_name() =>
        Assert.Equal("GlobalAdmin+SalesAgent", PackParameters.Named(nameof(PolicyPack.CustomerRemovers))!.Read(PolicyPack.Founding with { CustomerRemovers = Roles.SalesAgent | Roles.GlobalAdmin }));
}
