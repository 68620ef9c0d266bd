using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Outbox;

/// <summary>
/// Writes mails in the recipient's language: who writes (legal name, PartnerID, market), what it is about, and the link.
/// </summary>
internal sealed class MailWriter(IStringLocalizer<MailTexts> texts, Vocabulary words) : IMailWriter
{
    public (string Subject, string Body) Write(MailFacts facts)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var culture = CultureInfo.GetCultureInfo(facts.Language is Language.Korean ? "ko" : "en");
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return (texts[$"{facts.Kind}.Subject", Sender(facts), Other(facts)], Body(facts));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private string Body(MailFacts facts) => facts.Text is { } own
        ? string.Join("\n\n", [own.Replace(PersonalLink.Placeholder, facts.Link, StringComparison.Ordinal), .. WhoElse(facts)])
        : string.Join("\n\n", Paragraphs(facts));

    private IEnumerable<string> Paragraphs(MailFacts facts)
    {
        if (facts.Words is { } said) yield return said;
        yield return texts[$"{facts.Kind}.Body", Sender(facts), Other(facts)];
        if (facts.About is { } about) yield return about;
        if (facts.Kind is not (MailKind.JointRequest or MailKind.RequestPassedOn))
        {
            foreach (var paragraph in WhoElse(facts)) yield return paragraph;
        }

        if (facts.TakesEffectAt is { } day) yield return texts["TakesEffect", Dates.Long(day)];
        if (facts.Reason is { } reason) yield return texts["Reason", reason];
        yield return facts.Link;
        if (facts.ExpiresAt is { } end) yield return texts["Until", Dates.Long(end)];
        yield return Signature(facts);
        yield return texts[AsksForDecision(facts.Kind) ? "Footer" : "NoticeFooter"];
    }

    // Whatever the sender wrote: both partners are named, and so is who is only introduced.
    private IEnumerable<string> WhoElse(MailFacts facts)
    {
        if (facts is { Together: not null, Kind: MailKind.JointRequest or MailKind.RequestForwarded }) yield return texts["Together", Sender(facts), Together(facts)];
        if (facts.Introducer is { } reseller) yield return texts["Introducer", Sender(facts), reseller.In(facts.Language)];
        if (facts is { Customer: { } customer, Kind: not MailKind.JointRequestDeclined }) yield return texts["Customer", customer.In(facts.Language)];
    }

    private static string Together(MailFacts facts) => facts.Together?.In(facts.Language) ?? "";

    private string Signature(MailFacts facts)
    {
        List<string> lines = [Sender(facts)];
        if (facts.SenderPerson.Length > 0) lines.Insert(0, facts.SenderPerson);
        if (facts.SenderPartnerId is { } id) lines.Add(texts["PartnerId", id]);
        if (facts.SenderMarket is { } market) lines.Add(texts["Market", words.Term("Market", market)]);
        return string.Join('\n', lines);
    }

    private static string Sender(MailFacts facts) => facts.Sender.In(facts.Language);

    private static string Other(MailFacts facts) => (facts.Together ?? facts.Counterpart)?.In(facts.Language) ?? "";

    // Nothing happens until somebody decides, so whom they don't concern may ignore them. Every other mail tells what has happened.
    private static bool AsksForDecision(MailKind kind) => kind is MailKind.PartnershipInvitation or MailKind.InvitationForwarded
        or MailKind.RelationshipRequest or MailKind.JointRequest or MailKind.RequestForwarded or MailKind.RequestPassedOn or MailKind.LinkWanted
        or MailKind.SubscriptionDeclared or MailKind.UserInvited;
}

/// <summary>The key of the mails' texts.</summary>
internal sealed class MailTexts;
