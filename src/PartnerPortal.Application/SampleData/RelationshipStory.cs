using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.SampleData.Tables;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.SampleData;

/// <summary>Customers accept the customer agreement, are taken over, are asked, answer, take a partner, ask for an end.</summary>
internal static class RelationshipStory
{
    private const int AgreedDaysAgo = 398, ImportedDaysAgo = 397;

    public static IEnumerable<Act> Acts(Calendar calendar) =>
    [
        .. Agreements.All.Select(row => new Act(calendar.Ago(AgreedDaysAgo), row.By, stage => Agree(stage, row))),
        .. Servings.TakenOver.GroupBy(row => row.Partner)
            .Select(rows => new Act(calendar.Ago(ImportedDaysAgo), People.Agent(rows.Key), stage => Import(stage, [.. rows], calendar))),
        .. Servings.FromDirectory.Select(row => new Act(calendar.Ago(row.DaysAgo), People.Admin(row.Customer), stage => Add(stage, row))),
        .. Servings.Moves.Select(row => Move(row, calendar)),
        .. Requests.All.SelectMany(row => Request(row, calendar)),
    ];

    private static Task Agree(Stage stage, Agreement row)
    {
        var (tenant, admin) = (SampleIds.Of<TenantId>(row.Customer), People.Admin(row.Customer));
        stage.Db.CustomerAgreements.Add(CustomerAgreement.Accept(
            SampleIds.Of<CustomerAgreementId>(row.Customer), admin.Organization, tenant, row.Kind, admin.Name, stage.Now));
        return Task.CompletedTask;
    }

    private static async Task Import(Stage stage, IReadOnlyList<Serving> rows, Calendar calendar)
    {
        foreach (var row in rows)
        {
            var clearance = stage.ClearUnfiled(await stage.Ask(PolicyAction.RelationImport, row.Partner, row.Customer));
            stage.Db.CustomerRelationships.Add(CustomerRelationship.Import(clearance, IdOf(row.Partner, row.Customer), calendar.Ago(row.DaysAgo)));
        }
    }

    private static async Task Add(Stage stage, Serving row)
    {
        var clearance = await Consent(stage, row.Partner, row.Customer, adminRights: false);
        var relationship = CustomerRelationship.Open(clearance, IdOf(row.Partner, row.Customer), request: null, grantAdminRights: false, stage.Now);
        stage.Db.CustomerRelationships.Add(relationship);
        Notify(stage, MailKind.PartnerAdded, relationship.Id.Value, row.Partner);
    }

    private static Act Move(RelationshipTurn row, Calendar calendar) => new(calendar.Ago(row.DaysAgo), row.By is null ? null : People.Admin(row.By), async stage =>
    {
        var id = IdOf(row.Partner, row.Customer);
        var relationship = await stage.Db.CustomerRelationships.SingleAsync(r => r.Id == id, stage.Ct);
        Stage.Must(row.Move is RelationshipMove.Lapse
            ? relationship.Lapse(stage.ClearUnfiled(await stage.Ask(PolicyAction.RelationRemove, row.Partner, row.Customer)), stage.Now)
            : relationship.RequestEnd(
                stage.Clear(await stage.Ask(PolicyAction.RelationRequestEnd, row.Partner, row.Customer), row.Partner), row.Reason, stage.Deadline, stage.Now));
    });

    private static IEnumerable<Act> Request(Request row, Calendar calendar)
    {
        var sent = calendar.Ago(row.SentDaysAgo);
        yield return new Act(sent, People.Agent(row.Partner), stage => Send(stage, row));
        if (row.OpenedDaysAgo is { } opened)
            yield return new Act(calendar.Ago(opened, 30), People.Admin(row.Customer), stage => With(stage, row, r => Stage.Must(r.Open(stage.Now))));
        if (Answer(row) is { } answer)
            yield return new Act(row.Ends is RequestStatus.Expired ? sent.AddDays(30) : calendar.Ago(row.EndedDaysAgo, 60), Answerer(row), answer);
    }

    private static Actor? Answerer(Request row) => row.Ends switch
    {
        RequestStatus.Expired => null,
        RequestStatus.Withdrawn => People.Agent(row.Partner),
        _ => People.Admin(row.Customer),
    };

    private static async Task Send(Stage stage, Request row)
    {
        var to = People.Mailbox(row.Customer);
        List<Clearance> clearances = [];
        foreach (var partner in row.Asking) clearances.Add(stage.Clear(await Ask(partner), to.Email));
        var provider = row.Provider is null ? null : JointProvider.Of(clearances[1], row.AdminRights);
        var reseller = row.Reseller is null ? null : new Introducer(SampleIds.Of<OrganizationId>(row.Reseller), SampleIds.Of<TenantId>(row.Reseller));
        var link = stage.Send(provider is null ? MailKind.RelationshipRequest : MailKind.JointRequest, row.Id.Value, to);
        stage.Db.RelationshipRequests.Add(RelationshipRequest.Send(
            clearances[0], row.Id, link, new(SampleIds.Of<TenantId>(row.Customer), row.AdminRights, provider, reseller), stage.Now));
        if (row.Provider is not null) Notify(stage, MailKind.JointRequestSent, row.Id.Value, row.Provider);
        if (row.Reseller is not null) Notify(stage, MailKind.RequestShared, row.Id.Value, row.Reseller);

        async Task<PolicyQuery> Ask(string partner) => await stage.Ask(PolicyAction.RelationRequest, partner, row.Customer) with
        {
            Consent = new ConsentFacts(IncludesAdminRights: row.AdminRights),
            Together = await Beside(stage, row, partner),
        };
    }

    private static Func<Stage, Task>? Answer(Request row) => row.Ends switch
    {
        RequestStatus.Accepted => stage => Accept(stage, row),
        RequestStatus.Declined => stage => Decline(stage, row),
        RequestStatus.AwaitingMca => stage => With(stage, row, r => Stage.Must(r.AskForAgreement(stage.Actor.Organization))),
        RequestStatus.Withdrawn => stage => With(stage, row, r => Stage.Must(r.Withdraw())),
        RequestStatus.Expired => stage => With(stage, row, r => Stage.Must(r.Expire())),
        _ => null,
    };

    private static async Task Accept(Stage stage, Request row)
    {
        List<PartnerConsent> consents = [];
        foreach (var partner in row.Asking)
        {
            var clearance = await Consent(stage, partner, row.Customer, row.AdminRights, row.Provider is null ? null : await Beside(stage, row, partner));
            consents.Add(new(clearance, IdOf(partner, row.Customer), row.AdminRights));
        }

        await With(stage, row, request => stage.Db.CustomerRelationships.AddRange(Stage.Must(request.Accept(consents, stage.Now))));
        foreach (var partner in row.Asking) Notify(stage, MailKind.RelationshipAccepted, row.Id.Value, partner);
    }

    private static async Task Decline(Stage stage, Request row)
    {
        await With(stage, row, r => Stage.Must(r.Decline(stage.Actor.Organization, row.Reason, stage.Now)));
        Notify(stage, MailKind.RelationshipDeclined, row.Id.Value, row.Partner);
    }

    // A customer that has not accepted the customer agreement does so in the same step.
    private static async Task<Clearance> Consent(Stage stage, string partner, string customer, bool adminRights, TogetherFacts? beside = null)
    {
        var query = await stage.Ask(PolicyAction.RelationAccept, partner, customer);
        if (!query.CustomerAgreement && stage.Db.CustomerAgreements.Local.Count == 0) await Agree(stage, new Agreement(customer, AgreementKind.Direct, stage.Actor));
        return stage.Clear(query with { CustomerAgreement = true, Consent = new ConsentFacts(IncludesAdminRights: adminRights), Together = beside }, query.Seller.Name.Legal);
    }

    // Who stands beside a partner on a request, as its half is judged.
    private static async Task<TogetherFacts?> Beside(Stage stage, Request row, string partner) => row switch
    {
        { Provider: { } provider } when partner == row.Partner => new TogetherFacts(LinkPart.BringsProvider, await stage.Party(provider), WorkTogether: true),
        { Provider: not null } => new TogetherFacts(LinkPart.ComesAlong, await stage.Party(row.Partner), WorkTogether: true),
        { Reseller: { } reseller } => new TogetherFacts(LinkPart.NamesReseller, await stage.Party(reseller), WorkTogether: true),
        _ => null,
    };

    private static void Notify(Stage stage, MailKind kind, Guid subject, string partner) => stage.Mail(kind, subject, People.Mailbox(partner));

    private static async Task With(Stage stage, Request row, Action<RelationshipRequest> act) =>
        act(await stage.Db.RelationshipRequests.SingleAsync(r => r.Id == row.Id, stage.Ct));

    internal static CustomerRelationshipId IdOf(string partner, string customer) => SampleIds.Of<CustomerRelationshipId>($"{partner}/{customer}");
}
