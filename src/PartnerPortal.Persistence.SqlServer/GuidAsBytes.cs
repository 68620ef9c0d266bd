using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerPortal.Persistence.SqlServer;

/// <summary>
/// A Guid as its sixteen bytes in the order in which it is written, so that keys sort by the time at which they were
/// made, as on the other stores. A uniqueidentifier sorts by its last bytes first (docs/adr/0007).
/// </summary>
internal static class GuidAsBytes
{
    private const string ColumnType = "binary(16)";

    private static readonly ValueConverter<Guid, byte[]> Bytes = new(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    extension(IMutableProperty key)
    {
        public void IsKeptAsBytes()
        {
            key.SetValueConverter(key.GetValueConverter()?.ComposeWith(Bytes) ?? Bytes);
            key.SetColumnType(ColumnType);
        }
    }
}
