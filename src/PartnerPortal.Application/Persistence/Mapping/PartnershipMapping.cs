using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class PartnershipInvitationMapping : IEntityTypeConfiguration<PartnershipInvitation>
{
    public void Configure(EntityTypeBuilder<PartnershipInvitation> invitation)
    {
        invitation.IsAggregate(i => i.Id);
        invitation.OwnsOne(i => i.Link, link => link.IsPersonalLink("UX_PartnershipInvitations_Token"));
        invitation.Navigation(i => i.Link).IsRequired();
        invitation.Property(i => i.DeclineReason).HasMaxLength(PartnershipInvitation.MaxReasonLength);
        invitation.HasOne<Organization>().WithMany().HasForeignKey(i => i.Provider).OnDelete(DeleteBehavior.Restrict);
        invitation.HasIndex(i => new { i.Provider, i.CreatedAt });
        invitation.HasIndex(i => i.AddressedTenant);
    }
}

internal sealed class PartnershipMapping : IEntityTypeConfiguration<Partnership>
{
    public void Configure(EntityTypeBuilder<Partnership> partnership)
    {
        partnership.IsAggregate(p => p.Id);
        partnership.Property(p => p.EndReason).HasMaxLength(Partnership.MaxReasonLength);
        partnership.HasOne<Organization>().WithMany().HasForeignKey(p => p.Provider).OnDelete(DeleteBehavior.Restrict);
        partnership.HasOne<Organization>().WithMany().HasForeignKey(p => p.Reseller).OnDelete(DeleteBehavior.Restrict);

        // one open partnership per pair of tenants, even when two people click at once.
        partnership.HasIndex(p => new { p.ProviderTenant, p.ResellerTenant }).IsUnique()
            .HasFilter("\"Status\" IN ('Active', 'EndingRequested')").HasDatabaseName("UX_Partnerships_OpenPair");
    }
}

/// <summary>A personal link's columns stand in its owner's table. The secret is not among them, only its hash.</summary>
internal static class PersonalLinkMapping
{
    private const int HashLength = 64;

    extension<TOwner>(OwnedNavigationBuilder<TOwner, PersonalLink> link)
        where TOwner : class
    {
        public void IsPersonalLink(string tokenIndex)
        {
            link.Property(l => l.TokenHash).HasMaxLength(HashLength).IsUnicode(false);
            link.Property(l => l.Recipient).HasMaxLength(User.MaxEmailLength);
            link.Property(l => l.Words).HasMaxLength(PersonalLink.MaxWordsLength);
            link.Property(l => l.Text).HasMaxLength(PersonalLink.MaxTextLength);
            link.HasIndex(l => l.TokenHash).IsUnique().HasDatabaseName(tokenIndex);
        }
    }
}
