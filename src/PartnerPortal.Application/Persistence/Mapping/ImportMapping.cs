using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Application.Imports;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.IsAggregate(r => r.Id);
        run.Ignore(r => r.HasEnded);
        run.Property(r => r.FileName).HasMaxLength(ImportRun.MaxFileNameLength);
        run.Property(r => r.Sha256).HasMaxLength(ImportRun.HashLength).IsUnicode(false);
        run.Property(r => r.Columns).IsWrittenAsJson();
        run.HasIndex(r => new { r.Organization, r.CreatedAt });
        run.HasIndex(r => r.Status);
    }
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.HasKey(r => new { r.Run, r.Number });
        row.Property(r => r.Number).ValueGeneratedNever();
        row.Ignore(r => r.Reason);
        row.Property(r => r.Name).HasMaxLength(CompanyName.MaxLength);
        row.Property(r => r.Domain).HasMaxLength(Tenant.MaxDomainLength);
        row.Property(r => r.Code).HasMaxLength(ImportRow.MaxCodeLength).IsUnicode(false);
        row.Property(r => r.Cells).IsWrittenAsJson();
        row.Property(r => r.Arguments).IsWrittenAsJson();
        row.Property(r => r.Findings).IsWrittenAsJson();
        row.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.Run).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => new { r.Run, r.Outcome, r.Verdict });
    }
}
