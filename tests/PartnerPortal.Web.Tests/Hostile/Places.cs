namespace PartnerPortal.Web.Tests.Hostile;

/// <summary>What really exists, for the places of an address and a body that an attack leaves alone: so that it gets far.</summary>
internal sealed record Places((string Token, string Id) Invitation, (string Token, string Id) Request, string Tenant)
{
    public string Of(string path, string place) => (place, path.Contains("invitation", StringComparison.Ordinal)) switch
    {
        ("token", true) => Invitation.Token,
        ("token", false) => Request.Token,
        ("id", true) => Invitation.Id,
        ("id", false) when path.Contains("request", StringComparison.Ordinal) => Request.Id,
        _ => Tenant,
    };

    public string Fill(string body) => body
        .Replace("{tenant}", Tenant, StringComparison.Ordinal).Replace("{domain}", "namsan.onmicrosoft.com", StringComparison.Ordinal);
}
