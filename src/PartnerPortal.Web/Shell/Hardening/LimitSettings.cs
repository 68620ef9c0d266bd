using PartnerPortal.Application;

namespace PartnerPortal.Web.Shell.Hardening;

/// <summary>
/// The section <c>Portal:Limits</c>: how much one caller may ask for. Counts are per minute and per node of the portal, and
/// a burst may use up a minute's worth at once; 0 lifts a limit.
/// </summary>
/// <param name="SignIns">Tries to sign in, by network address.</param>
/// <param name="Visits">Requests of whoever isn't signed in, by network address.</param>
/// <param name="Reads">Pages and API answers that a signed-in person reads.</param>
/// <param name="Writes">What a signed-in person changes by form or API.</param>
/// <param name="RetainedCircuits">Circuits kept for browsers that lost their connection.</param>
internal sealed record LimitSettings(int SignIns, int Visits, int Reads, int Writes, int RetainedCircuits)
{
    public static LimitSettings Default { get; } = new(SignIns: 60, Visits: 600, Reads: 3_000, Writes: 600, RetainedCircuits: 200);

    /// <exception cref="CannotStartException">A limit is no number, or below 0.</exception>
    public static LimitSettings Read(IConfiguration configuration)
    {
        var limits = configuration.GetSection("Portal:Limits");
        return new LimitSettings(
            Of(nameof(SignIns), Default.SignIns), Of(nameof(Visits), Default.Visits), Of(nameof(Reads), Default.Reads),
            Of(nameof(Writes), Default.Writes), Of(nameof(RetainedCircuits), Default.RetainedCircuits));

        int Of(string name, int otherwise) => limits[name] switch
        {
            null or "" => otherwise,
            var told when int.TryParse(told, null, out var number) && number >= 0 => number,
            var told => throw new CannotStartException($"Portal:Limits:{name} is '{told}'. It has to be a number a minute, such as {otherwise}, or 0 for no limit."),
        };
    }
}
