using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.People;
using PartnerPortal.Application.Home;
using PartnerPortal.Tests;
using PartnerPortal.Tests.Stores;

namespace PartnerPortal.Application.Tests.Persistence;

/// <summary>The activity log grows for ever: what every page asks of it is read from an index, in its order, and never sorted whole.</summary>
public sealed class ReadingByIndexTests : IAsyncLifetime
{
    private readonly Cast _cast = new();
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await _cast.Enter(_portal);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_home_page_reads_the_newest_of_each_side_by_its_own_index()
    {
        var plan = await Plan(() => _portal.Run((ShowHome useCase) => useCase.Handle(_cast.Mina, default)));

        ByIndex(plan, "IX_ActivityRecords_Organization_At_Id", "IX_ActivityRecords_Other_At_Id");
    }

    [Fact]
    public async Task The_activity_page_does_so_too_and_whoever_watches_over_the_portal_reads_by_time()
    {
        var page = new ListActivity.Query(new Cursor(_portal.Clock.Now, Guid.NewGuid()));

        ByIndex(await Plan(() => _portal.Run((ListActivity useCase) => useCase.Handle(_cast.Mina, page, default))), "IX_ActivityRecords_Organization_At_Id", "IX_ActivityRecords_Other_At_Id");
        ByIndex(await Plan(() => _portal.Run((ListActivity useCase) => useCase.Handle(_cast.Nari, page, default))), "IX_ActivityRecords_At_Id");
    }

    [Fact]
    public async Task Whom_a_record_names_is_looked_up_by_an_index()
    {
        var plan = await Plan(() => _portal.Run((ListPeople useCase) => useCase.Handle(_cast.Mina, "seo", default)));

        Assert.True(PrivateStore.Kind != "Sqlite" || plan.Any(step => step.Contains("IX_ActivityRecords_User_Organization", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_frame_of_a_page_asks_nothing_of_the_log() =>
        Assert.Empty(await _portal.Overheard.Of("ActivityRecords", () => _portal.Run((SumUpHome useCase) => useCase.Handle(_cast.Mina, default))));

    // What may be sorted are the few rows that each side hands over.
    private static void ByIndex(IReadOnlyList<string> plan, params IReadOnlyList<string> indexes)
    {
        if (PrivateStore.Kind != "Sqlite") return;

        Assert.All(indexes, index => Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal)));
        var handed = plan.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal)).Select(step => step.Replace("CO-ROUTINE", "SCAN", StringComparison.Ordinal)).ToList();
        foreach (var (number, step) in plan.Index())
        {
            if (step.Contains("TEMP B-TREE", StringComparison.Ordinal)) Assert.Contains(plan[number - 1], handed);
        }
    }

    /// <summary>How SQLite goes about what was asked of the log; other stores are asked without looking.</summary>
    private async Task<IReadOnlyList<string>> Plan(Func<Task> asking)
    {
        if (PrivateStore.Kind == "Sqlite") return await _portal.Overheard.PlanOf("ActivityRecords", asking, _portal.Store.ConnectionString);

        await asking();
        return [];
    }
}
