using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Registrations;

/// <summary>An organisation's application to join the portal.</summary>
public readonly record struct RegistrationId(Guid Value) : IStronglyTypedId<RegistrationId>
{
    public static RegistrationId From(Guid value) => new(value);

    public static RegistrationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}

/// <summary>Where an application to join the portal stands.</summary>
public enum RegistrationStatus
{
    Waiting,
    Approved,
    Declined,
}

/// <summary>Whom a provider vouches for, and who asks: a person whose tenant nobody has registered.</summary>
public sealed record Applicant(TenantId Tenant, string Subject, string Name, string Email);

/// <summary>The organisation as the applicant describes it; the operator checks that before answering.</summary>
public sealed record Introduction(CompanyName Name, string Domain, CloudInstance Cloud, CountryCode Country, Language Language);

/// <summary>An organisation asks to join the portal. The tenant is the sign-in's; what else it says counts once an operator approved.</summary>
public sealed class Registration : AggregateRoot<RegistrationId>
{
    public const int MaxReasonLength = 500;

    private Registration() { } // EF Core

    public Applicant Applicant { get; private set; } = new(default, "", "", "");

    public CompanyName Name { get; private init; } = new("");

    public string Domain { get; private init; } = "";

    public CloudInstance Cloud { get; private init; }

    public CountryCode Country { get; private init; }

    public Language Language { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public RegistrationStatus Status { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was declined, in the operator's words; null: it wasn't.</summary>
    public string? Reason { get; private set; }

    public static Registration Ask(Applicant applicant, Introduction introduction, DateTimeOffset now)
    {
        var asked = new Registration
        {
            Id = RegistrationId.New(now),
            Applicant = applicant,
            Name = introduction.Name,
            Domain = introduction.Domain,
            Cloud = introduction.Cloud,
            Country = introduction.Country,
            Language = introduction.Language,
            AskedAt = now,
        };
        asked.Raise(new RegistrationAsked(asked));
        return asked;
    }

    public Result Approve(OrganizationId admitted, DateTimeOffset now) => Answer(RegistrationStatus.Approved, admitted, reason: null, now);

    public Result Decline(string reason, DateTimeOffset now) => Answer(RegistrationStatus.Declined, admitted: null, reason, now);

    /// <summary>Nothing says any more who asked. Only what was answered is forgotten: an operator has to know to whom the answer goes.</summary>
    public void ForgetApplicant()
    {
        if (Status is not RegistrationStatus.Waiting) Applicant = Applicant with { Subject = "", Name = "", Email = "" };
    }

    private Result Answer(RegistrationStatus answer, OrganizationId? admitted, string? reason, DateTimeOffset now)
    {
        if (Status is not RegistrationStatus.Waiting) return RegistrationRefusals.AlreadyAnswered(Status);

        (Status, Reason, AnsweredAt) = (answer, reason, now);
        Raise(new RegistrationAnswered(this, admitted));
        return Result.Ok;
    }
}

/// <summary>Somebody asked that their organisation may join.</summary>
public sealed record RegistrationAsked : DomainEvent
{
    public RegistrationAsked(Registration registration)
        : base("registration_asked", registration.Id.Value, null) =>
        Changes = [new("Name", null, registration.Name.Legal), new("Domain", null, registration.Domain), new("Tenant", null, registration.Applicant.Tenant.ToString())];
}

/// <summary>An operator let an organisation in, or didn't.</summary>
public sealed record RegistrationAnswered : DomainEvent
{
    public RegistrationAnswered(Registration registration, OrganizationId? admitted)
        : base(registration.Status is RegistrationStatus.Approved ? "registration_approved" : "registration_declined", registration.Id.Value, admitted) =>
        Changes = [new("Name", null, registration.Name.Legal), new("Status", nameof(RegistrationStatus.Waiting), registration.Status.ToString()), new("Reason", null, registration.Reason)];
}
