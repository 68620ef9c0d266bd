using Microsoft.AspNetCore.WebUtilities;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Shell;

/// <summary>Builds every link of the portal. A page's own address stands in its @page line and here, nowhere else.</summary>
public static partial class PortalUrls
{
    public const string Home = "/";
    public const string NotFound = "/not-found";
    public const string Resellers = "/resellers";
    public const string Invitations = "/resellers?tab=invitations";
    public const string InviteReseller = "/resellers?dialog=invite";
    public const string Providers = "/providers";
    public const string Customers = "/customers";
    public const string Requests = "/requests";
    public const string NewRequest = "/requests/new";
    public const string MyPartners = "/partners";
    public const string AddPartner = "/partners/add";
    public const string Subscriptions = "/subscriptions";
    public const string Elsewhere = "/subscriptions/elsewhere";
    public const string Mail = "/mail";
    public const string DeadLetters = "/dead-letters";
    public const string Decisions = "/decisions";
    public const string DecisionsFile = "/decisions/export.csv";
    public const string Activity = "/activity";
    public const string ActivityFile = "/activity/export.csv";
    public const string ActivityChainFile = "/activity/chain.jsonl?from=0001-01-01";
    public const string People = "/people";
    public const string Organization = "/organization";
    public const string Rights = "/rights";
    public const string EndRequests = "/end-requests";
    public const string TenantKinds = "/tenant-kinds";
    public const string Rules = "/rules";
    public const string WhatIf = "/what-if";
    public const string WhatIfEstate = "/what-if/estate";
    public const string Packs = "/packs";
    public const string Loops = "/loops";
    public const string Announcements = "/announcements";
    public const string NewAnnouncement = "/announcements/new";
    public const string Search = "/search";
    public const string Imports = "/imports";

    public static string Pack(string version) => $"{Packs}/{Uri.EscapeDataString(version)}";

    /// <param name="from">The pack to begin from, or null: the one in force.</param>
    public static string DraftPack(string? from) => from is null ? $"{Packs}?dialog=draft" : $"{Packs}?dialog=draft&from={Uri.EscapeDataString(from)}";

    public static string Impact(string version) => $"{Pack(version)}/impact";

    /// <summary>The changed verdicts as a file; what is null is as usual.</summary>
    public static string ImpactFile(Dictionary<string, string?> question) => QueryHelpers.AddQueryString("/policy/impact.csv", question.Where(fact => fact.Value is not null));

    /// <summary>What another fact would change, under a pack.</summary>
    public static string WhatIfEstateBy(string version) => $"{WhatIfEstate}?pack={Uri.EscapeDataString(version)}";

    public static string AskEstate(Dictionary<string, string?> question) => QueryHelpers.AddQueryString(WhatIfEstate, question.Where(fact => fact.Value is not null));

    public static string AnnouncePack(string version) => $"{Pack(version)}/announce";

    public static string Announcement(AnnouncementId id) => $"{Announcements}/{id}";

    public static string ResellersNamed(string name) => $"{Resellers}?q={Uri.EscapeDataString(name)}";

    public static string InvitationsTo(string name) => $"{Invitations}&q={Uri.EscapeDataString(name)}";

    public static string InvitationDialog(string dialog, Guid invitation) => $"{Invitations}&dialog={dialog}&id={invitation}";

    /// <summary>A new invitation with what is known of the last one filled in.</summary>
    public static string InviteResellerAgain(string? recipient, string? target) =>
        $"{InviteReseller}&recipient={Uri.EscapeDataString(recipient ?? "")}&target={Uri.EscapeDataString(target ?? "")}";

    public static string Invitation(string token) => $"/invitations/{token}";

    public static string EndPartnership(PartnershipId id) => $"{Resellers}/{id}/end";

    public static string Customer(CustomerRelationshipId id) => $"{Customers}/{id}";

    public static string CustomerEnding(CustomerRelationshipId id) => $"{Customers}/{id}?tab=ending";

    public static string Partner(CustomerRelationshipId id) => $"{MyPartners}/{id}";

    public static string PartnerDialog(string dialog, CustomerRelationshipId id) => $"{MyPartners}/{id}?dialog={dialog}";

    public static string ResellerDialog(string dialog, PartnershipId id) => $"{Resellers}?dialog={dialog}&id={id}";

    public static string ProviderDialog(string dialog, PartnershipId id) => $"{Providers}?dialog={dialog}&id={id}";

    public static string Request(string token) => $"/requests/{token}";

    public static string ReviewPartner(TenantId partner) => $"/partners/add/{partner}";

    public static string ReviewRequest(string token) => $"/partners/review/{token}";

    /// <summary>The log as a file, of these filters; what is null asks for nothing.</summary>
    public static string ActivityExport(Dictionary<string, string?> filters) => QueryHelpers.AddQueryString(ActivityFile, filters.Where(filter => filter.Value is not null));

    /// <summary>The decisions of these filters as a file.</summary>
    public static string DecisionsExport(Dictionary<string, string?> filters) => QueryHelpers.AddQueryString(DecisionsFile, filters.Where(filter => !string.IsNullOrEmpty(filter.Value)));

    /// <summary>Everything that one act changed.</summary>
    public static string ActivityOfAct(Guid correlation) => $"{Activity}?period=all&correlation={correlation}";

    public static string OrganizationDialog(string dialog) => $"{Organization}?dialog={dialog}";

    public static string DeclareTenant(TenantId tenant) => $"{Organization}?dialog=declare&id={tenant}";

    public static string NewRequestTo(string target) => $"{NewRequest}?target={Uri.EscapeDataString(target)}";

    /// <param name="support">The subscription whose support contact is being changed, or null: none.</param>
    public static string CustomerSubscriptions(Guid relationship, SubscriptionId? support = null) =>
        $"{Customers}/{relationship}/subscriptions{(support is { } id ? $"?support={id}" : "")}";

    /// <param name="about">The subscription that the dialog is about, or null: none.</param>
    public static string ElsewhereDialog(string dialog, Guid? about = null) => $"{Elsewhere}?dialog={dialog}{(about is { } id ? $"&id={id}" : "")}";

    public static string MailOf(Guid id) => $"{Mail}?open={id}";

    /// <summary>All that is held on a person, as a file.</summary>
    public static string PersonFile(UserId id) => $"{People}/{id}/data.json";

    public static string Decision(Guid id) => $"/decisions/{id}";

    public static string AskWhatIf(Dictionary<string, string?> question) => QueryHelpers.AddQueryString(WhatIf, question.Where(fact => fact.Value is not null));

    public static string Replay(Guid id, bool todaysFacts, string pack) => $"/decisions/{id}?facts={(todaysFacts ? "now" : "then")}&pack={Uri.EscapeDataString(pack)}";

    public static string Import(Guid run) => $"/imports/{run}";

    public static string ImportOf(string kind) => $"{Imports}?kind={kind}";

    public static string ImportExample(string kind) => $"{Imports}/example.csv?kind={kind}";

    public static string LeftOutRows(Guid run) => $"/imports/{run}/left-out.csv";

    /// <summary>The decisions in which a rule objected first.</summary>
    public static string DecisionsBy(string rule) => $"{Decisions}?q={rule}";

    public static string Rule(string id) => $"/rules/{id}";

    /// <summary>A choice of the pack, among the settings on the page of the rules.</summary>
    public static string Setting(string name) => $"{Rules}?setting={Uri.EscapeDataString(name)}";

    public static string NewRequestWith(TenantId provider) => $"{NewRequest}?provider={provider}";
}
