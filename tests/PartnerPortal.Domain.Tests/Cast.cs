using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Tests;

/// <summary>
/// The people and companies of every story told here. Hanbit distributes, Namsan and Mirae resell through it, Saebyeok is
/// the other provider, Duri sells directly, and Areum Hospital buys.
/// </summary>
internal static class Cast
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 31, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    public static readonly UserId Mina = new(Guid.Parse("00000000-0000-7000-8000-0000000000a1"));

    public static PartyFacts Hanbit { get; } = Partner(1, new("Hanbit Distribution", "한빛유통"), Tier.IndirectProvider);

    public static PartyFacts Saebyeok { get; } = Partner(2, new("Saebyeok Supply", "새벽공급"), Tier.IndirectProvider);

    public static PartyFacts Namsan { get; } = Partner(3, new("Namsan IT", "남산아이티"), Tier.IndirectReseller);

    public static PartyFacts Mirae { get; } = Partner(4, new("Mirae Systems", "미래시스템"), Tier.IndirectReseller);

    public static PartyFacts Duri { get; } = Partner(5, new("Duri Cloud", "두리클라우드"), Tier.DirectBill);

    public static PartyFacts Areum { get; } =
        new(OrganizationOf(6), new("Areum Hospital", "아름병원"), TenantOf(6), TenantKind.Customer) { Domain = "areum.onmicrosoft.com" };

    /// <summary>The tenant with which a partner buys for its own use.</summary>
    public static PartyFacts CorporateTenantOf(PartyFacts partner) => OtherTenantOf(partner, TenantKind.PartnerCorporate);

    public static PartyFacts OtherTenantOf(PartyFacts owner, TenantKind kind) => owner with
    {
        Tenant = TenantOf(1000 + owner.Tenant.Value.ToByteArray()[0] + ((int)kind * 16)),
        TenantKind = kind,
        Tier = Tier.None,
        Enrollment = null,
        Domain = $"{kind}-{owner.Domain}".ToLowerInvariant(),
    };

    public static PartyFacts Sandbox(Tier tier) => Hanbit with { TenantKind = TenantKind.SandboxPartner, Tier = tier, Enrollment = null };

    public static PersonalLink Link(string recipient = "jun@namsan.example") =>
        new(new string('a', 64), new PersonalLink.Message(recipient, Language.Korean, "안녕하세요.", null, Mina), Now, PolicyPack.Founding.LinkLifetime);

    /// <summary>The consent of the rules to a deal, which must have it.</summary>
    public static Clearance Cleared(PolicyQuery query)
    {
        var refused = PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Clear().Refused(out var refusal, out var clearance);
        return refused ? throw new InvalidOperationException($"The cast's own deal is refused by {refusal!.Rule}.") : clearance!;
    }

    private static PartyFacts Partner(int number, CompanyName name, Tier tier) =>
        new(OrganizationOf(number), name, TenantOf(number), TenantKind.CspTransaction)
        {
            Tier = tier,
            Enrollment = EnrollmentStatus.Active,
            IsCspPartner = true,
            Domain = $"{name.Legal.Split(' ')[0].ToLowerInvariant()}.onmicrosoft.com",
        };

    private static OrganizationId OrganizationOf(int number) => new(new Guid(number, 1, 0, new byte[8]));

    private static TenantId TenantOf(int number) => new(new Guid(number, 2, 0, new byte[8]));
}
