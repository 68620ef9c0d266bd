using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerPortal.Application.Persistence;

/// <summary>Provider differences settled once: ids are Guids, instants UTC, enums text, on every database.</summary>
internal static class PortalConventions
{
    private const int EnumLength = 32;

    extension(ModelConfigurationBuilder conventions)
    {
        public void UsePortalConventions()
        {
            var types = typeof(IAggregateRoot).Assembly.GetTypes().Concat(typeof(PortalConventions).Assembly.GetTypes()).ToList();

            foreach (var id in types.Where(IsStronglyTypedId))
                conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));

            foreach (var name in types.Where(type => type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), inherit: false)))
                conventions.Properties(name).HaveConversion<string>().HaveMaxLength(EnumLength);

            conventions.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
            conventions.Properties<CountryCode>().HaveConversion<CountryCodeConverter>().HaveMaxLength(2);
            conventions.Properties<PartnerId>().HaveConversion<PartnerIdConverter>();
        }
    }

    private static bool IsStronglyTypedId(Type type) => type.IsValueType && type.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStronglyTypedId<>));

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Read(value))
        where TId : struct, IStronglyTypedId<TId>
    {
        private static TId Read(Guid value) => TId.From(value);
    }

    /// <summary>
    /// SQLite cannot sort DateTimeOffset and PostgreSQL only takes UTC, so instants travel as UTC DateTime; and as
    /// PostgreSQL keeps microseconds, so does everybody.
    /// </summary>
    private sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(instant => Cut(instant), stored => Read(stored))
    {
        private static DateTime Cut(DateTimeOffset instant) => instant.UtcDateTime.AddTicks(-(instant.UtcTicks % TimeSpan.TicksPerMicrosecond));

        private static DateTimeOffset Read(DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));
    }

    private sealed class CountryCodeConverter() : ValueConverter<CountryCode, string>(code => code.Value, text => CountryCode.Of(text));

    private sealed class PartnerIdConverter() : ValueConverter<PartnerId, int>(id => id.Value, value => PartnerId.Of(value));
}
