using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PartnerPortal.EndToEnd.Tests;

internal static class PageChecks
{
    private static readonly string Axe = $"() => {{ if (!window.axe) {{ {new BundledAxeScriptProvider().GetScript()} }} }}";

    // Only what is out of order leaves the page: to tell what is in order takes several times as long as finding it.
    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target}: ${rule.help}`))
        """;

    extension(IPage page)
    {
        /// <summary>One visit, four looks: what was loaded once is turned to the phone and to the night where it stands, and back.</summary>
        public async Task Serves(Reader reader, string name)
        {
            foreach (var look in reader.Looks)
            {
                await page.LookAs(look);
                await page.Keep(name, look);
                await page.FitsItsScreen();
                if (reader.Examines(look)) await page.IsAccessible();
            }

            await page.LookAs(reader);
        }

        /// <summary>Turns the page to another screen and another light, and waits until it has stopped moving.</summary>
        private async Task LookAs(Reader look)
        {
            await page.SetViewportSizeAsync(look.Width, Reader.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = look.Light, ReducedMotion = ReducedMotion.Reduce });
            await page.EvaluateAsync(
                "() => Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().iterations !== Infinity).map(a => a.finished.catch(() => {})))");
        }

        /// <summary>No finding of axe, of any impact.</summary>
        public async Task IsAccessible()
        {
            var barriers = await page.Barriers();
            Assert.True(barriers.Count == 0, string.Join(Environment.NewLine, barriers));
        }

        /// <summary>What keeps somebody out of the page as it stands, as axe finds it.</summary>
        public async Task<IReadOnlyList<string>> Barriers()
        {
            await page.EvaluateAsync(Axe);
            return await page.EvaluateAsync<string[]>(Violations);
        }

        /// <summary>Nothing is cut off or pushed aside: the page is no wider than the screen.</summary>
        public async Task FitsItsScreen() =>
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{page.Url} scrolls sideways.");

        /// <summary>Keeps a picture in the folder that PARTNERPORTAL_SCREENSHOTS names, for eyes to compare.</summary>
        public async Task Keep(string name, Reader reader)
        {
            if (Environment.GetEnvironmentVariable("PARTNERPORTAL_SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{reader}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
        }
    }
}
