using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using PartnerPortal.Application;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Identity.Keys;

namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>Puts the application on its store and its data folder, and prepares both before the first request.</summary>
internal static partial class PortalStore
{
    extension(WebApplicationBuilder builder)
    {
        public WebApplicationBuilder AddPortal()
        {
            var settings = PortalSettings.Read(builder.Configuration, builder.Environment);
            MakeFolder(settings.KeyFolder);

            builder.Services.AddSingleton(settings);
            settings.Store.AddTo(builder.Services.AddPartnerPortal());
            var key = LinkKeyFile.Read(settings.KeyFolder);
            builder.Services.AddSingleton(new LinkTokens(key)).AddSingleton(new KeySeal(key)).AddSingleton(new PortalAddress(settings.PublicUrl));
            builder.Services.AddSingleton(HeadKeyFile.Read(builder.Configuration, settings.KeyFolder));
            builder.Services.AddDataProtection().SetApplicationName("PartnerPortal");
            builder.Services.AddSingleton<SealingKeys>().AddOptions<KeyManagementOptions>().Configure<SealingKeys>((options, keys) => options.XmlRepository = keys);
            return builder;
        }
    }

    extension(WebApplication app)
    {
        /// <summary>Brings the store to this version's schema and, in demo mode, fills an empty one.</summary>
        public async Task Prepare()
        {
            var settings = app.Services.GetRequiredService<PortalSettings>();
            var useCases = app.Services.GetRequiredService<UseCases>();
            Starting(app.Logger, settings.Mode, settings.Store.Kind, settings.DataFolder);

            await useCases.Run(async (IStoreSetup setup) =>
            {
                await setup.Prepare(app.Lifetime.ApplicationStopping);
                return true;
            });
            await useCases.Run((WriteSearchTexts old) => old.Handle(app.Lifetime.ApplicationStopping));
            if (FirstOperator.Read(app.Configuration) is { } first && await useCases.Run((AppointFirstOperator useCase) => useCase.Handle(first, app.Lifetime.ApplicationStopping))) Appointed(app.Logger, first.Tenant);
            if (settings.IsDemo) await useCases.Run((SeedSampleData seed) => seed.Handle(app.Lifetime.ApplicationStopping));
        }
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"Portal:DataFolder can't be written: {failure.Message}", failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "The first operator was appointed, with tenant {Tenant}")]
    private static partial void Appointed(ILogger log, TenantId tenant);

    [LoggerMessage(LogLevel.Information, "PartnerPortal starts in {Mode} mode on {Store}; its data folder is {Folder}")]
    private static partial void Starting(ILogger log, PortalMode mode, StoreKind store, string folder);
}
