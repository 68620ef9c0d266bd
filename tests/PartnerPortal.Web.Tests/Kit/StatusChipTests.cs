using System.Globalization;
using System.Resources;
using Bunit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Tests.Kit;

public sealed class StatusChipTests : KitTest
{
    private enum Unheard
    {
        Of,
    }

    [Fact]
    public void Every_state_of_every_lifecycle_has_its_chip()
    {
        var states = typeof(PartnershipStatus).Assembly.GetTypes()
            .Where(type => type.IsEnum && (type.Name.EndsWith("Status", StringComparison.Ordinal) || type == typeof(TenantKind) || type == typeof(Outcome)))
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>())
            .ToList();

        Assert.False(StatusCatalogue.Knows(Unheard.Of));
        Assert.NotEmpty(states);
        Assert.Empty(states.Where(state => !StatusCatalogue.Knows(state)).Select(state => $"{state.GetType().Name}.{state}"));
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public void Every_word_of_a_chip_is_written_in_this_language(string language)
    {
        var texts = new ResourceManager(typeof(KitTexts)).GetResourceSet(
            language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!;

        Assert.NotEmpty(StatusCatalogue.Words);
        Assert.All(StatusCatalogue.Words, word => Assert.NotNull(texts.GetString(word)));
    }

    [Fact]
    public void The_same_state_speaks_the_readers_language()
    {
        string Word(string language)
        {
            using var speaking = Speaking(language);
            return Render<StatusChip>(chip => chip.Add(c => c.State, PartnershipStatus.Active)).Find("[data-state=Active]").TextContent;
        }

        Assert.NotEqual(Word("en"), Word("ko"));
    }

    [Fact]
    public void An_ending_names_its_date()
    {
        var ending = Render<StatusChip>(chip => chip
            .Add(c => c.State, PartnershipStatus.EndingRequested)
            .Add(c => c.Until, new DateTimeOffset(2026, 12, 5, 0, 0, 0, TimeSpan.Zero)));

        Assert.Contains("2026", ending.Find("[data-state=EndingRequested]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Meaning_is_told_by_a_word_and_an_icon_and_not_by_colour_alone()
    {
        var chip = Render<StatusChip>(c => c.Add(p => p.State, InvitationStatus.Declined)).Find("[data-state=Declined]");

        Assert.Contains("stop", chip.ClassList);
        Assert.NotEmpty(chip.TextContent);
        Assert.Equal("true", chip.QuerySelector("[data-icon=cancel]")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void An_unknown_state_shows_its_name_rather_than_breaking_the_list() =>
        Assert.Contains("Of", Render<StatusChip>(chip => chip.Add(c => c.State, Unheard.Of)).Find("[data-state=Of]").TextContent, StringComparison.Ordinal);
}
