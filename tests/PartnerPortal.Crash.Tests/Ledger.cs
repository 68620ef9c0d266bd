using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Tests;

namespace PartnerPortal.Crash.Tests;

/// <summary>What lies in the store after all that, held against what the callers were told.</summary>
internal static class Ledger
{
    public static Task Check(TestPortal portal, PortalProcess process, Callers callers, int besides = 0) => portal.Run(async (PortalDbContext db) =>
    {
        var invitations = await db.PartnershipInvitations.AsNoTracking().ToListAsync();
        var requests = await db.RelationshipRequests.AsNoTracking().ToListAsync();
        var records = (await db.ActivityRecords.AsNoTracking().ToListAsync()).ToLookup(record => (record.Operation, record.Subject));
        var mails = (await db.OutboxMessages.AsNoTracking().ToListAsync()).ToLookup(mail => (mail.Kind, mail.Subject));
        var decisions = (await db.PolicyDecisions.AsNoTracking().ToListAsync()).ToLookup(decision => decision.Addressee);

        // Nothing lost: what was acknowledged is there, as it was acknowledged.
        var byId = invitations.ToDictionary(invitation => invitation.Id.Value);
        Assert.All(callers.Invited, told => Assert.Equal(Town.RecipientOf(told.Key), byId[told.Value].Link.Recipient));
        Assert.All(callers.Answered, told => Assert.Equal(told.Value ? InvitationStatus.Accepted : InvitationStatus.Declined, byId[told.Key].Status));
        Assert.All(callers.Calls, call => Assert.True(call.IsDone, $"{call.Status} {call.Text}\n{process.Complaints}"));

        // Nothing doubled, and nothing half: an act with its record, its decision and its mail, or nothing of it.
        Assert.Equal(callers.Calls.Count + besides, invitations.Count + requests.Count + invitations.Count(invitation => invitation.Status is not InvitationStatus.Sent));
        Assert.All(invitations.Select(i => i.Link.Recipient).Concat(requests.Select(r => r.Link.Recipient)).CountBy(recipient => recipient), deal => Assert.Equal(1, deal.Value));
        foreach (var invitation in invitations)
        {
            var id = invitation.Id.Value;
            var (accepted, declined) = (invitation.Status is InvitationStatus.Accepted ? 1 : 0, invitation.Status is InvitationStatus.Declined ? 1 : 0);
            Assert.Equal((1, 1, 1), (decisions[invitation.Link.Recipient].Count(), records[("partnership_invitation_sent", id)].Count(), mails[(MailKind.PartnershipInvitation, id)].Count()));
            Assert.Equal((accepted, declined), (mails[(MailKind.PartnershipAccepted, id)].Count(), mails[(MailKind.PartnershipDeclined, id)].Count()));
            Assert.Equal(declined, records[("partnership_invitation_declined", id)].Count());
        }

        Assert.All(requests, request => Assert.Equal(
            (1, 1, 1),
            (decisions[request.Link.Recipient].Count(), records[("relationship_request_sent", request.Id.Value)].Count(), mails[(MailKind.RelationshipRequest, request.Id.Value)].Count())));
        var partnerships = await db.Partnerships.AsNoTracking().ToListAsync();
        Assert.Equal(invitations.Count(invitation => invitation.Status is InvitationStatus.Accepted), partnerships.Count);
        Assert.All(partnerships, partnership => Assert.Single(records[("create_partner_relationship", partnership.Id.Value)]));
    });
}
