using PartnerPortal.Application;

namespace PartnerPortal.Web.Shell.Hosting;

/// <summary>Whoever starts a portal that cannot start reads one sentence about what to mend, and no stack trace.</summary>
internal static class PlainStart
{
    public static async Task<int> OrSayWhy(Func<Task> start)
    {
        try
        {
            await start();
            return 0;
        }
        catch (CannotStartException cannot)
        {
            await Console.Error.WriteLineAsync($"PartnerPortal can't start. {cannot.Message}");
            return 1;
        }
    }
}
