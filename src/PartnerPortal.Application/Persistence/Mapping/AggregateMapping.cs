using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerPortal.Application.Persistence.Mapping;

/// <summary>What every aggregate's table has: a key that we make, and a version that decides between two writers.</summary>
internal static class AggregateMapping
{
    extension<TRoot>(EntityTypeBuilder<TRoot> root)
        where TRoot : class, IAggregateRoot
    {
        public void IsAggregate<TId>(Expression<Func<TRoot, TId>> id)
            where TId : struct
        {
            root.Property(id).ValueGeneratedNever();
            root.HasKey(Expression.Lambda<Func<TRoot, object?>>(Expression.Convert(id.Body, typeof(object)), id.Parameters));
            root.Property(r => r.Version).IsConcurrencyToken();
            root.Ignore(r => r.Events);
        }
    }
}
