using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.People;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Submissions;

namespace PartnerPortal.Application;

/// <summary>The chapter on what is recorded, and on what is owed.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddActivity() => services
            .AddScoped<ListActivity>()
            .AddScoped<ListActivityChoices>()
            .AddScoped<ReadActivity>()
            .AddScoped<ExportActivity>()
            .AddScoped<ExportChain>()
            .AddScoped<ShowChain>()
            .AddScoped<PersonFinder>()
            .AddScoped<ListPeople>()
            .AddScoped<ExportPerson>()
            .AddScoped<ErasePerson>()
            .AddScoped<SealActivity>()
            .AddScoped<SignHeads>();

        private IServiceCollection AddOutbox() => services
            .AddScoped<MailComposer>()
            .AddScoped<SubmissionDesk>()
            .AddScoped<ForgetSubmissions>()
            .AddScoped<SendOutbox>()
            .AddScoped<ListDeadLetters>()
            .AddScoped<ReplayMail>()
            .AddScoped<ListMail>();
    }
}
