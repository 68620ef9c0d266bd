using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PartnerPortal.Application.Tests.Persistence.SqlServer;

/// <summary>Finds what a statement names and the schema has not, and columns that may be empty and are sorted by.</summary>
internal sealed class NamesInStatement(Schema schema) : TSqlFragmentVisitor
{
    private readonly Dictionary<string, Dictionary<string, bool>> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _faults = [];

    public static IReadOnlyCollection<string> FaultsOf(string sent, Schema schema) =>
        [.. ((TSqlScript)Sql.Parse(sent)).Batches.SelectMany(batch => batch.Statements).SelectMany(statement => FaultsOf(statement, schema))];

    public override void Visit(ColumnReferenceExpression node)
    {
        if (node.ColumnType is ColumnType.Regular && ColumnOf(node) is null) _faults.Add($"no column {Text(node)}");
    }

    public override void Visit(ExpressionWithSortOrder node)
    {
        if (node.Expression is ColumnReferenceExpression column && ColumnOf(column) is true) _faults.Add($"sorts by {Text(column)}, which may be empty");
    }

    private static HashSet<string> FaultsOf(TSqlStatement statement, Schema schema)
    {
        var names = new NamesInStatement(schema);
        statement.Accept(new Sources(names));
        statement.Accept(names);
        return names._faults;
    }

    // Whether the column may be empty; null when there is no such column.
    private bool? ColumnOf(ColumnReferenceExpression node)
    {
        var parts = node.MultiPartIdentifier.Identifiers;
        IEnumerable<Dictionary<string, bool>> sources = parts.Count == 1 ? _sources.Values : _sources.TryGetValue(parts[^2].Value, out var one) ? [one] : [];
        var found = sources.Where(source => source.ContainsKey(parts[^1].Value)).ToList();
        return found.Count == 0 ? null : found.Any(source => source[parts[^1].Value]);
    }

    private Dictionary<string, bool>? ColumnsOf(string table) => schema.Tables.GetValueOrDefault(table);

    private static string Text(ColumnReferenceExpression node) => string.Join('.', node.MultiPartIdentifier.Identifiers.Select(part => part.Value));

    /// <summary>Tables and what is built of them, by the name under which the statement speaks of them; the inner ones first.</summary>
    private sealed class Sources(NamesInStatement names) : TSqlFragmentVisitor
    {
        public override void ExplicitVisit(NamedTableReference node)
        {
            var table = node.SchemaObject.BaseIdentifier.Value;
            if (names.ColumnsOf(table) is { } columns) names._sources[node.Alias?.Value ?? table] = columns;
            else if (!names._sources.ContainsKey(table)) names._faults.Add($"no table {table}");
        }

        // UPDATE and DELETE name an alias first and say later what it stands for.
        public override void ExplicitVisit(UpdateSpecification node)
        {
            node.FromClause?.Accept(this);
            base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(DeleteSpecification node)
        {
            node.FromClause?.Accept(this);
            base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(QueryDerivedTable node)
        {
            base.ExplicitVisit(node);
            names._sources[node.Alias.Value] = Columns(node.QueryExpression);
        }

        public override void ExplicitVisit(OpenJsonTableReference node) =>
            names._sources[node.Alias.Value] = node.SchemaDeclarationItems.ToDictionary(item => item.ColumnDefinition.ColumnIdentifier.Value, _ => true);

        private Dictionary<string, bool> Columns(QueryExpression query) => query switch
        {
            QuerySpecification one => one.SelectElements.OfType<SelectScalarExpression>().Where(element => NameOf(element) is not null)
                .GroupBy(element => NameOf(element)!).ToDictionary(
                    group => group.Key, group => group.First().Expression is ColumnReferenceExpression column && names.ColumnOf(column) is true),
            BinaryQueryExpression two => Columns(two.FirstQueryExpression),
            QueryParenthesisExpression wrapped => Columns(wrapped.QueryExpression),
            _ => [],
        };

        private static string? NameOf(SelectScalarExpression element) =>
            element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value;
    }
}
