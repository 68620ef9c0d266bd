using System.Data.Common;

namespace PartnerPortal.Application.Persistence;

/// <summary>What differs between databases and cannot be said in the mapping. One implementation a provider.</summary>
public interface IStoreQuirks
{
    /// <summary>How this database has to keep text, keys and instants, so that they compare and sort as on the others.</summary>
    void Settle(ModelBuilder model);

    /// <summary>Whether a failed write ran into a unique index: somebody else was faster.</summary>
    bool IsDuplicateKey(DbUpdateException failure);

    /// <summary>
    /// Whether the failure lies with the store and will pass: a deadlock, a dropped connection, a full disk. Nothing
    /// is wrong with what was asked.
    /// </summary>
    bool IsPassing(Exception failure);

    /// <summary>
    /// Where a text occurs, found by this database's own index. The text is folded and long enough for one. As it stands
    /// it serves databases whose index, if they have one, answers LIKE.
    /// </summary>
    IQueryable<SearchText> Found(DbSet<SearchText> texts, string folded) => texts.Where(found => found.Text.Contains(folded));

    /// <summary>One of so many parts of a table, about equal, for readers that work side by side.</summary>
    IQueryable<TRow> Part<TRow>(DbSet<TRow> table, (int Number, int Of) part)
        where TRow : class;

    /// <summary>A key in a row that is read as the database hands it over.</summary>
    Guid Key(DbDataReader row, int column) => row.GetGuid(column);
}
