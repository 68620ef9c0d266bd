namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// Who stands in the directory: an organisation with a listing, by the tenant of its active enrolment. Said once, so
/// that what can be found is what can be taken.
/// </summary>
internal static class Directory
{
    public sealed record ListedPartner
    {
        public required Organization Organization { get; init; }

        public required TenantId Tenant { get; init; }
    }

    extension(PortalDbContext db)
    {
        public IQueryable<ListedPartner> Listed() =>
            from organization in db.Organizations.AsNoTracking()
            where organization.Listing != null
            from enrollment in organization.Enrollments
            where (enrollment.Status == EnrollmentStatus.Active || enrollment.Status == EnrollmentStatus.Dual)
                && enrollment.Tier != Tier.None && enrollment.Tier != Tier.Advisor
            select new ListedPartner { Organization = organization, Tenant = enrollment.Tenant };
    }
}
