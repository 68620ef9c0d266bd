namespace PartnerPortal.Domain.Organizations;

/// <summary>
/// A company or public body. One organisation may be partner and customer at once: what it is follows from its
/// enrolments and from the kinds of its tenants, never from a type of its own.
/// </summary>
public sealed class Organization : AggregateRoot<OrganizationId>
{
    private readonly List<Enrollment> _enrollments = [];

    private Organization() { } // EF Core

    public CompanyName Name { get; private set; } = new("");

    /// <summary>The company-level PartnerID (PGA), or null for an organisation outside the programme.</summary>
    public PartnerId? GlobalPartnerId { get; private init; }

    /// <summary>Two organisations in one group are affiliated; kept by the operator.</summary>
    public CorporateGroupId? Group { get; private set; }

    public Origin Origin { get; private init; }

    public DirectoryListing? Listing { get; private set; }

    /// <summary>What came of the vetting as a customer; kept by the operator.</summary>
    public Vetting Vetting { get; private set; }

    public IReadOnlyList<Enrollment> Enrollments => _enrollments;

    public bool IsPartner => _enrollments.Count > 0;

    /// <summary>
    /// What it may say of its own tenants. That one trades in CSP follows from an enrolment, that one is a sandbox from
    /// its making; neither is declared by hand.
    /// </summary>
    public IReadOnlyList<TenantKind> KindsByHand => IsPartner
        ? [TenantKind.PartnerCorporate, TenantKind.SharedServices, TenantKind.UserOnly]
        : [TenantKind.Customer, TenantKind.UserOnly];

    /// <summary>Whether its Global admin may say that a tenant of one kind is of another, or of the same still.</summary>
    public bool MayDeclare(TenantKind from, TenantKind to) => KindsByHand.Contains(to)
        && from is not (TenantKind.CspTransaction or TenantKind.SandboxPartner or TenantKind.SandboxCustomer) && (from == to || Tenant.MayBecome(from, to));

    public static Organization Register(
        OrganizationId id, CompanyName name, PartnerId? globalPartnerId = null, Origin origin = Origin.Portal) =>
        new() { Id = id, Name = name, GlobalPartnerId = globalPartnerId, Origin = origin };

    /// <summary>Gets the name that an operator approved. Who brought the organisation on record may have known another.</summary>
    public void Rename(CompanyName name)
    {
        if (name == Name) return;

        Raise(new OrganizationRenamed(Id, Name, name));
        Name = name;
    }

    public Enrollment Enrol(TenantId tenant, Tier tier, PartnerId location, DateTimeOffset now)
    {
        var enrollment = new Enrollment(EnrollmentId.New(now), tenant, tier, location, DateOnly.FromDateTime(now.UtcDateTime));
        _enrollments.Add(enrollment);
        return enrollment;
    }

    public Result Make(EnrollmentMove move, EnrollmentId on, DateTimeOffset now)
    {
        var enrollment = _enrollments.Single(e => e.Id == on);
        var before = enrollment.Status;
        if (enrollment.Make(move, DateOnly.FromDateTime(now.UtcDateTime)).Refused(out var refusal)) return refusal;

        Raise(new EnrollmentMoved(Id, enrollment.Id, before, enrollment.Status));
        return Result.Ok;
    }

    public void JoinGroup(CorporateGroupId group) => Group = group;

    public void Vet(Vetting outcome) => Vetting = outcome;

    public void ListInDirectory(DirectoryListing listing) => Listing = listing;

    public Enrollment? EnrollmentOn(TenantId tenant) => _enrollments.SingleOrDefault(e => e.Tenant == tenant);

    public bool IsAffiliateOf(Organization other) => Group is not null && Group == other.Group && Id != other.Id;
}

/// <summary>An organisation got another name.</summary>
public sealed record OrganizationRenamed : DomainEvent
{
    public OrganizationRenamed(OrganizationId organization, CompanyName before, CompanyName after)
        : base("update_company_info", organization.Value, organization) =>
        Changes = [.. new Change[] { new("Name", before.Legal, after.Legal), new("KoreanName", before.Korean, after.Korean) }.Where(change => change.Before != change.After)];
}

/// <summary>An enrolment changed its status.</summary>
public sealed record EnrollmentMoved : DomainEvent
{
    public EnrollmentMoved(OrganizationId organization, EnrollmentId enrollment, EnrollmentStatus from, EnrollmentStatus to)
        : base("enrollment_status_changed", enrollment.Value, organization) =>
        Changes = [new("Status", from.ToString(), to.ToString())];
}
