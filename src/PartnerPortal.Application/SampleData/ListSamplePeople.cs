using PartnerPortal.Application.SampleData.Tables;

namespace PartnerPortal.Application.SampleData;

/// <summary>What a featured person has to do: the reason to try the portal as this person.</summary>
public enum SampleTask
{
    InviteReseller,
    AnswerInvitation,
    AskCustomer,
    MeetRefusal,
    AddPartner,
    ClassifyTenant,
    HirePartner,
}

/// <summary>Under which heading the sign-in page shows a person.</summary>
public enum SampleGroup
{
    Provider,
    Reseller,
    DirectBill,
    Advisor,
    Customer,
    Operator,
}

/// <summary>Who can be tried in demo mode: everybody in the store, in groups; whoever has a task stands first.</summary>
public sealed class ListSamplePeople(PortalDbContext db)
{
    /// <param name="Roles">In the organisation that the person belongs to first.</param>
    /// <param name="Task">Why to try the portal as this person, or null: no special reason.</param>
    public sealed record Person(
        string SignInName, string Name, string? KoreanName, Roles Roles, OrganizationId Organization, CompanyName OrganizationName, SampleTask? Task);

    public sealed record Group(SampleGroup Kind, IReadOnlyList<Person> People);

    public async Task<IReadOnlyList<Group>> Handle(CancellationToken ct)
    {
        var users = await db.Users.AsNoTracking().ToListAsync(ct);
        var firms = await db.Organizations.AsNoTracking().ToDictionaryAsync(o => o.Id, ct);
        var placed =
            from user in users
            let post = user.Home
            where post is not null
            let firm = firms[post.Organization]
            let person = new Person(user.SignInName, user.Name, user.KoreanName, post.Roles, firm.Id, firm.Name, People.TaskOf(user.SignInName))
            orderby person.Task is null, person.Task, firm.Name.Legal, person.SignInName
            group person by GroupOf(firm, post.Roles) into people
            orderby people.Key
            select new Group(people.Key, [.. people]);
        return [.. placed];
    }

    private static SampleGroup GroupOf(Organization firm, Roles roles) => firm.Enrollments switch
    {
        [{ Tier: Tier.IndirectProvider }, ..] => SampleGroup.Provider,
        [{ Tier: Tier.IndirectReseller }, ..] => SampleGroup.Reseller,
        [{ Tier: Tier.DirectBill }, ..] => SampleGroup.DirectBill,
        [{ Tier: Tier.Advisor }, ..] => SampleGroup.Advisor,
        _ => roles.WatchOver ? SampleGroup.Operator : SampleGroup.Customer,
    };
}
