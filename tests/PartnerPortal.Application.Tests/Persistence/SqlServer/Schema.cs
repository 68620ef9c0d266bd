using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Application.Tests.Persistence.SqlServer;

/// <summary>The tables that the script for SQL Server makes: of each column, whether it may be empty.</summary>
internal sealed class Schema : TSqlFragmentVisitor
{
    private readonly Dictionary<string, Dictionary<string, bool>> _tables = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Dictionary<string, bool>> Tables => _tables;

    public static Schema Of(PortalDbContext db)
    {
        var schema = new Schema();
        Sql.Parse(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)).Accept(schema);
        return schema;
    }

    public override void Visit(CreateTableStatement node) => Add(node.SchemaObjectName, node.Definition);

    public override void Visit(AlterTableAddTableElementStatement node) => Add(node.SchemaObjectName, node.Definition);

    // What needs a table that an earlier line makes is told to the server as a text.
    public override void Visit(ExecuteStatement node)
    {
        if (node.ExecuteSpecification.ExecutableEntity is ExecutableStringList { Strings: [StringLiteral text, ..] }) Sql.Parse(text.Value).Accept(this);
    }

    private void Add(SchemaObjectName table, TableDefinition definition)
    {
        if (!_tables.TryGetValue(table.BaseIdentifier.Value, out var columns)) _tables[table.BaseIdentifier.Value] = columns = new(StringComparer.Ordinal);
        foreach (var column in definition.ColumnDefinitions)
            columns[column.ColumnIdentifier.Value] = column.Constraints.OfType<NullableConstraintDefinition>().All(constraint => constraint.Nullable);
    }
}
