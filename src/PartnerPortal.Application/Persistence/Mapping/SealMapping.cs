using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class UnsealedActMapping : IEntityTypeConfiguration<UnsealedAct>
{
    public void Configure(EntityTypeBuilder<UnsealedAct> act)
    {
        act.Property(a => a.Id).ValueGeneratedNever();
        act.HasIndex(a => new { a.Chain, a.At, a.Id });
    }
}

internal sealed class ActivitySealMapping : IEntityTypeConfiguration<ActivitySeal>
{
    public void Configure(EntityTypeBuilder<ActivitySeal> seal)
    {
        // A number is given once in a chain, and a record has one place, even when two nodes seal at once.
        seal.HasKey(s => new { s.Chain, s.Sequence });
        seal.Property(s => s.Sequence).ValueGeneratedNever();
        seal.HasIndex(s => s.Record).IsUnique().HasDatabaseName("UX_ActivitySeals_Record");
        seal.Property(s => s.Previous).HasMaxLength(ActivitySeal.HashLength).IsUnicode(false);
        seal.Property(s => s.Hash).HasMaxLength(ActivitySeal.HashLength).IsUnicode(false);
        seal.Property(s => s.Personal).IsWrittenAsJson();
        seal.ToTable(table => table.HasTrigger(AppendOnly.SealsStay));
    }
}

internal sealed class ActivityChainMapping : IEntityTypeConfiguration<ActivityChain>
{
    public void Configure(EntityTypeBuilder<ActivityChain> chain)
    {
        chain.IsAggregate(c => c.Id);
        chain.Property(c => c.Hash).HasMaxLength(ActivitySeal.HashLength).IsUnicode(false);
    }
}

internal sealed class ChainHeadMapping : IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<ChainHead> head)
    {
        head.HasKey(h => new { h.Chain, h.Day });
        head.Property(h => h.Hash).HasMaxLength(ActivitySeal.HashLength).IsUnicode(false);
        head.Property(h => h.Key).HasMaxLength(ChainHead.MaxKeyLength).IsUnicode(false);
        head.Property(h => h.Signature).HasMaxLength(ChainHead.SignatureLength).IsUnicode(false);
        head.Ignore(h => h.Text);
        head.ToTable(table => table.HasTrigger(AppendOnly.HeadsStay));
    }
}
