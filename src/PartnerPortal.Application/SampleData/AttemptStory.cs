using PartnerPortal.Application.SampleData.Tables;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.SampleData;

/// <summary>What people tried and the rules stopped: nothing was sent, the decision was filed.</summary>
internal static class AttemptStory
{
    public static IEnumerable<Act> Acts(Calendar calendar) => Attempts.All.Select(row => new Act(calendar.Ago(row.DaysAgo, 90), row.By, async stage =>
    {
        var query = await stage.Ask(row.Action, row.Seller, row.Buyer);
        var link = row.MayAskAgainInDays is { } days ? new LinkFacts(MayAskAgainOn: calendar.In(days)) : LinkFacts.Harmless;
        stage.Refuse(query with { Link = link }, row.Addressee, row.Rule);
    }));
}
