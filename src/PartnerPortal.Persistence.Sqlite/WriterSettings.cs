namespace PartnerPortal.Persistence.Sqlite;

/// <param name="Patience">How long a caller waits for its turn before it is refused.</param>
internal sealed record WriterSettings(string ConnectionString, TimeSpan Patience);
