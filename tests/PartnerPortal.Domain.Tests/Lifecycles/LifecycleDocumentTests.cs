using System.Text;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Tests.Shared.Documents;

namespace PartnerPortal.Domain.Tests.Lifecycles;

/// <summary>docs/lifecycles.md draws what the code lets happen, and nothing else.</summary>
public sealed class LifecycleDocumentTests
{
    private const string Introduction =
        """
        # Lifecycles

        Where each thing may stand and what may happen to it. What is not drawn can't happen: the domain refuses it with a
        code that ends in `-not-open`, and changes nothing. The arrows are the moves, as the code names them.

        This page is written by a test from the code: `PORTAL_WRITE_DOCS=1 tests/run`.

        """;

    [Fact]
    public void The_page_draws_what_the_code_lets_happen() => GeneratedDocument.MustEqual("docs/lifecycles.md", Write());

    private static string Write()
    {
        var page = new StringBuilder(Introduction);
        Draw<EnrollmentStatus, EnrollmentMove>(page, "Enrolment", "A partner's standing in the CSP programme, kept by the operator. Only `Active` and `Dual` sell anything new; `Dual` is a direct-bill partner on its way to an indirect provider.", Enrollment.After);
        Draw<InvitationStatus, InvitationMove>(page, "Partnership invitation", "An indirect provider asks an indirect reseller. It is born sent; a repeat of opening it is no event. It is answered once.", PartnershipInvitation.After);
        Draw<PartnershipStatus, PartnershipMove>(page, "Partnership", "The provider ends at once; the reseller asks for the end, takes it back, or waits until the provider lets it end or its notice runs out. Suspension is no state: it follows from the enrolments of the two sides.", Partnership.After);
        Draw<RequestStatus, RequestMove>(page, "Relationship request", "A partner asks a customer. A willing customer without a customer agreement keeps the request waiting; it is answered once.", RelationshipRequest.After);
        Draw<RelationshipStatus, RelationshipMove>(page, "Customer relationship", "The customer asks for the end, the partner removes; where nothing stands in the way, the end comes by itself when the deadline passes. A removed relationship is only restored by a new request.", CustomerRelationship.After);
        Draw<SubscriptionStatus, SubscriptionMove>(page, "Subscription, legacy", "It ends by suspension.", (status, move) => Subscription.After(CommerceGeneration.Legacy, status, move));
        Draw<SubscriptionStatus, SubscriptionMove>(page, "Subscription, new commerce", "It is cancelled in its first days, or runs out. Expired and disabled ones can't be reactivated.", (status, move) => Subscription.After(CommerceGeneration.New, status, move));
        Draw<ExternalSubscriptionStatus, ExternalSubscriptionMove>(page, "Subscription bought elsewhere", "The customer declares it, or confirms what a partner declared. A partner supports it without selling it; a plan brings it to CSP. A partner that goes takes its plan along.", ExternalSubscription.After);
        Draw<PackEditionStatus, PackEditionMove>(page, "Policy pack", "An operator drafts it, announces it for a day that lies ahead, and takes it back until then. From its day on it is in force, whoever notes it and when, until the day of the next one; it never comes back under the same name.", PackEdition.After);
        Draw<RegisteredApplicationStatus, RegisteredApplicationMove>(page, "Application", "A program that acts for an organisation by itself. Its tokens open nothing while it is suspended, and never again once it is removed.", RegisteredApplication.After);
        ListKinds(page);
        return page.ToString();
    }

    private static void Draw<TStatus, TMove>(StringBuilder page, string title, string about, Func<TStatus, TMove, TStatus?> after)
        where TStatus : struct, Enum
        where TMove : struct, Enum
    {
        var arrows = (from status in Enum.GetValues<TStatus>()
                      from move in Enum.GetValues<TMove>()
                      let next = after(status, move)
                      where next is not null
                      select (From: status, Move: move, To: next.Value)).ToList();
        var ends = Enum.GetValues<TStatus>().Where(status => arrows.Any(arrow => arrow.To.Equals(status)) && arrows.TrueForAll(arrow => !arrow.From.Equals(status)));

        page.Append($"\n## {title}\n\n{about}\n\n```mermaid\nstateDiagram-v2\n    [*] --> {default(TStatus)}\n");
        foreach (var arrow in arrows.GroupBy(arrow => (arrow.From, arrow.To)))
            page.Append($"    {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(one => one.Move))}\n");
        foreach (var end in ends) page.Append($"    {end} --> [*]\n");
        page.Append("```\n");
    }

    private static void ListKinds(StringBuilder page)
    {
        page.Append("\n## Kind of a tenant\n\nSandboxes never mix with production, nothing goes back to undeclared, and a tenant that stops trading in CSP becomes\nthe corporate tenant of its owner.\n\n| From | May become |\n| --- | --- |\n");
        foreach (var from in Enum.GetValues<TenantKind>())
        {
            var open = Enum.GetValues<TenantKind>().Where(to => Tenant.MayBecome(from, to)).ToList();
            page.Append($"| {from} | {(open.Count == 0 ? "–" : string.Join(", ", open))} |\n");
        }
    }
}
