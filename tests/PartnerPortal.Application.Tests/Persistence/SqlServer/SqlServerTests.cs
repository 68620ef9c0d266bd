using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;
using PartnerPortal.Tests.SampleData;
using PartnerPortal.Tests.Stores;

namespace PartnerPortal.Application.Tests.Persistence.SqlServer;

/// <summary>
/// SQL Server without a server: what all other tests of this suite asked their store is asked again of SQL Server, and
/// held against its grammar and its schema. So these run last, and mean something when the whole suite has run.
/// </summary>
[Collection(nameof(AfterTheOthers))]
public sealed class SqlServerTests(SampleWorld world) : IClassFixture<SampleWorld>
{
    private readonly SilentServer _server = new();

    [Fact]
    public void Every_use_case_was_tried()
    {
        var tried = Asked.SoFar.UseCases;
        var useCases = new ServiceCollection().AddPartnerPortal().Select(service => service.ServiceType)
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(method => method.Name == "Handle")).ToList();

        Assert.NotEmpty(useCases);
        Assert.Equal("", string.Join(", ", useCases.Except(tried).Select(type => type.Name).Order()));
    }

    [Fact]
    public void Every_query_that_was_asked_has_a_translation_that_the_schema_answers()
    {
        using var db = _server.Connect();
        var schema = Schema.Of(db);
        Assert.NotEmpty(Asked.SoFar.Queries);

        var faults = Asked.SoFar.Queries.SelectMany(query => FaultsOf(query, schema)).ToList();

        None(faults);
        Assert.True(_server.Heard.Count >= Asked.SoFar.Queries.Count, "Some questions were not heard.");
    }

    [Fact]
    public async Task Every_table_is_written_in_words_that_the_schema_understands()
    {
        using var db = _server.Connect();
        var schema = Schema.Of(db);
        foreach (var table in db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()))
        {
            var rows = await world.Read(real => SamplesOf(real, table.ClrType));
            if (rows is [User sample, ..]) sample.Bind(sample.Memberships[0].Tenant, "an account", Cast.Then); // nobody of the sample has signed in with one
            foreach (var change in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted }) rows.ForEach(row => Write(row, change));
        }

        None(_server.Heard.Distinct().SelectMany(statement => NamesInStatement.FaultsOf(statement, schema).Select(fault => $"{fault}\n{statement}")));
        Assert.All(schema.Tables.Keys.Where(table => table != "__EFMigrationsHistory"), table =>
            Assert.Contains(_server.Heard, statement => statement.Contains($"INSERT INTO [{table}]", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SELECT [p].[Id] FROM [Partnership] AS [p]", "no table Partnership")]
    [InlineData("SELECT [p].[Name] FROM [Partnerships] AS [p]", "no column p.Name")]
    [InlineData("SELECT [p].[Id] FROM [Partnerships] AS [p] WHERE EXISTS (SELECT 1 FROM [Tenants] AS [t] WHERE [t].[Tenant] = [p].[Id])", "no column t.Tenant")]
    [InlineData("SELECT [d].[Kind] FROM (SELECT [t].[Id] FROM [Tenants] AS [t]) AS [d]", "no column d.Kind")]
    [InlineData("UPDATE [Tenants] SET [Nam] = @p0 WHERE [Id] = @p1", "no column Nam")]
    [InlineData("SELECT [o].[Id] FROM [Organizations] AS [o] ORDER BY [o].[KoreanName]", "sorts by o.KoreanName, which may be empty")]
    public void What_the_schema_has_not_is_noticed(string statement, string fault)
    {
        using var db = _server.Connect();

        Assert.Contains(fault, NamesInStatement.FaultsOf(statement, Schema.Of(db)));
    }

    [Fact]
    public void What_is_no_statement_is_noticed() => Assert.Throws<FormatException>(() => Sql.Parse("SELECT [p].[Id] FROM [Partnerships] LIMIT 1"));

    private static async Task<List<object>> SamplesOf(PortalDbContext real, Type type)
    {
        var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(real, [])!;
        return await rows.AsNoTracking().Take(20).ToListAsync() is { Count: > 0 } some ? some : [Blank(type)];
    }

    // As the store makes one before it fills it in.
    private static object Blank(Type type) => type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [])?.Invoke([]) ?? RuntimeHelpers.GetUninitializedObject(type);

    private void Write(object row, EntityState change)
    {
        using var db = _server.Connect();
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        if (change is EntityState.Added) db.Add(row);
        else if (change is EntityState.Modified) db.Update(row);
        else db.Remove(row);
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Nobody answered that a row was found, which looks like a lost race. What was said was heard.
        }
    }

    private static void None(IEnumerable<string> faults) => Assert.Equal("", string.Join("\n\n", faults.Distinct()));

    private IEnumerable<string> FaultsOf(Expression query, Schema schema)
    {
        var heard = _server.Heard.Count;
        try
        {
            using var db = _server.Connect();
            db.Retell(query);
        }
        catch (Exception failure) when (failure is InvalidOperationException or NotSupportedException)
        {
            return [$"{failure.Message}\n{ExpressionPrinter.Print(query)}"];
        }

        return _server.Heard.Count == heard
            ? [$"Nothing was heard of\n{ExpressionPrinter.Print(query)}"]
            : _server.Heard.Skip(heard).SelectMany(statement => NamesInStatement.FaultsOf(statement, schema).Select(fault => $"{fault}\n{statement}"));
    }
}

/// <summary>Collections that may not run beside others run when those have ended.</summary>
[CollectionDefinition(nameof(AfterTheOthers), DisableParallelization = true)]
public sealed class AfterTheOthers;
