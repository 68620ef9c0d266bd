using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Submissions;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Persistence;

/// <summary>
/// The portal's store. State, activity records, policy decisions and owed mails go into one transaction, or none:
/// writes leave through <c>Commit</c>.
/// </summary>
public sealed partial class PortalDbContext(DbContextOptions<PortalDbContext> options, IStoreQuirks quirks, IStoreWriter writer, TimeProvider clock)
    : DbContext(options)
{
    private readonly List<DomainEvent> _besides = [];

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Tenant> Tenants => Set<Tenant>();

    public DbSet<Location> Locations => Set<Location>();

    public DbSet<PartnershipInvitation> PartnershipInvitations => Set<PartnershipInvitation>();

    public DbSet<Partnership> Partnerships => Set<Partnership>();

    public DbSet<RelationshipRequest> RelationshipRequests => Set<RelationshipRequest>();

    public DbSet<CustomerRelationship> CustomerRelationships => Set<CustomerRelationship>();

    public DbSet<CustomerAgreement> CustomerAgreements => Set<CustomerAgreement>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<ExternalSubscription> ExternalSubscriptions => Set<ExternalSubscription>();

    public DbSet<PackEdition> PackEditions => Set<PackEdition>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<PolicyDecision> PolicyDecisions => Set<PolicyDecision>();

    public DbSet<ActivityRecord> ActivityRecords => Set<ActivityRecord>();

    public DbSet<UnsealedAct> UnsealedActs => Set<UnsealedAct>();

    public DbSet<ActivitySeal> ActivitySeals => Set<ActivitySeal>();

    public DbSet<ActivityChain> ActivityChains => Set<ActivityChain>();

    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<AnsweredSubmission> AnsweredSubmissions => Set<AnsweredSubmission>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<SearchText> SearchTexts => Set<SearchText>();

    /// <summary>Where the answer goes when a submission is waiting for it.</summary>
    internal AnswerSheet? Sheet { get; set; }

    /// <summary>Something was committed here: to do it all again would double it.</summary>
    internal bool HasWritten { get; private set; }

    /// <summary>Something to be recorded that changes no aggregate, such as a file that was taken out.</summary>
    public void Record(DomainEvent happened) => _besides.Add(happened);

    /// <summary>
    /// Saves all or nothing, on behalf of <paramref name="actor"/> (null: the portal itself). Who is refused has changed
    /// nothing: a race was lost (<see cref="Refusal.ChangedMeanwhile"/>), or the store cannot write now.
    /// </summary>
    public Task<Result> Commit(Actor? actor, CancellationToken ct) => Save(actor, Result.Ok, ct);

    /// <summary>Saves what was done together with what it is answered, so that a repetition is answered the same.</summary>
    public async Task<Result<TAnswer>> Commit<TAnswer>(Actor? actor, TAnswer answer, CancellationToken ct)
        where TAnswer : notnull => (await Save<Result<TAnswer>>(actor, answer, ct)).Refused(out var refusal) ? refusal : answer;

    /// <summary>Saves what is kept of an act that was refused: its decision.</summary>
    public async Task<Refusal> Commit(Actor? actor, Refusal objection, CancellationToken ct)
    {
        ChangeTracker.DemandRefusalIsLogged(objection);
        return (await Save<Result>(actor, objection, ct)).Refused(out var refusal) ? refusal : objection;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        quirks.Settle(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UsePortalConventions();

    private async Task<Result> Save<TResult>(Actor? actor, TResult answer, CancellationToken ct)
    {
        ChangeTracker.KeepInvariants(actor);
        ChangeTracker.KeepRecords();
        WriteActivity(actor);
        await WriteSearchTexts(ct);
        if (Sheet is not null) AnsweredSubmissions.Add(Sheet.Fill(AnswerJson.Write(answer)));
        var result = await writer.Write(this, ct);
        HasWritten |= !result.Refused(out _);
        return result;
    }

    private void WriteActivity(Actor? actor)
    {
        var act = new ActivityOfAct(actor, clock.GetUtcNow());
        act.Take(ChangeTracker);
        act.Take(_besides);
        _besides.Clear();
        if (act.Records.Count == 0) return;

        ActivityRecords.AddRange(act.Records);
        UnsealedActs.Add(act.Unsealed());
    }

    // A tenant can be found in the same instant by what it is called now. Its owner came with it, or was here before.
    private async Task WriteSearchTexts(CancellationToken ct)
    {
        foreach (var entry in ChangeTracker.Entries<Tenant>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (await Organizations.FindAsync([entry.Entity.Organization], ct) is not { } owner) continue;

            if (entry.State is EntityState.Added) SearchTexts.Add(SearchText.Of(entry.Entity, owner.Name));
            else (await SearchTexts.FindAsync([entry.Entity.Id], ct))?.Become(entry.Entity, owner.Name);
        }
    }
}
