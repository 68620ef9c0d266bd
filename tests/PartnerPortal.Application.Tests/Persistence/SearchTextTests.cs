using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Tests.Persistence;

/// <summary>What a tenant is found by, folded alike on every store.</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("  Namsan   IT ", "namsan it")]
    [InlineData("ＮＡＭＳＡＮ　ＩＴ", "namsan it")]
    [InlineData("ÅNGSTRÖM", "ångström")]
    [InlineData("한빛유통", "한빛유통")]
    [InlineData("", "")]
    public void Case_width_and_spaces_do_not_matter(string typed, string folded) => Assert.Equal(folded, SearchText.Fold(typed));

    [Theory]
    [InlineData("남산", "남산ː")]
    [InlineData("it", null)]
    [InlineData("남", null)]
    [InlineData("nam", "nam")]
    public void Two_syllables_are_looked_up_as_a_marked_pair(string folded, string? indexed) => Assert.Equal(indexed, SearchText.Indexed(folded));

    [Fact]
    public void Every_name_fits_however_long()
    {
        var longest = new CompanyName(new string('가', CompanyName.MaxLength), new string('나', CompanyName.MaxLength));

        Assert.True(SearchText.TextOf(longest, new string('x', Tenant.MaxDomainLength)).Length <= SearchText.MaxLength);
        Assert.Contains("다라ː", SearchText.TextOf(new("다라", longest.Korean), "x.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_from_before_the_index_is_made_findable_once()
    {
        await using var portal = await TestPortal.Open();
        var cast = new Cast();
        await cast.Enter(portal);
        await portal.Run((PortalDbContext db) => db.SearchTexts.ExecuteDeleteAsync());

        Assert.Equal(cast.Tenants.Count, await portal.Run((WriteSearchTexts useCase) => useCase.Handle(default)));
        Assert.Equal(0, await portal.Run((WriteSearchTexts useCase) => useCase.Handle(default)));
        Assert.Equal(cast.Tenants.Count, await portal.Run((PortalDbContext db) => db.SearchTexts.CountAsync()));
    }
}
