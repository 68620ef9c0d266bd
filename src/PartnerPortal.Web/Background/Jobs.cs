using PartnerPortal.Application;
using PartnerPortal.Application.Announcements;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Submissions;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Partnerships.Ending;

namespace PartnerPortal.Web.Background;

/// <summary>What the portal does by itself, and how often.</summary>
internal static class Jobs
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddJobs() => services
            .AddJob<SendOutbox>(TimeSpan.FromSeconds(1), (job, ct) => job.Handle(ct))
            .AddJob<SealActivity>(TimeSpan.FromSeconds(1), (job, ct) => job.Handle(ct))
            .AddJob<RunImports>(TimeSpan.FromSeconds(1), (job, ct) => job.Handle(ct))
            .AddJob<MailAnnouncements>(TimeSpan.FromSeconds(1), (job, ct) => job.Handle(ct))
            .AddJob<BringPacksIntoForce>(TimeSpan.FromSeconds(10), (job, ct) => job.Handle(ct))
            .AddJob<SignHeads>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct))
            .AddJob<ForgetSessions>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct))
            .AddJob<WarnOfTokens>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct))
            .AddJob<ForgetTokens>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct))
            .AddJob<ForgetSubmissions>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct))
            .AddJob<ExpireInvitations>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct))
            .AddJob<LapseEndings>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct))
            .AddJob<LapseEndRequests>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct))
            .AddJob<ExpireRequests>(TimeSpan.FromMinutes(1), (job, ct) => job.Handle(ct));

        private IServiceCollection AddJob<TJob>(TimeSpan beat, Func<TJob, CancellationToken, Task<int>> run)
            where TJob : notnull => services.AddHostedService(provider => new Periodically<TJob>(
                provider.GetRequiredService<UseCases>(), beat, run, provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<Periodically<TJob>>>()));
    }
}
