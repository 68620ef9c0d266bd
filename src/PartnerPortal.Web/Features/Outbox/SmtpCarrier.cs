using System.Net;
using System.Net.Mail;
using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Web.Features.Outbox;

/// <summary>Hands mails to a mail server.</summary>
internal sealed class SmtpCarrier(MailSettings settings) : IMailCarrier
{
    public async Task Deliver(Mail mail, CancellationToken ct)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
        if (settings.User is { Length: > 0 }) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var message = mail.ToMessage(settings.From);
        await client.SendMailAsync(message, ct);
    }
}

/// <summary>The section <c>Portal:Smtp</c>. Without a host, mails go to the pick-up folder.</summary>
internal sealed class MailSettings
{
    public const string DefaultSender = "portal@localhost";

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public bool UseTls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = DefaultSender;
}

/// <summary>A mail of the application as one of the framework.</summary>
internal static class MailMessages
{
    extension(Mail mail)
    {
        public MailMessage ToMessage(string from)
        {
            var message = new MailMessage(new MailAddress(from), Bare(mail.Recipient)) { Subject = mail.Subject, Body = mail.Body };
            message.Headers.Add("Message-ID", $"<{mail.Id:N}@portal>"); // the same mail twice is recognised as one
            message.Headers.Add("Content-Language", mail.Language is Domain.Organizations.Language.Korean ? "ko" : "en");
            return message;
        }
    }

    // Of "a@b, c@d" the framework makes the last address, or both.
    private static MailAddress Bare(string recipient) => new MailAddress(recipient) is { } address && address.Address == recipient
        ? address
        : throw new FormatException("A mail goes to one address and to nothing beside it.");
}
