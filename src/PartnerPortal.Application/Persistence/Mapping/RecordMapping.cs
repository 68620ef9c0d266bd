using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Submissions;

namespace PartnerPortal.Application.Persistence.Mapping;

internal sealed class ActivityRecordMapping : IEntityTypeConfiguration<ActivityRecord>
{
    public void Configure(EntityTypeBuilder<ActivityRecord> record)
    {
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.Operation).HasMaxLength(ActivityRecord.MaxOperationLength).IsUnicode(false);
        record.Property(r => r.PerformedBy).HasMaxLength(User.MaxNameLength);
        record.Property(r => r.Changes).IsWrittenAsJson();
        record.HasIndex(r => new { r.Organization, r.At, r.Id });
        record.HasIndex(r => new { r.Other, r.At, r.Id });
        record.HasIndex(r => new { r.At, r.Id });
        record.HasIndex(r => new { r.User, r.Organization });
        record.HasIndex(r => r.Subject);
        record.HasIndex(r => r.Correlation);
        record.ToTable(table => table.HasTrigger(AppendOnly.RecordsStay));
    }
}

internal sealed class PolicyDecisionMapping : IEntityTypeConfiguration<PolicyDecision>
{
    public void Configure(EntityTypeBuilder<PolicyDecision> decision)
    {
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.AskedBy).HasMaxLength(User.MaxNameLength);
        decision.Property(d => d.Pack).HasMaxLength(PolicyDecision.MaxVersionLength);
        decision.Property(d => d.Rule).HasMaxLength(PolicyDecision.MaxVersionLength);
        decision.Property(d => d.Addressee).HasMaxLength(User.MaxEmailLength);
        decision.Property(d => d.Findings).IsWrittenAsJson();
        decision.HasIndex(d => new { d.Organization, d.Id });
        decision.HasIndex(d => d.User);
    }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.IsAggregate(m => m.Id);
        message.Property(m => m.Recipient).HasMaxLength(User.MaxEmailLength);
        message.Property(m => m.LastError).HasMaxLength(OutboxMessage.MaxErrorLength);
        message.HasIndex(m => new { m.DeliveredAt, m.NextAttemptAt });
        message.HasIndex(m => new { m.Subject, m.CreatedAt });
        message.HasIndex(m => new { m.DeadSince, m.Id });
        message.HasIndex(m => new { m.Sender, m.CreatedAt });
        message.HasIndex(m => new { m.RecipientTenant, m.CreatedAt });
    }
}

internal sealed class AnsweredSubmissionMapping : IEntityTypeConfiguration<AnsweredSubmission>
{
    public void Configure(EntityTypeBuilder<AnsweredSubmission> submission)
    {
        submission.Property(s => s.Id).ValueGeneratedNever();
        submission.Property(s => s.Content).HasMaxLength(Submission.ContentLength).IsUnicode(false);
        submission.HasIndex(s => s.ForgetAt);
    }
}

/// <summary>Lists of small records that are read whole and never queried: one JSON column, on every provider.</summary>
internal static class JsonColumns
{
    extension(PropertyBuilder<IReadOnlyList<OrganizationId>?> organizations)
    {
        /// <summary>Null stays null: no list is another thing than an empty one.</summary>
        public void IsWrittenAsKeys() => organizations.HasConversion(
            keys => string.Join(' ', keys!),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => OrganizationId.From(Guid.Parse(key))).ToList(),
            new ValueComparer<IReadOnlyList<OrganizationId>>(
                (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
                keys => keys.Count,
                keys => keys)).HasMaxLength(User.MostChosenCustomers * 37).IsUnicode(false);
    }

    extension<TItem>(PropertyBuilder<IReadOnlyList<TItem>> list)
    {
        public void IsWrittenAsJson() => list.HasConversion(
            items => JsonSerializer.Serialize(items, FactsJson.Options),
            json => JsonSerializer.Deserialize<List<TItem>>(json, FactsJson.Options)!,
            new ValueComparer<IReadOnlyList<TItem>>(
                (left, right) => left!.SequenceEqual(right!),
                items => items.Count,
                items => items));
    }
}
