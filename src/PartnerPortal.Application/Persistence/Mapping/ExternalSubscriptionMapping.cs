using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class ExternalSubscriptionMapping : IEntityTypeConfiguration<ExternalSubscription>
{
    public void Configure(EntityTypeBuilder<ExternalSubscription> subscription)
    {
        subscription.IsAggregate(s => s.Id);
        subscription.Ignore(s => s.NextStep);
        subscription.ComplexProperty(s => s.Terms, terms =>
        {
            terms.Property(t => t.Offer).HasMaxLength(Subscription.MaxOfferLength).HasColumnName("Offer");
            terms.Property(t => t.Family).HasColumnName("Family");
            terms.Property(t => t.BillingModel).HasColumnName("BillingModel");
            terms.Property(t => t.Channel).HasColumnName("Channel");
            terms.Property(t => t.Seats).HasColumnName("Seats");
            terms.Property(t => t.TermEndsOn).HasColumnName("TermEndsOn");
            terms.Property(t => t.ContractNumber).HasMaxLength(ExternalTerms.MaxContractLength).HasColumnName("ContractNumber");
            terms.Property(t => t.AutoRenews).HasColumnName("AutoRenews");
        });
        subscription.Property(s => s.Key).HasMaxLength(ExternalTerms.MaxKeyLength);
        subscription.Property(s => s.Replacement).HasMaxLength(Subscription.MaxOfferLength);
        subscription.Property(s => s.Steps).IsWrittenAsJson();
        subscription.HasOne<Organization>().WithMany().HasForeignKey(s => s.Customer).OnDelete(DeleteBehavior.Restrict);
        subscription.HasIndex(s => s.Supporter);
        subscription.HasIndex(s => s.CustomerTenant);

        // What is declared once stands once, even when two people declare it at the same moment.
        subscription.HasIndex(s => new { s.CustomerTenant, s.Key }).IsUnique()
            .HasFilter("\"Status\" IN ('Declared', 'Confirmed', 'Supported', 'MigrationPlanned')").HasDatabaseName("UX_ExternalSubscriptions_Open");
    }
}
