using System.Net.Mail;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Features.Outbox;

/// <summary>Lays mails into a folder, one file each, where no mail server is configured. The mail page shows them.</summary>
internal sealed class PickupFolder(PortalSettings settings) : IMailCarrier
{
    public async Task Deliver(Mail mail, CancellationToken ct)
    {
        Directory.CreateDirectory(settings.MailFolder);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = settings.MailFolder,
        };
        using var message = mail.ToMessage(MailSettings.DefaultSender);
        await client.SendMailAsync(message, ct);
    }
}
