using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Users;

/// <summary>What becomes of invitations to people, wherever it is decided.</summary>
internal static class UserInvitations
{
    extension(PortalDbContext db)
    {
        /// <summary>Takes them back, with their mails that haven't left yet.</summary>
        public async Task Withdraw(IReadOnlyCollection<UserInvitation> invitations, CancellationToken ct)
        {
            foreach (var invitation in invitations) invitation.Withdraw();
            db.UserInvitations.RemoveRange(invitations);
            var subjects = invitations.Select(i => i.Id.Value).ToList();
            db.OutboxMessages.RemoveRange(await db.OutboxMessages.Where(m => subjects.Contains(m.Subject) && m.DeliveredAt == null).ToListAsync(ct));
        }
    }
}
