using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Grading;

/// <summary>
/// Two graders that others wrote, on every kind of answer: MDN's HTTP Observatory for headers and cookies, and Google's CSP
/// Evaluator. The observatory's scanner asks a host for its first page at the usual ports; here its own parts ask for any.
/// </summary>
public sealed class HeaderGradeTests(PortalOverTls portal) : IClassFixture<PortalOverTls>
{
    // Of the evaluator's numbers: 10 to 50 are high, wrong, medium and perhaps so; 45 is advice for browsers that know no nonce.
    private const int Mildest = 50, Advice = 45;

    [Fact]
    public Task Every_kind_of_answer_to_whoever_is_signed_in_is_graded_best() => IsGradedBest(
        portal.Cookies, PortalUrls.Home, PortalUrls.Invitations, PortalUrls.Customers, portal.Decision, PortalUrls.InviteReseller, PortalUrls.Organization, PortalUrls.Sessions, PortalUrls.ActivityFile);

    [Fact]
    public Task Every_kind_of_answer_to_a_stranger_is_graded_best() => IsGradedBest(
        "", PortalUrls.SignIn, portal.Landing, PortalUrls.SignInFailed(SignInFault.Declined), "/no/such/page", "/api/v1/me", "/api/v1/nothing", "/openapi/v1.json", "/js/kit.js", "/health/live");

    private async Task IsGradedBest(string cookies, params IReadOnlyList<string> paths)
    {
        var grades = await Grader.Ask(portal, cookies, paths);

        Assert.Equal(paths, grades.Select(grade => grade.Path));
        Assert.All(grades, grade =>
        {
            var worse = grade.Findings.Where(finding => finding.Severity <= Mildest && finding.Severity != Advice).Select(finding => finding.Text);
            Assert.Equal((grade.Path, "A+", ""), (grade.Path, grade.Letter, string.Join("; ", grade.Failed.Concat(worse))));
        });
    }
}
