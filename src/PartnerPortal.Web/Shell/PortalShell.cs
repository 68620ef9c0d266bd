using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Shell;

/// <summary>Describes the frame for whoever is signed in: navigation follows from what the tenant of the sign-in is.</summary>
internal sealed class PortalShell(
    CurrentActor who, UseCases useCases, PortalSettings settings, IStringLocalizer<ShellTexts> texts, Vocabulary words) : IShell
{
    public async Task<ShellModel?> Describe(CancellationToken ct)
    {
        if (await who.Find(ct) is not { } actor) return null;

        var memberships = await useCases.Run((ListMemberships useCase) => useCase.Handle(actor.User, ct));
        if (memberships.FirstOrDefault(m => m.Tenant == actor.Tenant) is not { } here) return null;

        var home = await useCases.Run((SumUpHome useCase) => useCase.Handle(actor, ct));
        var pack = await useCases.Run((ReadPackInForce useCase) => useCase.Handle(ct));
        return new ShellModel(actor.NameIn(actor.Language), Entry(here, actor.Language), NavigationOf(actor, here, home.Counts), pack.Version)
        {
            Others = [.. memberships.Where(m => m.Tenant != actor.Tenant).Select(m => Entry(m, actor.Language))],
            Waiting = home.Tasks.Count,
            Demo = settings.IsDemo,
        };
    }

    private OrganisationEntry Entry(ListMemberships.Row membership, Language language) => new(
        membership.Tenant.ToString(), membership.Name.In(language), $"{TypeOf(membership)} · {words.Term("Market", membership.Market ?? "None")}");

    private string TypeOf(ListMemberships.Row membership) => membership switch
    {
        { Roles: var roles } when roles.WatchOver => texts["PortalOperator"],
        { Tier: not Tier.None } => words.Of(membership.Tier),
        _ => texts["Customer"],
    };

    private IReadOnlyList<NavigationSection> NavigationOf(Actor actor, ListMemberships.Row here, SumUpHome.Counts counts) =>
    [
        .. new[] { new NavigationSection(null, Main(actor, here, counts)), new NavigationSection(texts["Policy"], Policy(actor)), new NavigationSection(texts["Records"], Records(actor)) }
            .Where(section => section.Entries.Count > 0),
    ];

    private IReadOnlyList<NavigationEntry> Main(Actor actor, ListMemberships.Row here, SumUpHome.Counts counts)
    {
        List<NavigationEntry> entries = [new("home", texts["Home"], PortalUrls.Home)];
        if (actor.May(Permission.ClassifyTenants)) entries.Add(new("rule", texts["TenantKinds"], PortalUrls.TenantKinds));
        if (actor.May(Permission.AdmitOrganizations)) entries.Add(new("apartment", texts["Registrations"], PortalUrls.Registrations));
        if (actor.May(Permission.SeeEndRequests)) entries.Add(new("event", texts["EndRequests"], PortalUrls.EndRequests));
        else if (here.Tier is Tier.None) entries.AddRange(CustomersPages(actor, counts));
        else entries.AddRange(PartnersPages(actor, here.Tier, counts));
        return entries;
    }

    private IEnumerable<NavigationEntry> PartnersPages(Actor actor, Tier tier, SumUpHome.Counts counts)
    {
        if (tier is Tier.IndirectProvider && actor.May(Permission.SeePartnerships)) yield return new("handshake", texts["Resellers"], PortalUrls.Resellers, counts.Resellers);
        if (tier is Tier.IndirectReseller && actor.May(Permission.SeePartnerships)) yield return new("storefront", texts["Providers"], PortalUrls.Providers, counts.Providers);
        if (!actor.May(Permission.SeeCustomers)) yield break;

        yield return new("apartment", texts["Customers"], PortalUrls.Customers, counts.Customers);
        yield return new("mail", texts["Requests"], PortalUrls.Requests, counts.OpenRequests);
    }

    private IEnumerable<NavigationEntry> CustomersPages(Actor actor, SumUpHome.Counts counts)
    {
        if (!actor.May(Permission.SeeOwnPartners)) yield break;

        yield return new("groups", texts["MyPartners"], PortalUrls.MyPartners, counts.Partners);
        yield return new("receipt_long", texts["Subscriptions"], PortalUrls.Subscriptions, counts.Subscriptions);
    }

    private List<NavigationEntry> Policy(Actor actor)
    {
        List<NavigationEntry> entries = [];
        if (actor.May(Permission.SeePacks)) entries.AddRange([new("balance", texts["Packs"], PortalUrls.Packs), new("visibility", texts["WhatIfEstate"], PortalUrls.WhatIfEstate), new("sync_alt", texts["Loops"], PortalUrls.Loops)]);
        entries.Add(new("campaign", texts["Announcements"], PortalUrls.Announcements));
        return entries;
    }

    private List<NavigationEntry> Records(Actor actor)
    {
        List<NavigationEntry> entries = [new("send", texts["Mail"], PortalUrls.Mail), new("balance", texts["Decisions"], PortalUrls.Decisions)];
        if (actor.May(Permission.ReplayMail)) entries.Add(new("drafts", texts["DeadLetters"], PortalUrls.DeadLetters));
        if (actor.May(Permission.SeeActivity)) entries.Add(new("history", texts["Activity"], PortalUrls.Activity));
        if (actor.May(Permission.SeeUsers)) entries.Add(new("person", texts["Users"], PortalUrls.Users));
        if (actor.May(Permission.ManagePersonalData)) entries.Add(new("groups", texts["People"], PortalUrls.People));
        entries.Add(new("settings", texts["Organisation"], PortalUrls.Organization));
        return entries;
    }
}
