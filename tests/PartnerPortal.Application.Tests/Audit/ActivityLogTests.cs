using System.Text;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Audit;

/// <summary>The log is read with filters, record by record, and taken out as a file.</summary>
public sealed class ActivityLogTests : CustomerStory
{
    private static readonly ExportActivity.Words Words = new([.. Enumerable.Range(1, 11).Select(n => $"열 {n}")], operation => $"*{operation}*");
    private readonly Actor _sua;

    public ActivityLogTests() => _sua = Cast.Person("sua", "Sua Yoon", Cast.Namsan.Organization, Cast.Namsan.Tenant, Roles.AccountAdmin);

    [Fact]
    public async Task An_account_admin_reads_what_was_added_and_narrows_it()
    {
        await AddLocation("6200951", "Busan branch");
        await Happen(Cast.Jun, "something_else");

        Assert.Equal(["something_else", "create_mpn_association"], (await List(new())).Select(row => row.Operation));
        Assert.Equal(["create_mpn_association"], (await List(new(Operation: "create_mpn_association"))).Select(row => row.Operation));
        Assert.Equal(["something_else"], (await List(new(PerformedBy: "Jun Park"))).Select(row => row.Operation));
        Assert.Empty(await List(new(With: Cast.Mirae.Organization)));
        var choices = Granted(await Portal.Run((ListActivityChoices useCase) => useCase.Handle(_sua, new(), default)));
        Assert.Equal(["create_mpn_association", "something_else"], choices.Operations);
        Assert.Equal(["Jun Park", "Sua Yoon"], choices.People);
    }

    [Fact]
    public async Task The_affected_customer_is_a_filter_for_its_partner_and_a_party_of_the_record()
    {
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com")));

        var accepted = Assert.Single(await List(new(Operation: "relationship_accepted", With: Cast.Mirae.Organization), Cast.Elena));

        Assert.Equal(("Mirae Hospital", "customer_relationship", "succeeded"), (accepted.Organization!.Legal, accepted.Resource, accepted.Status));
        var choices = Granted(await Portal.Run((ListActivityChoices useCase) => useCase.Handle(Cast.Elena, new(), default)));
        Assert.Equal("Mirae Hospital", Assert.Single(choices.Parties).Name.Legal);
    }

    [Fact]
    public async Task Without_a_beginning_the_last_month_is_meant()
    {
        await Happen(_sua, "long_ago");
        Portal.Clock.Now += TimeSpan.FromDays(32);
        await Happen(_sua, "lately");

        Assert.Equal(["lately"], (await List(new())).Select(row => row.Operation));
        Assert.Equal(["lately", "long_ago"], (await List(ActivityFilter.Everything)).Select(row => row.Operation));
        Assert.Equal(["long_ago"], (await List(ActivityFilter.Everything with { To = DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime).AddDays(-1) })).Select(row => row.Operation));
    }

    [Fact]
    public async Task A_record_opens_with_everything_that_happened_to_the_same_thing()
    {
        var tenant = Granted(await Portal.Run((AddTenant useCase) => useCase.Handle(Cast.Jun, new(
            "namsan-lab.onmicrosoft.com", "0192f0c1-0000-7000-8000-0000000000a1", TenantKind.PartnerCorporate, CloudInstance.Global, CountryCode.Of("KR"), "Invoice", true), default)));
        Portal.Clock.Now += TimeSpan.FromDays(1);
        Granted(await Portal.Run((DetachTenant useCase) => useCase.Handle(Cast.Jun, tenant, default)));
        var added = (await List(new(Operation: "add_tenant"))).Single();

        var details = Granted(await Portal.Run((ReadActivity useCase) => useCase.Handle(_sua, added.Id, default)));

        Assert.Equal(["remove_tenant", "add_tenant"], details.History.Select(row => row.Operation));
        Assert.Contains(new Change("Domain", null, "namsan-lab.onmicrosoft.com"), details.Record.Changes);
        Assert.Equal("activity.unknown", Refused(await Portal.Run((ReadActivity useCase) => useCase.Handle(Cast.Elena, added.Id, default))).Code);
    }

    [Fact]
    public async Task Whoever_may_not_read_the_log_takes_nothing_out()
    {
        var minho = _sua with { Roles = Roles.SalesAgent };
        var opened = false;

        var refusal = Refused(await Portal.Run((ExportActivity useCase) => useCase.Handle(minho, new(new(), Words), () => { opened = true; return Stream.Null; }, default)));

        Assert.Equal(("access.lacks-permission", false), (refusal.Code, opened));
        Assert.Empty(await List(new()));
    }

    [Fact]
    public async Task The_file_holds_what_the_reader_may_see_and_nothing_that_is_a_formula()
    {
        await AddLocation("6200951", "=HYPERLINK(\"https://evil.example\")");
        await Happen(Cast.Elena, "elsewhere");

        var bytes = await Export(new(Operation: "create_mpn_association"));

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes.Take(3));
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(',', Words.Headings), lines[0]);
        var row = Assert.Single(lines.Skip(1));
        Assert.StartsWith("2026-11-23T09:00:00.000Z,*create_mpn_association*,create_mpn_association,Sua Yoon,Namsan IT,,location,succeeded,", row, StringComparison.Ordinal);
        Assert.DoesNotContain(row.Split(','), cell => cell.Trim('"') is ['=' or '+' or '-' or '@', ..]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task A_name_that_looks_like_a_formula_stays_text(string name)
    {
        await Happen(_sua with { Name = name }, "happened");

        var text = Encoding.UTF8.GetString(await Export(new(Operation: "happened")));

        Assert.Contains($"'{name}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_the_log_out_is_in_the_log()
    {
        await Export(new(Operation: "add_tenant"));

        var record = Assert.Single(await List(new()));

        Assert.Equal(("export_activity", "Sua Yoon", "export"), (record.Operation, record.PerformedBy, record.Resource));
        Assert.Contains(new Change("Operation", null, "add_tenant"), record.Changes);
    }

    [Fact]
    public async Task The_file_leaves_batch_by_batch()
    {
        var rows = (ExportActivity.BatchSize * 2) + 1;
        await Happen(_sua, [.. Enumerable.Range(0, rows).Select(n => $"happened_{n}")]);
        var file = new CountingStream();

        Granted(await Portal.Run((ExportActivity useCase) => useCase.Handle(_sua, new(new(), Words), () => file, default)));

        Assert.Equal(rows + 2, file.Lines); // the headings, and the export itself
        Assert.True(file.Flushes >= 3);
        Assert.True(file.Most < file.Length / 2, $"{file.Most} of {file.Length} bytes at once");
    }

    private async Task<IReadOnlyList<ActivityRow>> List(ActivityFilter only, Actor? reader = null) =>
        Granted(await Portal.Run((ListActivity useCase) => useCase.Handle(reader ?? _sua, new(Only: only), default))).Rows;

    private async Task<byte[]> Export(ActivityFilter only)
    {
        var file = new MemoryStream();
        Granted(await Portal.Run((ExportActivity useCase) => useCase.Handle(_sua, new(only, Words), () => file, default)));
        return file.ToArray();
    }

    private async Task AddLocation(string id, string name)
    {
        Granted(await Portal.Run((AddLocation useCase) => useCase.Handle(_sua, new(name, id, CountryCode.Of("KR")), default)));
        Portal.Clock.Now += TimeSpan.FromSeconds(1);
    }

    private Task Happen(Actor actor, params string[] operations) => Portal.Run(async (PortalDbContext db) =>
    {
        foreach (var operation in operations) db.Record(new Happened(operation));
        Granted(await db.Commit(actor, default));
        Portal.Clock.Now += TimeSpan.FromSeconds(1);
    });

    private sealed record Happened(string Operation) : DomainEvent(Operation, Guid.Empty, null);

    /// <summary>Takes a file as a network does, and remembers how it came.</summary>
    private sealed class CountingStream : MemoryStream
    {
        private long _flushed;

        public int Flushes { get; private set; }

        public long Most { get; private set; }

        public int Lines => Encoding.UTF8.GetString(ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            (Flushes, Most, _flushed) = (Flushes + 1, Math.Max(Most, Length - _flushed), Length);
            return base.FlushAsync(cancellationToken);
        }
    }
}
