using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.IsAggregate(o => o.Id);
        organization.ComplexProperty(o => o.Name, name =>
        {
            name.Property(n => n.Legal).HasMaxLength(CompanyName.MaxLength).HasColumnName("Name");
            name.Property(n => n.Korean).HasMaxLength(CompanyName.MaxLength).HasColumnName("KoreanName");
        });

        organization.OwnsOne(o => o.Listing, listing =>
        {
            listing.Property(l => l.Summary).HasMaxLength(DirectoryListing.MaxSummaryLength);
            listing.Property(l => l.KoreanSummary).HasMaxLength(DirectoryListing.MaxSummaryLength);
        });

        organization.OwnsMany(o => o.Enrollments, MapEnrollment);
        organization.Navigation(o => o.Enrollments).UsePropertyAccessMode(PropertyAccessMode.Field);
        organization.Ignore(o => o.IsPartner);
        organization.HasIndex(o => o.GlobalPartnerId);
    }

    private static void MapEnrollment(OwnedNavigationBuilder<Organization, Enrollment> enrollment)
    {
        enrollment.ToTable("Enrollments");
        enrollment.WithOwner().HasForeignKey("Organization");
        enrollment.HasKey(e => e.Id);
        enrollment.Property(e => e.Id).ValueGeneratedNever();
        enrollment.Ignore(e => e.IsActiveResellers);
        enrollment.HasIndex(e => e.Tenant).IsUnique().HasDatabaseName("UX_Enrollments_Tenant");
        enrollment.HasIndex(e => e.Location).HasDatabaseName("IX_Enrollments_Location");
    }
}

internal sealed class TenantMapping : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.IsAggregate(t => t.Id);
        tenant.Property(t => t.Domain).HasMaxLength(Tenant.MaxDomainLength);
        tenant.OwnsOne(t => t.Vouching, vouching =>
        {
            vouching.Property(v => v.By).HasMaxLength(User.MaxNameLength).HasColumnName("VouchedBy");
            vouching.Property(v => v.At).HasColumnName("VouchedAt");
            vouching.Property(v => v.Grounds).HasMaxLength(Vouching.MaxGroundsLength).HasColumnName("VouchedOn");
        });
        tenant.HasOne<Organization>().WithMany().HasForeignKey(t => t.Organization).OnDelete(DeleteBehavior.Restrict);
        tenant.HasIndex(t => t.Domain).IsUnique().HasDatabaseName("UX_Tenants_Domain");
    }
}

internal sealed class LocationMapping : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> location)
    {
        location.IsAggregate(l => l.Id);
        location.Property(l => l.Name).HasMaxLength(Location.MaxNameLength);
        location.HasOne<Organization>().WithMany().HasForeignKey(l => l.Organization).OnDelete(DeleteBehavior.Restrict);

        // one location for a tenant, even when two people add one at once.
        location.HasIndex(l => l.Tenant).IsUnique().HasFilter("\"Tenant\" IS NOT NULL").HasDatabaseName("UX_Locations_Tenant");
    }
}

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.IsAggregate(u => u.Id);
        user.Property(u => u.SignInName).HasMaxLength(User.MaxEmailLength);
        user.Property(u => u.Name).HasMaxLength(User.MaxNameLength);
        user.Property(u => u.KoreanName).HasMaxLength(User.MaxNameLength);
        user.Property(u => u.Email).HasMaxLength(User.MaxEmailLength);
        user.HasIndex(u => u.SignInName).IsUnique().HasDatabaseName("UX_Users_SignInName");
        user.OwnsMany(u => u.Memberships, membership =>
        {
            membership.ToTable("Memberships");
            membership.WithOwner().HasForeignKey("User");
            membership.HasKey("User", nameof(Membership.Organization), nameof(Membership.Tenant));
            membership.HasIndex(m => m.Tenant);
            membership.HasIndex(m => m.Organization);
            membership.Property(m => m.Customers).IsWrittenAsKeys();
        });
        user.OwnsMany(u => u.Accounts, MapAccount);
        user.Navigation(u => u.Accounts).UsePropertyAccessMode(PropertyAccessMode.Field);
        user.Navigation(u => u.Memberships).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void MapAccount(OwnedNavigationBuilder<User, AccountBinding> account)
    {
        account.ToTable("AccountBindings");
        account.WithOwner().HasForeignKey("User");
        account.HasKey("User", nameof(AccountBinding.Tenant), nameof(AccountBinding.Subject));
        account.Property(a => a.Subject).HasMaxLength(AccountBinding.MaxSubjectLength).IsUnicode(false);

        // Two people sign in at once with one account: one of them binds it.
        account.HasIndex(a => new { a.Tenant, a.Subject }).IsUnique().HasDatabaseName("UX_AccountBindings_Subject");
    }
}

internal sealed class SearchTextMapping : IEntityTypeConfiguration<SearchText>
{
    public void Configure(EntityTypeBuilder<SearchText> text)
    {
        text.HasKey(t => t.Tenant);
        text.Property(t => t.Tenant).ValueGeneratedNever();
        text.Property(t => t.Text).HasMaxLength(SearchText.MaxLength);
    }
}
