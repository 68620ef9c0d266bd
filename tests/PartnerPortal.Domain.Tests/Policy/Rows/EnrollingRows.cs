using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class EnrollingRows
{
    private static readonly PolicyPack WithFloors = PolicyPack.Founding with { ResellerFloor = 1_000, FirstTierFloor = 30_000_000 };

    private static readonly PolicyQuery NewReseller = Ask.Request.By(Cast.Namsan with { AgreementSigned = false, SignedAsDirectBill = true });

    private static readonly PolicyQuery ShortYear = Ask.Review.WhereEnrolling(x => x with { Revenue = 640 });

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-004", "a reseller whose direct-bill agreement covers it", NewReseller, Allow),
        new("R-004", "a provider, which a direct-bill agreement doesn't cover", Ask.Invite.WhereSeller(x => x with { AgreementSigned = false, SignedAsDirectBill = true }), Block),

        new("R-005", "a Global admin signs", Ask.Sign, Allow),
        new("R-005", "an Account admin signs", Ask.Sign with { Roles = Roles.AccountAdmin | Roles.AdminAgent }, Block),

        new("R-006", "nothing is signed yet", Ask.Sign, null),
        new("R-006", "a direct-bill partner would sign for reselling again", Ask.Sign.WhereSeller(x => x with { SignedAsDirectBill = true }), Allow),
        new("R-006", "a direct-bill partner signs as a provider", Ask.Sign.WhereSeller(x => x with { SignedAsDirectBill = true }).WhereEnrolling(x => x with { Tier = Tier.IndirectProvider }), null),
        new("R-006", "a reseller that signed as a direct-bill partner asks a customer", NewReseller, Allow),
        new("R-006", "it authorises a provider", Ask.Authorise.To(NewReseller.Seller), Allow),
        new("R-006", "a reseller with an agreement of its own", Ask.Request.By(Cast.Namsan), null),

        new("R-010", "a tenant of its own", Ask.Enrol, Allow),
        new("R-010", "reselling on the direct-bill tenant", Ask.Enrol.WhereEnrolling(x => x with { OnTenant = Tier.DirectBill }), Block),
        new("R-010", "direct-bill on the reseller's tenant", Ask.EnrolDirectly.WhereEnrolling(x => x with { OnTenant = Tier.IndirectReseller }), Block),
        new("R-010", "the same while a transition is recorded", Ask.Enrol.WhereEnrolling(x => x with { OnTenant = Tier.DirectBill, IsInTransition = true }), Warn),
        new("R-010", "a provider's tenant, of which other rules speak", Ask.Enrol.WhereEnrolling(x => x with { OnTenant = Tier.IndirectProvider }), Allow),

        new("R-011", "a new partner begins as a reseller", Ask.Enrol.WhereEnrolling(x => x with { MonthsAsReseller = 0, Revenue = 0 }), Allow),
        new("R-011", "forty months and two million dollars", Ask.EnrolDirectly, Allow),
        new("R-011", "exactly twelve months and the floor", Ask.EnrolDirectly.WhereEnrolling(x => x with { MonthsAsReseller = 12, Revenue = 300_000 }), Allow),
        new("R-011", "eleven months", Ask.EnrolDirectly.WhereEnrolling(x => x with { MonthsAsReseller = 11 }), Block),
        new("R-011", "one dollar below the floor", Ask.EnrolDirectly.WhereEnrolling(x => x with { Revenue = 299_999 }), Block),
        new("R-011", "a higher floor", Ask.EnrolDirectly.WhereEnrolling(x => x with { Revenue = 999_999 }), Block) { Pack = PolicyPack.Founding with { DirectBillFloor = 1_000_000 } },
        new("R-011", "figures that nobody reported", Ask.EnrolDirectly.WhereEnrolling(x => x with { MonthsAsReseller = null, Revenue = null }), Allow),
        new("R-011", "a provider where no floor is published", Ask.EnrolDirectly.WhereEnrolling(x => x with { Tier = Tier.IndirectProvider }), Allow),
        new("R-011", "a provider below its floor", Ask.EnrolDirectly.WhereEnrolling(x => x with { Tier = Tier.IndirectProvider }), Block) { Pack = WithFloors },
        new("R-011", "an advisor, who sells nothing", Ask.Enrol.WhereEnrolling(x => x with { Tier = Tier.Advisor }), null),

        new("R-013", "enough revenue on the anniversary", Ask.Review, Allow) { Pack = WithFloors },
        new("R-013", "a pack without a floor", ShortYear, Allow),
        new("R-013", "too little on the anniversary", ShortYear, Block) { Pack = WithFloors },
        new("R-013", "too little ninety days ahead", ShortYear.WhereEnrolling(x => x with { Anniversary = Cast.Today.AddDays(90) }), Warn) { Pack = WithFloors },
        new("R-013", "too little ninety-one days ahead", ShortYear.WhereEnrolling(x => x with { Anniversary = Cast.Today.AddDays(91) }), Allow) { Pack = WithFloors },
        new("R-013", "too little in the first year", ShortYear.WhereEnrolling(x => x with { Since = Cast.Today.AddYears(-1) }), Allow) { Pack = WithFloors },
        new("R-013", "revenue that nobody reported", ShortYear.WhereEnrolling(x => x with { Revenue = null }), null) { Pack = WithFloors },
        new("R-013", "a direct-bill partner", ShortYear.WhereEnrolling(x => x with { Tier = Tier.DirectBill }), null) { Pack = WithFloors },

        new("R-014", "never deauthorised", Ask.Enrol, null),
        new("R-014", "deauthorised a year ago today", Ask.Enrol.WhereEnrolling(x => x with { DeauthorizedOn = Cast.Today.AddYears(-1) }), Allow),
        new("R-014", "one day too early", Ask.Enrol.WhereEnrolling(x => x with { DeauthorizedOn = Cast.Today.AddYears(-1).AddDays(1) }), Block),

        new("R-013", "dates at the ends of the calendar", ShortYear.WhereEnrolling(x => x with { Since = DateOnly.MaxValue, Anniversary = DateOnly.MinValue }), Allow) { Pack = WithFloors },
        new("R-013", "an anniversary at the beginning of the calendar", ShortYear.WhereEnrolling(x => x with { Since = null, Anniversary = DateOnly.MinValue }), Block) { Pack = WithFloors },
        new("R-014", "a day at the end of the calendar", Ask.Enrol.WhereEnrolling(x => x with { DeauthorizedOn = DateOnly.MaxValue }), Block),
        new("R-014", "a wait without end", Ask.Enrol.WhereEnrolling(x => x with { DeauthorizedOn = Cast.Today.AddYears(-9) }), Block) { Pack = PolicyPack.Founding with { ReenrolmentWaitMonths = int.MaxValue } },

        new("R-015", "nothing was rejected", Ask.Order, null),
        new("R-015", "an application that was rejected", Ask.Request.WhereSeller(x => x with { Enrollment = EnrollmentStatus.Rejected }), Block),
        new("R-015", "an active partner whose business could not be verified again", Ask.Order.WhereSeller(x => x with { RejectedVerification = VerificationItem.Business }), Block),

        new("R-016", "no contact is named", Ask.Enrol, null),
        new("R-016", "a company's address", Ask.ChangeContact, Allow),
        new("R-016", "a web-mail address", Ask.ChangeContact.WhereEnrolling(x => x with { ContactDomain = "Naver.com" }), Block),
        new("R-016", "an application with a web-mail address", Ask.Enrol.WhereEnrolling(x => x with { ContactDomain = "gmail.com" }), Block),

        new("R-018", "signed in with a second factor, or nobody knows", Ask.Order, null),
        new("R-018", "an order without a second factor", Ask.Order with { HasMfa = false }, Block),
        new("R-018", "delegated rights without a second factor", Ask.ManageUsers with { HasMfa = false }, Block),
        new("R-018", "a customer, of whom it is not asked", Ask.Accept with { HasMfa = false }, null),

        new("R-019", "an application for a government tenant by a commercial organisation", Ask.Enrol.WhereOwn(x => x with { Cloud = CloudInstance.UsGov }), Block),
        new("R-067", "an application for a tenant that buys already", Ask.Enrol.WhereOwn(x => x with { Subscriptions = 3 }), Block),
        new("R-067", "an application for a tenant that holds nothing", Ask.Enrol, Allow),
    ];
}
