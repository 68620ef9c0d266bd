namespace PartnerPortal.Application.Notifications;

/// <summary>Where the portal is reached from outside: what links in mails begin with. Ends with a slash.</summary>
public sealed record PortalAddress(Uri Root)
{
    public string Invitation(string token) => new Uri(Root, $"invitations/{token}").AbsoluteUri;

    public string Request(string token) => new Uri(Root, $"requests/{token}").AbsoluteUri;

    public string Page(string path) => new Uri(Root, path).AbsoluteUri;
}
