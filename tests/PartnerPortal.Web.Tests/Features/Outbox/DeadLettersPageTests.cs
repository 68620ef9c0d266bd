using Bunit;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Outbox;

namespace PartnerPortal.Web.Tests.Features.Outbox;

public sealed class DeadLettersPageTests : PortalComponentTest
{
    [Fact]
    public async Task The_operator_reads_why_and_has_one_tried_again()
    {
        await Bury("a", "b");
        var page = Open<DeadLettersPage>(Cast.Nari, "/dead-letters");
        page.WaitForElement("[data-reason]");
        Assert.All(page.FindAll("[data-reason]"), reason => Assert.Equal("The post is out of order.", reason.TextContent));

        page.FindAll("[data-act=replay]")[0].Click();

        page.WaitForState(() => page.FindAll("[data-mail]").Count == 1);
    }

    [Fact]
    public async Task The_chosen_ones_are_tried_again_together()
    {
        await Bury("a", "b", "c");
        var page = Open<DeadLettersPage>(Cast.Nari, "/dead-letters");
        page.WaitForElement("[data-mail]");
        Assert.Empty(page.FindAll("[data-act=replay-chosen]"));

        page.FindAll("[data-mail]")[0].Change(true);
        page.FindAll("[data-mail]")[2].Change(true);
        page.WaitForElement("[data-act=replay-chosen]").Click();

        page.WaitForState(() => page.FindAll("[data-mail]").Count == 1);
    }

    [Fact]
    public async Task All_are_tried_again_after_being_asked()
    {
        await Bury("a", "b");
        var page = Open<DeadLettersPage>(Cast.Nari, "/dead-letters");

        page.WaitForElement("[data-act=replay-all]").Click();
        page.WaitForElement("[data-dialog=confirm] [data-act=confirm]").Click();

        page.WaitForElement(".empty-state");
    }

    [Fact]
    public void Without_any_it_says_so() => Open<DeadLettersPage>(Cast.Nari, "/dead-letters").WaitForElement(".empty-state");

    [Fact]
    public void Nobody_else_may_even_look() =>
        Open<DeadLettersPage>(Cast.Mina, "/dead-letters").WaitForElement("[data-refused='access.lacks-permission']");

    private async Task Bury(params string[] recipients)
    {
        await Portal.Run(async (PortalDbContext db) =>
        {
            foreach (var recipient in recipients)
            {
                db.OutboxMessages.Add(new OutboxMessage(
                    MailKind.PartnerAdded, Guid.CreateVersion7(), Cast.Hanbit.Organization, new($"{recipient}@portal.example", Language.English), Portal.Clock.Now));
            }

            await db.Commit(null, default);
        });
        Portal.Post.IsOutOfOrder = true;
        for (var attempt = 0; attempt < OutboxMessage.MostAttempts; attempt++)
        {
            await Portal.Run((SendOutbox job) => job.Handle(default));
            Portal.Clock.Now += TimeSpan.FromHours(2);
        }
    }
}
