namespace PartnerPortal.Application.Notifications;

/// <summary>Takes a finished mail out of the portal: by SMTP, or into a folder. Throws when it could not.</summary>
public interface IMailCarrier
{
    Task Deliver(Mail mail, CancellationToken ct);
}

/// <summary>A mail as its reader sees it: plain text, one recipient.</summary>
public sealed record Mail(Guid Id, string Recipient, string Subject, string Body, Language Language, DateTimeOffset At);
