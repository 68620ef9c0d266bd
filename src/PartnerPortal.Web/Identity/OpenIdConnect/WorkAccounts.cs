namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>Whether people may sign in with their organisation's account here; who asks needs nothing of the provider itself.</summary>
/// <param name="Origin">Where the provider lives, or null: none is connected. Forms that sign out or change the account lead there.</param>
internal sealed record WorkAccounts(string? Origin)
{
    public bool AreConnected => Origin is not null;
}
