using System.Text;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.AuditVerifier;

namespace PartnerPortal.Tests.Audit.Sealing;

/// <summary>A chain leaves the portal as a file that somebody verifies who has no portal.</summary>
public sealed class ChainFileTests : ChainStory
{
    [Fact]
    public async Task The_whole_chain_is_whole()
    {
        await Happen(Cast.Jun, "first", "second");
        await Happen(Cast.Elena, "elsewhere");
        await Seal();
        await Sign();

        var (summary, fault) = Verify(await File(Cast.Jun));

        Assert.Null(fault);
        Assert.Equal((2, 2, 1, true, Cast.Namsan.Organization.ToString()), (summary.Records, summary.Last, summary.Heads, summary.IsWhole, summary.Chain));
        Assert.Equal([TestPortal.HeadKey.Public], summary.Keys);
    }

    [Fact]
    public async Task A_chain_that_has_nothing_yet_is_whole() => Assert.Null(Verify(await File(Cast.Jun)).Fault);

    [Fact]
    public async Task A_selection_says_that_it_is_one()
    {
        await Happen(Cast.Jun, "first", "second", "third");
        await Seal();
        await Sign();

        var (summary, fault) = Verify(await File(Cast.Jun, new ActivityFilter(Operation: "second")));

        Assert.Null(fault);
        Assert.Equal((1, 0, false), (summary.Records, summary.Heads, summary.IsWhole));
    }

    [Fact]
    public async Task Nobody_takes_out_what_others_did_and_operators_take_out_any_chain()
    {
        await Happen(Cast.Elena, "elsewhere");
        await Happen(null, "by_itself");
        await Seal();

        var refusal = Refused(await Portal.Run((ExportChain useCase) => useCase.Handle(Cast.Jun, new(new(), ChainOf(Cast.Elena)), () => Stream.Null, default)));

        Assert.Equal("activity.unknown", refusal.Code);
        Assert.DoesNotContain("elsewhere", Encoding.UTF8.GetString(await File(Cast.Jun)), StringComparison.Ordinal);
        Assert.Contains("elsewhere", Encoding.UTF8.GetString(await File(Cast.Nari, of: ChainOf(Cast.Elena))), StringComparison.Ordinal);
        Assert.Contains("by_itself", Encoding.UTF8.GetString(await File(Cast.Nari, of: ChainId.Portal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_read_the_log_takes_no_chain_out()
    {
        var minho = Cast.Jun with { Roles = PartnerPortal.Domain.Organizations.Roles.SalesAgent };

        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((ExportChain useCase) => useCase.Handle(minho, new(new()), () => throw new InvalidOperationException("Nothing begins."), default))).Code);
    }

    [Fact]
    public async Task A_record_that_was_changed_in_the_store_is_found_in_the_file()
    {
        await Happen(Cast.Jun, "first", "second", "third");
        await Seal();
        await Bend("UPDATE \"ActivityRecords\" SET \"Operation\" = 'another' WHERE \"Operation\" = 'second'");

        var fault = Verify(await File(Cast.Jun)).Fault;

        Assert.Contains("is not what was sealed", fault!.Reason, StringComparison.Ordinal);
        Assert.InRange(fault.Line, 2, 4);
    }

    [Theory]
    [InlineData("UPDATE \"ActivityRecords\" SET \"Changes\" = 'nothing' WHERE \"Operation\" = 'third'", 3)]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Personal\" = '[null]' WHERE \"Sequence\" = 3", 3)]
    [InlineData("DELETE FROM \"ActivityRecords\" WHERE \"Operation\" = 'third'", 3)]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Personal\" = '' WHERE \"Sequence\" = 5", 5)]
    [InlineData("DELETE FROM \"ActivityRecords\" WHERE \"Operation\" = 'fifth'", 5)]
    [InlineData("DELETE FROM \"ActivitySeals\" WHERE \"Sequence\" = 5", 5)]
    public async Task What_is_gone_from_the_store_or_cant_be_read_any_more_is_missed_and_the_rest_is_there(string statement, long number)
    {
        foreach (var operation in new[] { "first", "second", "third", "fourth", "fifth" }) await Happen(Cast.Jun, operation);
        await Seal();
        await Bend(statement);

        var file = await File(Cast.Jun);

        Assert.Equal(number < 5 ? $"number {number} is missing" : "the file was signed with 5 records up to number 5, and has 4 up to number 4", Verify(file).Fault?.Reason);
        Assert.Contains("fourth", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cut_off_after_a_head_is_missed()
    {
        await Happen(Cast.Jun, "first");
        await Happen(Cast.Jun, "second");
        await Seal();
        await Sign();
        var first = (await SealsOf(ChainOf(Cast.Jun)))[0].Hash;
        await Bend($"DELETE FROM \"ActivitySeals\" WHERE \"Sequence\" = 2; UPDATE \"ActivityChains\" SET \"Sequence\" = 2, \"Hash\" = '{first}'");

        Assert.Equal(new Fault(3, "number 2 is missing"), Verify(await File(Cast.Jun)).Fault);
    }

    [Fact]
    public async Task A_chain_that_was_made_anew_doesn_t_pass_where_an_older_file_did()
    {
        await Happen(Cast.Jun, "first");
        await Seal();
        var kept = Assert.Single(await SealsOf(ChainOf(Cast.Jun)));
        var file = await File(Cast.Jun);

        Assert.Null(Verify(file, new([], (1, kept.Hash))).Fault);
        Assert.NotNull(Verify(file, new([], (1, new string('1', 64)))).Fault);
        Assert.NotNull(Verify(file, new([], (2, kept.Hash))).Fault);
    }

    [Fact]
    public async Task Another_key_than_the_trusted_one_is_noticed()
    {
        await Happen(Cast.Jun, "first");
        await Seal();
        var file = await File(Cast.Jun);
        using var other = new HeadKey(HeadKey.NewPem());

        Assert.Null(Verify(file, new([TestPortal.HeadKey.Public])).Fault);
        Assert.Contains("another key", Verify(file, new([other.Public])).Fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_of_a_chain_is_shown_to_whose_it_is()
    {
        await Happen(Cast.Jun, "first");
        await Seal();
        await Sign();
        await Happen(Cast.Jun, "second", "third");

        var state = Granted(await Portal.Run((ShowChain useCase) => useCase.Handle(Cast.Jun, null, default)));

        Assert.Equal((1, 2, 1, null), (state.Sealed, state.Waiting, state.Head!.Sequence, state.BrokenAt));
        Assert.Equal("activity.unknown", Refused(await Portal.Run((ShowChain useCase) => useCase.Handle(Cast.Elena, ChainOf(Cast.Jun), default))).Code);
        Assert.Equal(1, Granted(await Portal.Run((ShowChain useCase) => useCase.Handle(Cast.Nari, ChainOf(Cast.Jun), default))).Sealed);
    }

    [Theory]
    [InlineData("quotes \" and \\ and \n lines")]
    [InlineData("\",\"personal\":[null]}")]
    [InlineData("{\"commitment\":\"0\"}")]
    [InlineData("박준 \U0001F600 é ")]
    public async Task Whatever_a_name_holds_the_file_is_whole(string name)
    {
        await Happen(Cast.Jun with { Name = name }, "first");
        await Happen(Cast.Jun, "second");
        await Seal();
        await Sign();

        Assert.Null(Verify(await File(Cast.Jun)).Fault);
    }

    private static (Summary Summary, Fault? Fault) Verify(byte[] file, Expectation? expected = null) => ActivityFile.Verify(new MemoryStream(file), expected ?? Expectation.Nothing);
}
