namespace PartnerPortal.Web.Kit.Signs;

/// <summary>What a colour means, the same on chips, banners, dots and notes. Never the only carrier: a word stands beside it.</summary>
public enum Tone
{
    /// <summary>Draft, ended, expired.</summary>
    Quiet,

    /// <summary>In force, passed.</summary>
    Ok,

    /// <summary>Someone else must act.</summary>
    Wait,

    /// <summary>You should act, or a date approaches.</summary>
    Notice,

    /// <summary>Refused, suspended, failed, destructive.</summary>
    Stop,

    /// <summary>The system is working, or a neutral note.</summary>
    Info,
}

internal static class ToneClasses
{
    extension(Tone tone)
    {
        public string Css() => tone switch
        {
            Tone.Ok => "ok",
            Tone.Wait => "wait",
            Tone.Notice => "notice",
            Tone.Stop => "stop",
            Tone.Info => "info",
            _ => "quiet",
        };
    }
}
