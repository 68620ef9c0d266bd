using PartnerPortal.Web.Shell;

var builder = WebApplication.CreateBuilder(args);

builder.AddShell();

var app = builder.Build();

app.MapShell();

app.Run();
