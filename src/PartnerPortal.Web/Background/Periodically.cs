using PartnerPortal.Application;

namespace PartnerPortal.Web.Background;

/// <summary>
/// The only background service in the house: runs a job on a beat, in a scope of its own, and survives its failures.
/// </summary>
internal sealed partial class Periodically<TJob>(
    UseCases useCases, TimeSpan beat, Func<TJob, CancellationToken, Task<int>> run, TimeProvider clock, ILogger<Periodically<TJob>> log)
    : BackgroundService
    where TJob : notnull
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(beat, clock);
        while (await Tick(timer, stoppingToken))
        {
            try
            {
                var done = await useCases.Run((TJob job) => run(job, stoppingToken));
                if (done > 0) Did(typeof(TJob).Name, done);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure, typeof(TJob).Name); // the next beat tries again
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Job} handled {Count}")]
    private partial void Did(string job, int count);

    [LoggerMessage(LogLevel.Error, "{Job} failed")]
    private partial void Failed(Exception failure, string job);
}
