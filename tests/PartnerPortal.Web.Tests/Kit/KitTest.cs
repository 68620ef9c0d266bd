using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Web.Kit;

namespace PartnerPortal.Web.Tests.Kit;

/// <summary>Renders a part of the kit with its real texts; only the browser is pretend.</summary>
public abstract class KitTest : BunitContext
{
    private protected KitTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddLocalization().AddKit();
    }

    private protected HandClock Clock { get; } = new();

    protected static IDisposable Speaking(string language) => new Language(language);

    private sealed class Language : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

        public Language(string name) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

        public void Dispose() => CultureInfo.CurrentUICulture = _before;
    }
}

/// <summary>A clock that moves when told to.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(() => callback(state), _now + dueTime, _alarms);
        _alarms.Add(alarm);
        return alarm;
    }

    public void Pass(TimeSpan time)
    {
        _now += time;
        foreach (var alarm in _alarms.Where(alarm => alarm.Due <= _now).ToList()) alarm.Ring();
    }

    private sealed class Alarm(Action ring, DateTimeOffset due, List<Alarm> alarms) : ITimer
    {
        public DateTimeOffset Due => due;

        public void Ring()
        {
            if (alarms.Remove(this)) ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => alarms.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
