using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PartnerPortal.Application.Tests.Persistence.SqlServer;

/// <summary>The grammar of SQL Server 2019, without the server.</summary>
internal static class Sql
{
    /// <exception cref="FormatException">This is no T-SQL.</exception>
    public static TSqlFragment Parse(string text)
    {
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var faults);
        return faults.Count == 0 ? parsed : throw new FormatException($"Line {faults[0].Line}: {faults[0].Message}\n{text}");
    }
}
