using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Tests.CustomerRelationships;
using PartnerPortal.Tests.Imports;

namespace PartnerPortal.Application.Tests.Persistence;

/// <summary>
/// What databases do differently by themselves: case, trailing spaces, order, Korean, characters beyond the first
/// plane, and what one of them cannot keep. This suite runs on each store, and these hold on each.
/// </summary>
public sealed class OneBehaviourTests : CustomerStory
{
    private static readonly string[] Names = ["zebra", "Zebra", "äpfel", "Apfel", "가람", "나래", "👩‍💻 Studio", "apfel", "👍 Works", "Éclair"];

    [Theory]
    [InlineData("Mirae.onmicrosoft.com")]
    [InlineData("MIRAE.ONMICROSOFT.COM")]
    [InlineData(" mirae.onmicrosoft.com\t")]
    public async Task A_domain_is_one_however_it_is_typed(string typed) => Assert.True(Granted(await Preview(Cast.Elena, typed)).IsOnRecord);

    [Theory, InlineData("Mina"), InlineData("mina "), InlineData("MINA")]
    public async Task A_sign_in_name_is_exactly_what_the_identity_provider_says(string name)
    {
        Assert.Null(await Portal.Run((FindActor useCase) => useCase.Handle(name, default)));

        Assert.NotNull(await Portal.Run((FindActor useCase) => useCase.Handle("mina", default)));
    }

    [Fact]
    public async Task Customers_stand_by_the_code_points_of_their_names_on_every_page()
    {
        await TakeOver(Names.SelectMany(name => Enumerable.Repeat(name, 5)));

        var read = new List<string>();
        var query = new ListCustomers.Query();
        do
        {
            var page = Granted(await Portal.Run((ListCustomers useCase) => useCase.Handle(Cast.Mina, query, default)));
            read.AddRange(page.Rows.Select(row => row.Name.Legal));
            query = query with { After = page.Later };
        }
        while (query.After is not null);

        Assert.Equal(Names.Order(ByCodePoint).SelectMany(name => Enumerable.Repeat(name, 5)), read);
    }

    [Theory]
    [InlineData("가람", 1)]
    [InlineData("람", 1)]
    [InlineData("ZEBRA", 2)]
    [InlineData("👍", 1)]
    [InlineData("💻", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("[a-z]", 0)]
    public async Task Customers_are_found_by_any_piece_of_a_name_and_by_nothing_that_means_more_to_a_database(string piece, int found)
    {
        await TakeOver(Names);

        var page = Granted(await Portal.Run((ListCustomers useCase) => useCase.Handle(Cast.Mina, new ListCustomers.Query(piece), default)));

        Assert.Equal(found, page.Total);
    }

    [Fact]
    public async Task A_text_is_kept_as_far_as_every_store_can()
    {
        const string Typed = "No\0thing, half \ud83d of it, 👩‍💻 미래병원", Kept = "Nothing, half \ufffd of it, 👩‍💻 미래병원";
        var token = await Asked(Cast.Elena, "mirae.onmicrosoft.com");

        Granted(await Decline(Cast.Hyejin, token, Typed));

        Assert.Equal(Kept, await Portal.Run((PortalDbContext db) => db.RelationshipRequests.Select(request => request.DeclineReason).SingleAsync()));
    }

    [Fact]
    public async Task An_instant_ends_at_the_microsecond()
    {
        Portal.Clock.Now = Portal.Clock.Now.AddTicks(1234567);
        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        var since = Granted(await Portal.Run((ListCustomers useCase) => useCase.Handle(Cast.Elena, new ListCustomers.Query(), default))).Rows[0].Since;

        Assert.Equal(Portal.Clock.Now.AddTicks(-7), since);
    }

    // UTF-8 sorts as the code points do.
    private static Comparer<string> ByCodePoint { get; } =
        Comparer<string>.Create((left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    private async Task TakeOver(IEnumerable<string> names)
    {
        var rows = names.Select((name, i) => ListFile.Row(ListFile.Stranger(i), name, $"customer{i:000}.onmicrosoft.com"));
        var id = Granted(await Portal.Run((PrepareImport useCase) => useCase.Handle(
            Cast.Mina, new PrepareImport.Command(ImportKind.Customers, "customers.csv", ListFile.Utf8([ListFile.Headings, .. rows]), ImportSettings.Guessed), default)));
        Granted(await Portal.Run((StartImport useCase) => useCase.Handle(Cast.Mina, new StartImport.Command(id, IsAttested: true), default)));
        await Portal.Run((RunImports job) => job.Handle(default));
    }
}
