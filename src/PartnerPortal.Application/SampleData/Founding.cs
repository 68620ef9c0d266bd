using PartnerPortal.Application.SampleData.Tables;

namespace PartnerPortal.Application.SampleData;

/// <summary>The day on which the operator opened the portal and recorded who is who; and how enrolments moved since.</summary>
internal static class Founding
{
    private const int OpenedDaysAgo = 400;

    public static IEnumerable<Act> Acts(Calendar calendar) =>
    [
        new Act(calendar.Ago(OpenedDaysAgo), People.Operator, stage => Open(stage, calendar)),
        .. Enrolled().Where(standing => standing.Enrollment!.TurnedDaysAgo is not null).Select(standing => Turn(standing, calendar)),
    ];

    private static Task Open(Stage stage, Calendar calendar)
    {
        var firms = Firms.All.ToDictionary(firm => firm.Slug, firm => Register(firm.Slug, firm.Name, firm.Enrollment?.GlobalId));
        foreach (var firm in Firms.All.Where(firm => firm.Group is not null)) firms[firm.Slug].JoinGroup(SampleIds.Of<CorporateGroupId>(firm.Group!));
        foreach (var firm in Firms.All) firms[firm.Slug].Vet(firm.Vetting);
        foreach (var listing in Listings.All) firms[listing.Slug].ListInDirectory(new DirectoryListing(listing.Specialisms, listing.Summary, listing.Korean));
        foreach (var standing in Enrolled()) Enrol(firms[standing.Owner], standing, calendar);

        stage.Db.AddRange(firms.Values);
        stage.Db.AddRange(Tenants.All.Select(Record));
        stage.Db.AddRange(People.All.Select(Register));
        return Task.CompletedTask;
    }

    private static IEnumerable<SampleTenant> Enrolled() => Tenants.All.Where(tenant => tenant.Enrollment is not null);

    private static Organization Register(string slug, CompanyName name, PartnerId? id) =>
        Organization.Register(SampleIds.Of<OrganizationId>(slug), name, id);

    // Up to the turn that came later, if there is one.
    private static void Enrol(Organization firm, SampleTenant standing, Calendar calendar)
    {
        var (of, tenant) = (standing.Enrollment!, SampleIds.Of<TenantId>(standing.Slug));
        var since = calendar.Ago(of.SinceDaysAgo);
        var enrollment = firm.Enrol(tenant, of.Tier, of.Location, since);
        foreach (var move in of.TurnedDaysAgo is null ? of.Moves : of.Moves.SkipLast(1)) Stage.Must(firm.Make(move, enrollment.Id, since));
    }

    private static Act Turn(SampleTenant standing, Calendar calendar) => new(calendar.Ago(standing.Enrollment!.TurnedDaysAgo!.Value), People.Operator, async stage =>
    {
        var id = SampleIds.Of<OrganizationId>(standing.Owner);
        var firm = await stage.Db.Organizations.SingleAsync(o => o.Id == id, stage.Ct);
        var enrollment = firm.EnrollmentOn(SampleIds.Of<TenantId>(standing.Slug))!;
        Stage.Must(firm.Make(standing.Enrollment.Moves[^1], enrollment.Id, stage.Now));
    });

    private static Tenant Record(SampleTenant tenant) => Tenant.Record(
        SampleIds.Of<TenantId>(tenant.Slug), SampleIds.Of<OrganizationId>(tenant.Owner), tenant.Domain, tenant.Kind, tenant.Cloud,
        CountryCode.Of(tenant.Country), tenant.Evidence);

    private static User Register(SamplePerson person)
    {
        var user = User.Register(SampleIds.Of<UserId>(person.SignIn), person.SignIn, person.Name, person.KoreanName, person.Email, person.Language);
        foreach (var post in person.Posts) user.Join(SampleIds.Of<OrganizationId>(post.Organization), SampleIds.Of<TenantId>(post.Tenant), post.Roles);
        return user;
    }
}
