using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class PackEditionMapping : IEntityTypeConfiguration<PackEdition>
{
    public void Configure(EntityTypeBuilder<PackEdition> edition)
    {
        edition.IsAggregate(e => e.Id);
        edition.Ignore(e => e.IsShipped);
        edition.Property(e => e.Name).HasMaxLength(PolicyPack.MaxVersionLength);
        edition.Property(e => e.Base).HasMaxLength(PolicyPack.MaxVersionLength);
        edition.Property(e => e.Root).HasMaxLength(PolicyPack.MaxVersionLength);
        edition.Property(e => e.Values).IsWrittenAsJson();

        // Decisions name a pack by its version, and a day has one pack, even when two operators click at once.
        edition.HasIndex(e => e.Name).IsUnique().HasDatabaseName("UX_PackEditions_Name");
        edition.HasIndex(e => e.EffectiveFrom).IsUnique().HasFilter("\"EffectiveFrom\" IS NOT NULL").HasDatabaseName("UX_PackEditions_Day");
    }
}

internal sealed class AnnouncementMapping : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> announcement)
    {
        announcement.IsAggregate(a => a.Id);
        announcement.ComplexProperty(a => a.English, IsWording);
        announcement.ComplexProperty(a => a.Korean, IsWording);
        announcement.Property(a => a.Audience).HasConversion(
            audience => JsonSerializer.Serialize(audience, FactsJson.Options), json => JsonSerializer.Deserialize<Audience>(json, FactsJson.Options)!);
        announcement.Property(a => a.Pack).HasMaxLength(PolicyPack.MaxVersionLength);
        announcement.Property(a => a.PackBefore).HasMaxLength(PolicyPack.MaxVersionLength);
        announcement.Property(a => a.MailedUpTo).HasMaxLength(User.MaxEmailLength);
        announcement.HasIndex(a => a.PublishedAt);
    }

    private static void IsWording(ComplexPropertyBuilder<Wording> wording)
    {
        wording.Property(w => w.Title).HasMaxLength(Announcement.MaxTitleLength);
        wording.Property(w => w.Text).HasMaxLength(Announcement.MaxTextLength);
    }
}
