using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;
using PartnerPortal.Web.Shell.Logging;

namespace PartnerPortal.Web.Tests.Shell;

public sealed class RequestLogTests
{
    private readonly Remembered _log = new();

    [Theory]
    [InlineData(200, LogLevel.Debug)]
    [InlineData(302, LogLevel.Debug)]
    [InlineData(404, LogLevel.Information)]
    [InlineData(503, LogLevel.Error)]
    public async Task An_answer_is_told_as_loudly_as_it_deserves(int status, LogLevel level)
    {
        await Answer(context => { context.Response.StatusCode = status; return Task.CompletedTask; });

        Assert.Equal(level, Assert.Single(_log.Lines).Level);
    }

    [Fact]
    public async Task A_crash_is_an_error_and_goes_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Answer(_ => throw new InvalidOperationException()));

        Assert.Equal(LogLevel.Error, Assert.Single(_log.Lines).Level);
    }

    [Fact]
    public async Task The_secret_in_an_address_never_reaches_the_log()
    {
        await Answer(_ => Task.CompletedTask);

        var (_, text) = Assert.Single(_log.Lines);
        Assert.Contains("/i/{token}", text);
        Assert.DoesNotContain("s3cret", text);
    }

    private Task Answer(RequestDelegate with)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = "/i/s3cret" } };
        context.SetEndpoint(new RouteEndpoint(with, RoutePatternFactory.Parse("/i/{token}"), 0, null, null));
        return new RequestLog(with, _log).InvokeAsync(context);
    }

    private sealed class Remembered : ILogger<RequestLog>
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception)));
    }
}
