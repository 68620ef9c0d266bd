using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Partnerships;
using static PartnerPortal.Domain.Organizations.Language;
using static PartnerPortal.Domain.Partnerships.InvitationStatus;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>An invitation and what became of it.</summary>
/// <param name="Target">The addressed tenant, or null: whoever holds the link.</param>
internal sealed record Invitation(string Sender, Addressee To, string? Target, int SentDaysAgo, InvitationStatus Ends = Sent)
{
    public int? OpenedDaysAgo { get; init; }

    /// <summary>Later on the day.</summary>
    public int Minutes { get; init; }

    public int EndedDaysAgo { get; init; }

    /// <summary>Who read it, where nobody was addressed.</summary>
    public string? AnsweredBy { get; init; }

    public string? Reason { get; init; }

    public bool AdminAccess { get; init; }

    public string Provider => Sender.Split('@')[1];

    public string Reader => Target ?? AnsweredBy ?? throw new InvalidOperationException($"Nobody read the invitation to {To.Email}.");

    public PartnershipInvitationId Id => SampleIds.Of<PartnershipInvitationId>($"{Provider}/{To.Email}");
}

/// <summary>Invitations in every state; the accepted ones are partnerships.</summary>
internal static class Invitations
{
    private const string Mina = "mina.seo@contoso-dist", Jun = "jun.park@contoso-dist";

    public static IReadOnlyList<Invitation> All { get; } =
    [
        new(Jun, new("partners@treyresearch.example", English), null, 0) { Minutes = 150 },
        new(Mina, new("jiwon.lee@graphicdesign.example", Korean), "graphicdesign", 6, Opened) { OpenedDaysAgo = 0, Minutes = 100 },
        new(Mina, new("cloud@firstup.example", Korean), "firstup", 9, Accepted) { OpenedDaysAgo = 5, EndedDaysAgo = 5 },
        new(Jun, new("kwon@vanarsdel.example", English), null, 21, Declined)
        {
            OpenedDaysAgo = 20, EndedDaysAgo = 20, AnsweredBy = "vanarsdel", Reason = "We sell in Europe only, and have a provider there.",
        },
        new(Mina, new("office@consolidated.example", English), null, 31, Expired),
        new(Agent("fabrikam-dist"), People.Mailbox("tailspin"), "tailspin", 324, Accepted) { OpenedDaysAgo = 321, EndedDaysAgo = 320, AdminAccess = true },
        new(Agent("fabrikam-dist"), People.Mailbox("relecloud"), "relecloud", 5, Opened) { OpenedDaysAgo = 4 },
        new(Agent("fabrikam-dist"), new("hello@humongous.example", Korean), null, 44, Revoked) { EndedDaysAgo = 41 },
        new(Agent("northwind-dist"), People.Mailbox("vanarsdel"), "vanarsdel", 84, Accepted) { OpenedDaysAgo = 82, EndedDaysAgo = 80 },
        new(Agent("litware-cn"), People.Mailbox("bluecloud-seoul"), "bluecloud-seoul", 303, Accepted) { OpenedDaysAgo = 300, EndedDaysAgo = 300 },
    ];

    private static string Agent(string provider) => People.All.First(person => person.Home == provider && person.Roles.HasFlag(Roles.AdminAgent)).SignIn;
}
