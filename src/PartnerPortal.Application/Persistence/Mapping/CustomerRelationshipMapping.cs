using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class RelationshipRequestMapping : IEntityTypeConfiguration<RelationshipRequest>
{
    public void Configure(EntityTypeBuilder<RelationshipRequest> request)
    {
        request.IsAggregate(r => r.Id);
        request.OwnsOne(r => r.Link, link => link.IsPersonalLink("UX_RelationshipRequests_Token"));
        request.Navigation(r => r.Link).IsRequired();
        request.Property(r => r.DeclineReason).HasMaxLength(RelationshipRequest.MaxReasonLength);
        request.HasOne<Organization>().WithMany().HasForeignKey(r => r.Partner).OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(r => new { r.Partner, r.CreatedAt });
        request.HasIndex(r => r.AddressedTenant);
        request.Ignore(r => r.Asking);
        request.OwnsOne(r => r.JointProvider, provider => provider.HasIndex(p => p.Organization));
        request.OwnsOne(r => r.Introducer, reseller => reseller.HasIndex(i => i.Organization));
    }
}

internal sealed class CustomerRelationshipMapping : IEntityTypeConfiguration<CustomerRelationship>
{
    public void Configure(EntityTypeBuilder<CustomerRelationship> relationship)
    {
        relationship.IsAggregate(r => r.Id);
        relationship.Ignore(r => r.HasAdminRights);
        relationship.Property(r => r.RemovalReason).HasMaxLength(EndRequest.MaxWordsLength);
        relationship.OwnsOne(r => r.EndRequest, request =>
        {
            request.Property(r => r.Reason).HasMaxLength(EndRequest.MaxWordsLength);
            request.Property(r => r.AnswerWords).HasMaxLength(EndRequest.MaxWordsLength);
        });
        relationship.HasOne<Organization>().WithMany().HasForeignKey(r => r.Partner).OnDelete(DeleteBehavior.Restrict);
        relationship.HasOne<Organization>().WithMany().HasForeignKey(r => r.Customer).OnDelete(DeleteBehavior.Restrict);
        relationship.Property(r => r.CustomerName).HasMaxLength(CompanyName.MaxLength);
        relationship.Property(r => r.CustomerKoreanName).HasMaxLength(CompanyName.MaxLength);
        relationship.Property(r => r.CustomerDomain).HasMaxLength(Tenant.MaxDomainLength);

        // The partner's list goes on where a page ended, and a search by name ends at the partner's own.
        relationship.HasIndex(r => new { r.Partner, r.CustomerName, r.CustomerDomain });
        relationship.HasIndex(r => new { r.CustomerTenant, r.Partner });

        // one open relationship per pair of tenants, even when two people click at once.
        relationship.HasIndex(r => new { r.PartnerTenant, r.CustomerTenant }).IsUnique()
            .HasFilter("\"Status\" IN ('Active', 'EndRequested')").HasDatabaseName("UX_CustomerRelationships_OpenPair");
    }
}

internal sealed class CustomerAgreementMapping : IEntityTypeConfiguration<CustomerAgreement>
{
    public void Configure(EntityTypeBuilder<CustomerAgreement> agreement)
    {
        agreement.IsAggregate(a => a.Id);
        agreement.Property(a => a.AcceptedBy).HasMaxLength(User.MaxNameLength);
        agreement.HasIndex(a => a.CustomerTenant).IsUnique().HasDatabaseName("UX_CustomerAgreements_Tenant");
    }
}

internal sealed class SubscriptionMapping : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> subscription)
    {
        subscription.IsAggregate(s => s.Id);
        subscription.Property(s => s.Offer).HasMaxLength(Subscription.MaxOfferLength);
        subscription.HasOne<Organization>().WithMany().HasForeignKey(s => s.Customer).OnDelete(DeleteBehavior.Restrict);
        subscription.HasIndex(s => s.CustomerTenant);
        subscription.HasIndex(s => s.Seller);
        subscription.HasIndex(s => s.PartnerOfRecord);
    }
}
