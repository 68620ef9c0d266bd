using System.Globalization;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.Policy.Impact;

/// <summary>A question about the whole estate while it is being put together, as it stands in the address.</summary>
internal sealed class EstateDraft
{
    /// <summary>The enrolments of an organisation would change, not the kind of a tenant.</summary>
    public bool IsEnrollment { get; set; } = true;

    public string? Target { get; set; }

    public TenantKind Kind { get; set; } = TenantKind.CspTransaction;

    public EnrollmentStatus Status { get; set; } = EnrollmentStatus.Suspended;

    public string Pack { get; set; } = "";

    public string? On { get; set; }

    public DateOnly? Day => DateOnly.TryParseExact(On, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public ImagineFact.Query Fact => IsEnrollment ? new(Target, Enrollment: Status) : new(Target, Kind);

    public Dictionary<string, string?> Query => new(StringComparer.Ordinal)
    {
        ["target"] = Target ?? "",
        ["kind"] = IsEnrollment ? null : Kind.ToString(),
        ["enrollment"] = IsEnrollment ? Status.ToString() : null,
        ["pack"] = Pack,
        ["on"] = Day is null ? null : On,
    };

    /// <summary>As the address has it. What it doesn't say, or says wrongly, is as usual.</summary>
    public static EstateDraft Of(WhatIfEstatePage page, string inForce)
    {
        var draft = new EstateDraft { IsEnrollment = page.Kind is null, Target = page.Target, Pack = page.Pack ?? inForce, On = page.On };
        if (Enum.TryParse<TenantKind>(page.Kind, out var kind) && Enum.IsDefined(kind)) draft.Kind = kind;
        if (Enum.TryParse<EnrollmentStatus>(page.Enrollment, out var status) && Enum.IsDefined(status)) draft.Status = status;
        return draft;
    }

    /// <summary>The question for the file, with whose fact it is by id.</summary>
    public Dictionary<string, string?> File(FactChange fact) => new(StringComparer.Ordinal)
    {
        ["pack"] = Pack,
        ["on"] = Day is null ? null : On,
        ["tenant"] = fact.Tenant?.ToString(),
        ["kind"] = fact.Kind?.ToString(),
        ["organization"] = fact.Organization?.ToString(),
        ["enrollment"] = fact.Enrollment?.ToString(),
    };
}
