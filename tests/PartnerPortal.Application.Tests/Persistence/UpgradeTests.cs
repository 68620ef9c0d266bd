using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Tests;
using PartnerPortal.Tests.Stores;

namespace PartnerPortal.Application.Tests.Persistence;

/// <summary>A portal of the first release, with something in each table, is brought to this version by starting it.</summary>
public sealed partial class UpgradeTests : IAsyncLifetime
{
    private PrivateStore _store = null!;
    private ServiceProvider _services = null!;

    private UseCases UseCases => _services.GetRequiredService<UseCases>();

    public async ValueTask InitializeAsync()
    {
        _store = await PrivateStore.Make(empty: true);
        var services = new ServiceCollection().AddLogging().AddPartnerPortal();
        _store.AddTo(services);
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Everything_of_the_first_release_is_kept()
    {
        await FillFirstRelease();
        var before = await EveryRow();

        await Prepare();

        Assert.Equal(16, before.Count);
        Assert.All(before.Values, Assert.NotEmpty);
        Assert.Equal(before, await EveryRow());
    }

    [Fact]
    public async Task What_was_kept_can_be_read_by_this_version()
    {
        await FillFirstRelease();

        await Prepare();

        foreach (var (table, _) in FirstRelease()) Assert.NotEmpty(await Ask(db => Whole(db, table)));
    }

    [Fact]
    public async Task What_was_recorded_before_there_were_chains_is_sealed()
    {
        await FillFirstRelease();
        await Prepare();

        var count = await UseCases.Run((SealActivity job) => job.Handle(default));

        Assert.Equal(await Ask(db => db.ActivityRecords.CountAsync()), count);
        Assert.Equal((count, 0), (await Ask(db => db.ActivitySeals.CountAsync()), await Ask(db => db.UnsealedActs.CountAsync())));
    }

    [Fact]
    public async Task Of_two_applications_of_one_tenant_that_both_waited_the_later_one_waits_on()
    {
        var applicant = new Applicant(TenantId.New(Cast.Then), "an account", "Sumi Bae", "sumi@bada.example");
        Assert.Null(await Ask(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_SpeedUpLogAndGuardRegistrations", StringComparison.Ordinal)).Last());
            foreach (var day in new[] { 0, 1 })
                db.Registrations.Add(Registration.Ask(applicant with { Subject = $"account {day}" }, new Introduction(new("Bada Marine"), "bada.onmicrosoft.com", CloudInstance.Global, CountryCode.Of("KR"), Language.Korean), Cast.Then.AddDays(day)));
            return (await db.Commit(null, default)).Refusal;
        }));

        await Prepare();

        Assert.Equal([RegistrationStatus.Declined, RegistrationStatus.Waiting], await Ask(db => db.Registrations.OrderBy(r => r.AskedAt).Select(r => r.Status).ToListAsync()));
    }

    [Fact]
    public async Task Nodes_that_start_together_prepare_one_store()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Prepare()));

        Assert.True(await UseCases.Run((IStoreSetup setup) => setup.IsReady(default)));
    }

    private Task<bool> Prepare() => UseCases.Run(async (IStoreSetup setup) =>
    {
        await setup.Prepare(default);
        return true;
    });

    private Task<T> Ask<T>(Func<PortalDbContext, Task<T>> question) => UseCases.Run(question);

    private Task<bool> FillFirstRelease() => Ask(async db =>
    {
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        foreach (var statement in Statements()) await db.Database.ExecuteSqlRawAsync(statement);
        return true;
    });

    private Task<Dictionary<string, IReadOnlyList<string>>> EveryRow() => Ask(async db =>
    {
        Dictionary<string, IReadOnlyList<string>> all = [];
        foreach (var (table, columns) in FirstRelease()) all[table] = await Rows(db, table, columns);
        return all;
    });

    private static Task<List<object>> Whole(PortalDbContext db, string table)
    {
        var type = db.Model.GetEntityTypes().First(entity => entity.GetTableName() == table);
        var root = type.FindOwnership()?.PrincipalEntityType ?? type;
        return ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(root.ClrType).Invoke(db, [])!).ToListAsync();
    }

    private static async Task<IReadOnlyList<string>> Rows(PortalDbContext db, string table, string columns)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {columns} FROM \"{table}\"";
        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync()) rows.Add(Text(reader));
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static string Text(DbDataReader row) => string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));

    private static IEnumerable<(string Name, string Columns)> FirstRelease() =>
        Insertion().Matches(Script()).Select(found => (found.Groups["table"].Value, found.Groups["columns"].Value));

    // SQL Server keeps keys as bytes and does not read them from text.
    private static IEnumerable<string> Statements() =>
        Script().Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(statement => statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))
            .Select(statement => PrivateStore.Kind == "SqlServer" ? Key().Replace(statement, key => "0x" + key.Groups["key"].Value.Replace("-", "", StringComparison.Ordinal)) : statement);

    private static string Script()
    {
        using var reader = new StreamReader(typeof(UpgradeTests).Assembly.GetManifestResourceStream("FirstRelease.sql")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""INSERT INTO "(?<table>\w+)" \((?<columns>[^)]+)\) VALUES""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Insertion();

    [GeneratedRegex("'(?<key>[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12})'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
