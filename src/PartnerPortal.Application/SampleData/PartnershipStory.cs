using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.SampleData.Tables;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.SampleData;

/// <summary>Providers take over the partnerships they had, invite resellers, and meet every answer there is.</summary>
internal static class PartnershipStory
{
    private const int ImportedDaysAgo = 399;

    public static IEnumerable<Act> Acts(Calendar calendar) =>
    [
        .. KnownPartnerships.TakenOver.GroupBy(row => row.Provider)
            .Select(rows => new Act(calendar.Ago(ImportedDaysAgo), People.Agent(rows.Key), stage => Import(stage, [.. rows], calendar))),
        .. KnownPartnerships.Moves.Select(row => Move(row, calendar)),
        .. Invitations.All.SelectMany(row => Invite(row, calendar)),
    ];

    private static async Task Import(Stage stage, IReadOnlyList<TakenOver> rows, Calendar calendar)
    {
        foreach (var row in rows)
        {
            var clearance = stage.ClearUnfiled(await stage.Ask(PolicyAction.PartnershipImport, row.Provider, row.Reseller));
            stage.Db.Partnerships.Add(Partnership.Import(clearance, IdOf(row.Provider, row.Reseller), calendar.Ago(row.DaysAgo)));
        }
    }

    private static Act Move(PartnershipTurn row, Calendar calendar) => new(calendar.Ago(row.DaysAgo), People.Admin(row.By), async stage =>
    {
        var id = IdOf(row.Provider, row.Reseller);
        var partnership = await stage.Db.Partnerships.SingleAsync(p => p.Id == id, stage.Ct);
        Stage.Must(row.Move switch
        {
            PartnershipMove.RequestEnding => partnership.RequestEnding(await Ending(stage, PolicyAction.PartnershipRequestEnd, row), row.Reason, stage.Notice, stage.Now),
            PartnershipMove.End => partnership.End(await Ending(stage, PolicyAction.PartnershipEnd, row), row.Reason, stage.Now),
            PartnershipMove.LetEnd => partnership.LetEnd(stage.Actor.Organization, stage.Now),
            _ => throw new InvalidOperationException($"Nobody plays {row.Move}."),
        });
    });

    private static async Task<Clearance> Ending(Stage stage, PolicyAction action, PartnershipTurn row) =>
        stage.Clear(await stage.Ask(action, row.Provider, row.Reseller), row.By == row.Provider ? row.Reseller : row.Provider);

    private static IEnumerable<Act> Invite(Invitation row, Calendar calendar)
    {
        var sent = calendar.Ago(row.SentDaysAgo, row.Minutes);
        yield return new Act(sent, People.Actor(row.Sender), stage => Send(stage, row));
        if (row.OpenedDaysAgo is { } opened)
            yield return new Act(calendar.Ago(opened, row.Minutes), People.Admin(row.Reader), stage => With(stage, row, i => Stage.Must(i.Open(stage.Now))));
        if (Answer(row) is { } answer)
            yield return new Act(row.Ends is InvitationStatus.Expired ? sent.AddDays(30) : calendar.Ago(row.EndedDaysAgo, 60), Answerer(row), answer);
    }

    private static Actor? Answerer(Invitation row) => row.Ends switch
    {
        InvitationStatus.Expired => null,
        InvitationStatus.Revoked => People.Actor(row.Sender),
        _ => People.Admin(row.Reader),
    };

    private static async Task Send(Stage stage, Invitation row)
    {
        var clearance = stage.Clear(await stage.Ask(PolicyAction.PartnershipInvite, row.Provider, row.Target), row.To.Email);
        TenantId? target = row.Target is null ? null : SampleIds.Of<TenantId>(row.Target);
        var link = stage.Send(MailKind.PartnershipInvitation, row.Id.Value, row.To with { Tenant = target });
        stage.Db.PartnershipInvitations.Add(PartnershipInvitation.Send(clearance, row.Id, link, target, stage.Now));
    }

    private static Func<Stage, Task>? Answer(Invitation row) => row.Ends switch
    {
        InvitationStatus.Accepted => stage => Accept(stage, row),
        InvitationStatus.Declined => stage => Decline(stage, row),
        InvitationStatus.Revoked => stage => With(stage, row, i => Stage.Must(i.Revoke())),
        InvitationStatus.Expired => stage => With(stage, row, i => Stage.Must(i.Expire())),
        _ => null,
    };

    private static async Task Accept(Stage stage, Invitation row)
    {
        var query = await stage.Ask(PolicyAction.PartnershipAccept, row.Provider, row.Target);
        var clearance = stage.Clear(query with { Consent = new ConsentFacts(IncludesAdminRights: row.AdminAccess) }, query.Seller.Name.Legal);
        await With(stage, row, invitation => stage.Db.Partnerships.Add(
            Stage.Must(invitation.Accept(clearance, IdOf(row.Provider, row.Reader), row.AdminAccess, stage.Now))));
        Notify(stage, MailKind.PartnershipAccepted, row);
    }

    private static async Task Decline(Stage stage, Invitation row)
    {
        await With(stage, row, i => Stage.Must(i.Decline(stage.Actor.Organization, row.Reason, stage.Now)));
        Notify(stage, MailKind.PartnershipDeclined, row);
    }

    private static void Notify(Stage stage, MailKind kind, Invitation row)
    {
        var sender = People.Actor(row.Sender);
        stage.Mail(kind, row.Id.Value, new Addressee(sender.Email, sender.Language, sender.Tenant));
    }

    private static async Task With(Stage stage, Invitation row, Action<PartnershipInvitation> act) =>
        act(await stage.Db.PartnershipInvitations.SingleAsync(i => i.Id == row.Id, stage.Ct));

    private static PartnershipId IdOf(string provider, string reseller) => SampleIds.Of<PartnershipId>($"{provider}/{reseller}");
}
