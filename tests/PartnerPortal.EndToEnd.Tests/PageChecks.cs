using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PartnerPortal.EndToEnd.Tests;

internal static class PageChecks
{
    extension(IPage page)
    {
        /// <summary>No finding of axe, of any impact.</summary>
        public async Task IsAccessible()
        {
            var result = await page.RunAxe();

            var findings = result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} at {node.Target}: {rule.Help}")).ToList();
            Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
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
