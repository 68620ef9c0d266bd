using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Web.Features.Tokens;

/// <summary>A token while it is being made. Its fields are named like the command's, so faults find them.</summary>
internal sealed class TokenDraft
{
    /// <summary>Never leaves this draft but for the eyes of whoever makes the token.</summary>
    public string Secret { get; } = TokenSecret.New();

    public string? Name { get; set; }

    public TokenScope Scope { get; set; }

    public int Days { get; set; } = 90;

    public IssueToken.Command Command => new(Name ?? "", Scope, Days, LinkTokens.Hash(Secret));
}
