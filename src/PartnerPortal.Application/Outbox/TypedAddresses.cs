namespace PartnerPortal.Application.Outbox;

/// <summary>
/// Mails to addresses that somebody typed, so that nobody knows whether their owners want them. What others write to
/// an address is not an organisation's to know.
/// </summary>
internal static class TypedAddresses
{
    private static readonly MailKind[] Kinds =
        [MailKind.PartnershipInvitation, MailKind.RelationshipRequest, MailKind.JointRequest, MailKind.RequestPassedOn, MailKind.UserInvited];

    extension(OutboxMessage message)
    {
        /// <summary>Whether somebody of the sender typed the address.</summary>
        public bool WasTyped => Kinds.Contains(message.Kind);
    }

    extension(IQueryable<OutboxMessage> messages)
    {
        /// <summary>Those of one organisation since midnight, UTC.</summary>
        public IQueryable<OutboxMessage> ToTypedAddresses(OrganizationId sender, DateTimeOffset now)
        {
            var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
            return messages.Where(m => m.Sender == sender && m.CreatedAt >= midnight && Kinds.Contains(m.Kind));
        }

        /// <summary>However the address is written.</summary>
        public IQueryable<OutboxMessage> To(string recipient)
        {
            var folded = recipient.ToUpperInvariant();
            return messages.Where(m => m.Recipient.ToUpper() == folded);
        }
    }
}
