using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerPortal.Application.Persistence;

/// <summary>What the stores ask of the model and of the schema.</summary>
public static class StoreModel
{
    extension(ModelBuilder model)
    {
        /// <summary>Every column that travels as <typeparamref name="TStored"/>, whatever the domain calls it.</summary>
        public IEnumerable<IMutableProperty> Stored<TStored>() => model.Model.GetEntityTypes().SelectMany(PropertiesOf)
            .Where(property => Nullable.GetUnderlyingType(StoredTypeOf(property)) is var inner && (inner ?? StoredTypeOf(property)) == typeof(TStored));
    }

    extension(PortalDbContext db)
    {
        /// <summary>Whether the store answers and has this version's schema.</summary>
        public async Task<bool> HasThisSchema(CancellationToken ct) =>
            await db.Database.CanConnectAsync(ct) && !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
    }

    private static Type StoredTypeOf(IReadOnlyProperty property) => property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;

    private static IEnumerable<IMutableProperty> PropertiesOf(IMutableTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(complex => PropertiesOf(complex.ComplexType)));
}
