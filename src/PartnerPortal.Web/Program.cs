using PartnerPortal.Web.Api;
using PartnerPortal.Web.Background;
using PartnerPortal.Web.Features.Imports;
using PartnerPortal.Web.Features.Outbox;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Identity.BreakingGlass;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Shell.Hosting;

if (args is [BreakGlassSettings.Command]) return await BreakGlassSettings.Tell(Console.Out);

return await PlainStart.OrSayWhy(async () =>
{
    var builder = WebApplication.CreateBuilder(args);

    builder.AddShell().AddPortal().AddMail();
    builder.AddPortalIdentity().Services.AddLocalisation().AddPortalApi().AddJobs();

    var app = builder.Build();

    await app.Prepare();

    app.MapShell();
    app.MapSessions();
    app.MapBreakGlass();
    app.MapDemo();
    app.MapImports();
    app.MapPortalApi();

    await app.RunAsync();
});
