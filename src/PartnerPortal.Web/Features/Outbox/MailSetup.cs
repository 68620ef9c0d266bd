using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Web.Features.Outbox;

/// <summary>Chooses how mails leave the portal.</summary>
internal static class MailSetup
{
    extension(WebApplicationBuilder builder)
    {
        public WebApplicationBuilder AddMail()
        {
            var settings = builder.Configuration.GetSection("Portal:Smtp").Get<MailSettings>() ?? new MailSettings();
            builder.Services.AddSingleton<IMailWriter, MailWriter>().AddSingleton(settings);
            if (settings.Host is { Length: > 0 }) builder.Services.AddSingleton<IMailCarrier, SmtpCarrier>();
            else builder.Services.AddSingleton<IMailCarrier, PickupFolder>();
            return builder;
        }
    }
}
