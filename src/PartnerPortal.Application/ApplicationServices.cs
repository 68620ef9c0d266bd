using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Judging;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Application.Subscriptions;

namespace PartnerPortal.Application;

/// <summary>The table of contents. A test resolves every line.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Everything the portal can do. The host adds a store (AddSqliteStore and its like), <see cref="LinkTokens"/>,
        /// <see cref="PortalAddress"/>, a <see cref="HeadKey"/>, an <see cref="IMailCarrier"/> and an <see cref="IMailWriter"/>.
        /// </summary>
        public IServiceCollection AddPartnerPortal()
        {
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<UseCases>();

            return services
                .AddOrganizations().AddUsers().AddRegistrations().AddSessions().AddTokens()
                .AddPartnerships().AddEndings().AddCustomerRelationships().AddRelationshipEndings().AddSubscriptions().AddImports()
                .AddPolicy().AddPacks().AddAnnouncements().AddActivity().AddOutbox().AddSampleData();
        }

        private IServiceCollection AddOrganizations() => services
            .AddScoped<TargetFinder>()
            .AddScoped<PartnerCards>()
            .AddScoped<FindActor>()
            .AddScoped<ListMemberships>()
            .AddScoped<ListTenants>()
            .AddScoped<ClassifyTenant>()
            .AddScoped<TenantDesk>()
            .AddScoped<PreviewTenant>()
            .AddScoped<AddTenant>()
            .AddScoped<DeclareTenant>()
            .AddScoped<DetachTenant>()
            .AddScoped<LocationDesk>()
            .AddScoped<PreviewLocation>()
            .AddScoped<AddLocation>()
            .AddScoped<ShowOrganization>()
            .AddScoped<NameSearch>()
            .AddScoped<SearchPortal>()
            .AddScoped<WriteSearchTexts>()
            .AddScoped<ListWaitingInvitations>()
            .AddScoped<SumUpHome>()
            .AddScoped<ShowHome>();

        private IServiceCollection AddPartnerships() => services
            .AddScoped<AnswerDesk>()
            .AddScoped<PreviewInvitation>()
            .AddScoped<InviteReseller>()
            .AddScoped<ResendInvitation>()
            .AddScoped<WithdrawInvitation>()
            .AddScoped<CopyInvitationLink>()
            .AddScoped<ForwardInvitation>()
            .AddScoped<ListInvitations>()
            .AddScoped<ReadInvitation>()
            .AddScoped<OpenInvitation>()
            .AddScoped<PreviewAcceptance>()
            .AddScoped<AcceptPartnership>()
            .AddScoped<DeclinePartnership>()
            .AddScoped<ListPartnerships>()
            .AddScoped<ExpireInvitations>();

        private IServiceCollection AddCustomerRelationships() => services
            .AddScoped<CompanionFinder>()
            .AddScoped<RequestDesk>()
            .AddScoped<ConsentDesk>()
            .AddScoped<PreviewRequest>()
            .AddScoped<RequestRelationship>()
            .AddScoped<ResendRequest>()
            .AddScoped<WithdrawRequest>()
            .AddScoped<ListCompanions>()
            .AddScoped<AskProviderForLink>()
            .AddScoped<PassRequestOn>()
            .AddScoped<CopyRequestLink>()
            .AddScoped<ForwardRequest>()
            .AddScoped<ListRequests>()
            .AddScoped<ReadRequest>()
            .AddScoped<OpenRequest>()
            .AddScoped<ReviewPartner>()
            .AddScoped<AcceptRelationship>()
            .AddScoped<DeclineRelationship>()
            .AddScoped<FindPartners>()
            .AddScoped<AddPartner>()
            .AddScoped<ListCustomers>()
            .AddScoped<FindAdminCentre>()
            .AddScoped<ShowWhoDoesWhat>()
            .AddScoped<ExpireRequests>();

        private IServiceCollection AddImports() => services
            .AddScoped<ImportFinder>()
            .AddScoped<ImportDesk>()
            .AddScoped<ImportTaker>()
            .AddScoped<ReadImportFile>()
            .AddScoped<PrepareImport>()
            .AddScoped<PreviewImport>()
            .AddScoped<LeaveOutRow>()
            .AddScoped<StartImport>()
            .AddScoped<CancelImport>()
            .AddScoped<RunImports>()
            .AddScoped<ShowImport>()
            .AddScoped<ListImports>()
            .AddScoped<DownloadLeftOutRows>();

        private IServiceCollection AddSampleData() => services
            .AddScoped<SeedSampleData>()
            .AddScoped<ListSamplePeople>()
            .AddScoped<ShowSampleWorld>();
    }
}
