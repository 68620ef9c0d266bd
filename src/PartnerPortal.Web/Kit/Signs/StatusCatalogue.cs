using System.Collections.Frozen;

namespace PartnerPortal.Web.Kit.Signs;

/// <summary>How one state looks: its meaning, its icon (none for a plain tag) and the keys of its word in <see cref="KitTexts"/>.</summary>
internal sealed record StatusLook(Tone Tone, string? Icon, string Word, string? DatedWord = null);

/// <summary>
/// The only place that turns a state into colour, icon and word. Keyed by lifecycle (the enum's name without "Status") and
/// state, so that the kit knows no domain type; the same word serves the same idea in every list.
/// </summary>
internal static class StatusCatalogue
{
    private static readonly FrozenDictionary<string, StatusLook> Looks = new Dictionary<string, StatusLook>(StringComparer.Ordinal)
    {
        ["Invitation.Draft"] = Quiet("draft", "Draft"),
        ["Invitation.Sent"] = Wait("send", "Sent"),
        ["Invitation.Opened"] = Wait("drafts", "Opened"),
        ["Invitation.Accepted"] = Ok("check_circle", "Accepted"),
        ["Invitation.Declined"] = Stop("cancel", "Declined"),
        ["Invitation.Expired"] = Quiet("schedule", "Expired"),
        ["Invitation.Revoked"] = Quiet("undo", "Withdrawn"),

        ["PackEdition.Draft"] = Quiet("draft", "Draft"),
        ["PackEdition.Announced"] = Wait("campaign", "Announced"),
        ["PackEdition.InForce"] = Ok("check_circle", "InForce"),
        ["PackEdition.Superseded"] = Quiet("history", "Superseded"),
        ["PackEdition.Withdrawn"] = Quiet("undo", "Withdrawn"),

        ["Partnership.Active"] = Ok("check_circle", "Active"),
        ["Partnership.Suspended"] = Stop("pause_circle", "Suspended"),
        ["Partnership.EndingRequested"] = new(Tone.Notice, "event", "Status.Ending", "Status.EndingOn"),
        ["Partnership.Ended"] = Quiet("link_off", "Ended"),

        ["Request.Draft"] = Quiet("draft", "Draft"),
        ["Request.Sent"] = Wait("send", "Sent"),
        ["Request.Opened"] = Wait("drafts", "Opened"),
        ["Request.AwaitingMca"] = Wait("draft", "AgreementNeeded"),
        ["Request.Accepted"] = Ok("check_circle", "Accepted"),
        ["Request.Declined"] = Stop("cancel", "Declined"),
        ["Request.Expired"] = Quiet("schedule", "Expired"),
        ["Request.Withdrawn"] = Quiet("undo", "Withdrawn"),

        ["Registration.Waiting"] = Wait("hourglass_top", "ApprovalPending"),
        ["Registration.Approved"] = Ok("check_circle", "Approved"),
        ["Registration.Declined"] = Stop("cancel", "Declined"),

        ["RegisteredApplication.Active"] = Ok("check_circle", "Active"),
        ["RegisteredApplication.Suspended"] = Stop("pause_circle", "Suspended"),
        ["RegisteredApplication.Removed"] = Quiet("link_off", "Removed"),
        ["ApiToken.Active"] = Ok("check_circle", "Active"),
        ["ApiToken.Expiring"] = Notice("schedule", "ExpiresSoon"),
        ["ApiToken.Expired"] = Quiet("schedule", "Expired"),
        ["ApiToken.Revoked"] = Quiet("block", "Revoked"),
        ["User.Invited"] = Wait("send", "Invited"),
        ["User.Active"] = Ok("check_circle", "Active"),
        ["User.Suspended"] = Stop("pause_circle", "Suspended"),
        ["User.Expired"] = Quiet("schedule", "Expired"),

        ["Relationship.Active"] = Ok("check_circle", "Active"),
        ["Relationship.EndRequested"] = new(Tone.Notice, "event", "Status.EndRequested", "Status.EndsFrom"),
        ["Relationship.Removed"] = Quiet("link_off", "Ended"),

        ["Enrollment.Draft"] = Quiet("draft", "Draft"),
        ["Enrollment.PendingVerification"] = Wait("hourglass_top", "BeingChecked"),
        ["Enrollment.Rejected"] = Stop("cancel", "Rejected"),
        ["Enrollment.Qualified"] = Notice("draft", "AgreementNotSigned"),
        ["Enrollment.Active"] = Ok("check_circle", "Active"),
        ["Enrollment.Restricted"] = Notice("warning", "Restricted"),
        ["Enrollment.Suspended"] = Stop("pause_circle", "Suspended"),
        ["Enrollment.Deauthorized"] = Stop("block", "Revoked"),
        ["Enrollment.Dual"] = Info("sync_alt", "ChangingModel"),

        ["Subscription.Active"] = Ok("check_circle", "Active"),
        ["Subscription.Suspended"] = Stop("pause_circle", "Suspended"),
        ["Subscription.Canceled"] = Quiet("cancel", "Cancelled"),
        ["Subscription.Expired"] = Notice("schedule", "Expired"),
        ["Subscription.Disabled"] = Stop("block", "Disabled"),
        ["Subscription.Deleted"] = Quiet("close", "Deleted"),

        ["ExternalSubscription.Declared"] = Wait("draft", "Declared"),
        ["ExternalSubscription.Confirmed"] = Info("check", "Confirmed"),
        ["ExternalSubscription.Supported"] = Ok("support_agent", "Supported"),
        ["ExternalSubscription.MigrationPlanned"] = Info("event", "MovePlanned"),
        ["ExternalSubscription.MigratedToCsp"] = Ok("check_circle", "MovedToCsp"),
        ["ExternalSubscription.Ended"] = Quiet("link_off", "Ended"),

        ["Gdap.Created"] = Quiet("draft", "Draft"),
        ["Gdap.ApprovalPending"] = Wait("hourglass_top", "ApprovalPending"),
        ["Gdap.Approved"] = Info("check", "Approved"),
        ["Gdap.Activating"] = Info("sync_alt", "Activating"),
        ["Gdap.Active"] = Ok("check_circle", "Active"),
        ["Gdap.Expiring"] = Notice("schedule", "Expiring"),
        ["Gdap.Expired"] = Quiet("schedule", "Expired"),
        ["Gdap.TerminationRequested"] = Notice("event", "EndRequested"),
        ["Gdap.Terminating"] = Notice("event", "Ending"),
        ["Gdap.Terminated"] = Quiet("link_off", "Ended"),

        ["Transfer.Pending"] = Wait("hourglass_top", "Pending"),
        ["Transfer.InProgress"] = Info("sync_alt", "InProgress"),
        ["Transfer.Completed"] = Ok("check_circle", "Completed"),
        ["Transfer.Canceled"] = Quiet("cancel", "Cancelled"),
        ["Transfer.Expired"] = Quiet("schedule", "Expired"),
        ["Transfer.Rejected"] = Stop("cancel", "Rejected"),
        ["Transfer.Failed"] = Stop("block", "Failed"),

        ["Agreement.Accepted"] = Ok("check_circle", "AgreementAccepted"),
        ["Agreement.Attested"] = Ok("verified_user", "Attested"),
        ["Agreement.Missing"] = Notice("draft", "Missing"),
        ["Agreement.Lapsed"] = Notice("schedule", "ConfirmAgain"),

        ["Outcome.Allow"] = Ok("check_circle", "Allow"),
        ["Outcome.Warn"] = Notice("warning", "Warn"),
        ["Outcome.Block"] = Stop("block", "Refuse"),

        ["ImportVerdict.Ready"] = Ok("check_circle", "Ready"),
        ["ImportVerdict.Warning"] = Notice("warning", "Warning"),
        ["ImportVerdict.Refused"] = Stop("block", "Refused"),

        ["TenantKind.CspTransaction"] = Plain("CspTransaction"),
        ["TenantKind.PartnerCorporate"] = Plain("PartnerCorporate"),
        ["TenantKind.SharedServices"] = Plain("SharedServices"),
        ["TenantKind.Customer"] = Plain("Customer"),
        ["TenantKind.SandboxPartner"] = Plain("Sandbox"),
        ["TenantKind.SandboxCustomer"] = Plain("Sandbox"),
        ["TenantKind.UserOnly"] = Plain("UserOnly"),
        ["TenantKind.Unclassified"] = new(Tone.Notice, "rule", "TenantKind.Unclassified"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All keys of words in use, for the test that holds both languages against them.</summary>
    public static IEnumerable<string> Words =>
        Looks.Values.SelectMany(look => new[] { look.Word, look.DatedWord }).OfType<string>().Distinct(StringComparer.Ordinal);

    public static bool Knows(Enum state) => Looks.ContainsKey(KeyOf(state));

    /// <summary>An unknown state still shows its own name rather than breaking a list; a test keeps that from shipping.</summary>
    public static StatusLook LookOf(Enum state) => Looks.GetValueOrDefault(KeyOf(state)) ?? new(Tone.Quiet, "info", state.ToString());

    private static string KeyOf(Enum state) => $"{LifecycleOf(state.GetType().Name)}.{state}";

    private static string LifecycleOf(string type) => type.EndsWith("Status", StringComparison.Ordinal) ? type[..^"Status".Length] : type;

    private static StatusLook Ok(string icon, string word) => new(Tone.Ok, icon, $"Status.{word}");
    private static StatusLook Wait(string icon, string word) => new(Tone.Wait, icon, $"Status.{word}");
    private static StatusLook Notice(string icon, string word) => new(Tone.Notice, icon, $"Status.{word}");
    private static StatusLook Stop(string icon, string word) => new(Tone.Stop, icon, $"Status.{word}");
    private static StatusLook Info(string icon, string word) => new(Tone.Info, icon, $"Status.{word}");
    private static StatusLook Quiet(string icon, string word) => new(Tone.Quiet, icon, $"Status.{word}");
    private static StatusLook Plain(string word) => new(Tone.Quiet, null, $"TenantKind.{word}");
}
