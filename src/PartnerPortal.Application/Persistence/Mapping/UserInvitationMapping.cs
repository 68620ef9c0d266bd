using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class UserInvitationMapping : IEntityTypeConfiguration<UserInvitation>
{
    public void Configure(EntityTypeBuilder<UserInvitation> invitation)
    {
        invitation.IsAggregate(i => i.Id);
        invitation.Property(i => i.Email).HasMaxLength(User.MaxEmailLength);
        invitation.Property(i => i.Address).HasMaxLength(User.MaxEmailLength);
        invitation.Property(i => i.Name).HasMaxLength(User.MaxNameLength);
        invitation.Property(i => i.KoreanName).HasMaxLength(User.MaxNameLength);
        invitation.Property(i => i.Customers).IsWrittenAsKeys();
        invitation.HasIndex(i => i.Organization);
        invitation.HasIndex(i => new { i.Tenant, i.Address }).IsUnique().HasDatabaseName("UX_UserInvitations_Address");
    }
}
