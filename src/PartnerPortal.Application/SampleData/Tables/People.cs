using PartnerPortal.Application.Outbox;
using static PartnerPortal.Application.SampleData.SampleTask;
using static PartnerPortal.Domain.Organizations.Language;
using static PartnerPortal.Domain.Organizations.Roles;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>What a person may be in an organisation, on one of its tenants.</summary>
internal sealed record Post(string Organization, string Tenant, Roles Roles);

/// <summary>A person of the sample world; signs in as given.family@home.</summary>
internal sealed record SamplePerson(string Home, string Name, string? KoreanName, Roles Roles, Language Language, SampleTask? Task = null)
{
    /// <summary>Posts beside the one at home.</summary>
    public IReadOnlyList<Post> Elsewhere { get; init; } = [];

    public IReadOnlyList<Post> Posts => [new(Home, Home, Roles), .. Elsewhere];

    public string SignIn => $"{Handle}@{Home}";

    public string Email => $"{Handle}@{Home}.example";

    private string Handle => Name.ToLowerInvariant().Replace(' ', '.').Replace("'", "", StringComparison.Ordinal);

    public Actor On(string tenant)
    {
        var post = Posts.First(p => p.Tenant == tenant);
        return new Actor(
            SampleIds.Of<UserId>(SignIn), Name, Email, SampleIds.Of<OrganizationId>(post.Organization), SampleIds.Of<TenantId>(tenant), post.Roles, Language)
        {
            KoreanName = KoreanName,
        };
    }
}

/// <summary>The people: a named few whom the tasks need, and whoever else holds an organisation's posts.</summary>
internal static class People
{
    private static readonly SamplePerson[] Known =
    [
        new(Firms.OperatorSlug, "Nari Kim", "김나리", Roles.Operator, English, ClassifyTenant),
        new("contoso-dist", "Mina Seo", "서민아", AdminAgent, English, InviteReseller),
        new("contoso-dist", "Jun Park", "박준", SalesAgent, English),
        new("contoso-dist", "Hayoon Oh", "오하윤", GlobalAdmin | AccountAdmin, Korean)
        {
            Elsewhere = [new("contoso-dist", "contoso-dist-corp", GlobalAdmin)],
        },
        new("adventureworks", "Elena Costa", null, AdminAgent, English, MeetRefusal),
        new("adventureworks", "Woojin Shim", "심우진", GlobalAdmin | AccountAdmin, Korean)
        {
            Elsewhere = [new("adventureworks", "adventureworks-corp", GlobalAdmin)],
        },
        new("vanarsdel", "Greta Lang", null, GlobalAdmin | AdminAgent, English)
        {
            Elsewhere = [new("vanarsdel", "vanarsdel-de", GlobalAdmin | AdminAgent)],
        },
        new("tailspin", "Sora Han", "한소라", AdminAgent, Korean, AskCustomer),
        new("tailspin", "Dohyun Kang", "강도현", GlobalAdmin | AccountAdmin, Korean)
        {
            Elsewhere = [new("tailspin", "tailspin-corp", GlobalAdmin)],
        },
        new("tailspin", "Taeyang Moon", "문태양", HelpdeskAgent | BillingAdmin, Korean)
        {
            Elsewhere = [new("fincher", "fincher", Reader)],
        },
        new("graphicdesign", "Jiwon Lee", "이지원", GlobalAdmin, Korean, AnswerInvitation),
        new("woodgrove", "Hyejin Lim", "임혜진", GlobalAdmin, Korean, AddPartner),
        new("ea-giant", "Bomi Ahn", "안보미", GlobalAdmin, Korean, HirePartner),
    ];

    public static IReadOnlyList<SamplePerson> All { get; } = [.. Known, .. Firms.All.SelectMany(Others)];

    private static readonly Dictionary<string, SamplePerson> BySignIn = All.ToDictionary(person => person.SignIn);

    private static readonly ILookup<string, SamplePerson> ByTenant =
        All.SelectMany(person => person.Posts, (person, post) => (person, post)).ToLookup(pair => pair.post.Tenant, pair => pair.person);

    public static Actor Operator { get; } = Actor($"nari.kim@{Firms.OperatorSlug}");

    /// <summary>Somebody at the post of home.</summary>
    public static Actor Actor(string signIn) => BySignIn[signIn].On(BySignIn[signIn].Home);

    public static Actor Admin(string tenant) => Holder(tenant, GlobalAdmin);

    public static Actor Agent(string tenant) => Holder(tenant, AdminAgent);

    /// <summary>Where a tenant's Global admin reads mail.</summary>
    public static Addressee Mailbox(string tenant)
    {
        var admin = Admin(tenant);
        return new Addressee(admin.Email, admin.Language, admin.Tenant);
    }

    public static SampleTask? TaskOf(string signIn) => BySignIn.GetValueOrDefault(signIn)?.Task;

    private static Actor Holder(string tenant, Roles role) =>
        ByTenant[tenant].Select(person => person.On(tenant)).First(actor => actor.Roles.HasFlag(role));

    // Half of the people in Korea read Korean; posts that a known person holds stay with that person.
    private static IEnumerable<SamplePerson> Others(Firm firm, int index)
    {
        var open = Postings.For(firm).Where(roles => !Known.Any(person => person.Home == firm.Slug && (person.Roles & roles) != Roles.None));
        return open.Select((roles, n) =>
        {
            var (name, korean) = Names.Of(firm.Country, (index * 5) + n);
            return new SamplePerson(firm.Slug, name, korean, roles, korean is not null && (index + n) % 3 != 0 ? Korean : English);
        });
    }
}
