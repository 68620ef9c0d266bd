using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Domain.Registrations;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class RegistrationMapping : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> registration)
    {
        registration.IsAggregate(r => r.Id);
        registration.ComplexProperty(r => r.Name, name =>
        {
            name.Property(n => n.Legal).HasMaxLength(CompanyName.MaxLength).HasColumnName("Name");
            name.Property(n => n.Korean).HasMaxLength(CompanyName.MaxLength).HasColumnName("KoreanName");
        });
        registration.OwnsOne(r => r.Applicant, applicant =>
        {
            applicant.Property(a => a.Tenant).HasColumnName("Tenant");
            applicant.Property(a => a.Subject).HasMaxLength(AccountBinding.MaxSubjectLength).HasColumnName("Subject");
            applicant.Property(a => a.Name).HasMaxLength(User.MaxNameLength).HasColumnName("ApplicantName");
            applicant.Property(a => a.Email).HasMaxLength(User.MaxEmailLength).HasColumnName("Email");
            applicant.HasIndex(a => a.Tenant);

            // One application of a tenant waits, even when two of its people ask at once.
            applicant.HasIndex(a => a.Tenant, "UX_Registrations_Waiting").IsUnique().HasFilter("\"Status\" IN ('Waiting')");
        });
        registration.Property(r => r.Domain).HasMaxLength(Tenant.MaxDomainLength);
        registration.Property(r => r.Reason).HasMaxLength(Registration.MaxReasonLength);
        registration.HasIndex(r => new { r.Status, r.AskedAt });
    }
}
