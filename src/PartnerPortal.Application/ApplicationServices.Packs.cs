using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Announcements;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Application.Policy.Loops;
using PartnerPortal.Application.Policy.Packs;

namespace PartnerPortal.Application;

/// <summary>The chapter on packs as kept data, and on what the operator announces.</summary>
public static partial class ApplicationServices
{
    extension(IServiceCollection services)
    {
        private IServiceCollection AddPacks() => services
            .AddSingleton<PackCalendar>()
            .AddScoped<PackShelf>()
            .AddScoped<ReadPackInForce>()
            .AddScoped<ListAskablePacks>()
            .AddScoped<ListPacks>()
            .AddScoped<ShowPack>()
            .AddScoped<DraftPack>()
            .AddScoped<EditPack>()
            .AddScoped<AnnouncePack>()
            .AddScoped<WithdrawPack>()
            .AddScoped<BringPacksIntoForce>()
            .AddScoped<EstateScan>()
            .AddScoped<PendingRowJudge>()
            .AddScoped<EstateJudge>()
            .AddScoped<ImagineFact>()
            .AddScoped<PreviewImpact>()
            .AddScoped<ExportImpact>()
            .AddScoped<FindLoops>();

        private IServiceCollection AddAnnouncements() => services
            .AddScoped<PublishAnnouncement>()
            .AddScoped<ListAnnouncements>()
            .AddScoped<ShowAnnouncement>()
            .AddScoped<MailAnnouncements>();
    }
}
