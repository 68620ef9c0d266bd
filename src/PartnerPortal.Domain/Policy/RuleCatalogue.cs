using PartnerPortal.Domain.Policy.Rules;
using PartnerPortal.Domain.Policy.Rules.AdminRelationships;
using PartnerPortal.Domain.Policy.Rules.Customers;
using PartnerPortal.Domain.Policy.Rules.Enrolling;
using PartnerPortal.Domain.Policy.Rules.Guardrails;
using PartnerPortal.Domain.Policy.Rules.Transfers;

namespace PartnerPortal.Domain.Policy;

/// <summary>Every rule there is. Closed on purpose: a decision comes from all of them, or not at all.</summary>
public static class RuleCatalogue
{
    /// <summary>In the order of docs/policy.md.</summary>
    public static RuleSet Standard { get; } =
    [
        new SuspendedPartnersSellNothingNew(), new OnlyActiveEnrollmentsTransact(), new QualifiedPartnersSignFirst(),
        new PartnerAgreementCoversTheMarket(), new GlobalAdminsSign(), new DirectBillCoversReselling(),
        new LocationsLieInTheTenantsCountry(), new OneLocationPerTenant(), new TenantsBelongToOneOrganization(),
        new TwoTiersTakeTwoTenants(), new PartnersBeginAsResellers(), new RestrictedPartnersSellNothingNew(), new ResellersShowRevenue(),
        new DeauthorisedMeansAYear(), new RejectedVerificationsStop(), new ContactsUseACompanyAddress(), new PrimaryAndSignInTenantsStay(),
        new TransactingTakesMultifactor(), new NationalCloudsKeepApart(),

        new OnlyProvidersInvite(), new ProviderIsApprovedForTheMarket(), new InviteeIsAReseller(),
        new ResellersAdminAuthorises(), new AuthorisationIsExplicit(), new PartnershipsStayInOneMarket(),
        new PartnershipsStayInOneCloud(), new NobodyPartnersWithItself(), new OnePartnershipPerPair(),
        new SandboxProvidersHaveFewResellers(), new TheLinkStaysInTheText(), new LinksExpireAndWorkOnce(),
        new JointLinksNeedAnActiveProvider(), new EndingLeavesBusinessAsItIs(), new EndingAPartnershipIsDeclared(),
        new FormerResellersAreRecordedWithCare(), new ResellersAskForTheEnd(), new AdminAccessToTheResellerIsAChoice(),
        new ResellersSignBeforeBusiness(), new SuspendedProvidersHoldTheirResellers(),

        new NoOrderWithoutRelationship(), new SalesStayInOneMarket(), new SalesStayInOneCloud(), new RequestersHoldTheRole(),
        new CustomersAdminAccepts(), new CustomerAgreementComesFirst(), new SomeCloudsAlwaysIncludeAdminRights(),
        new ProvidersNeedTheirOwnRelationship(), new ChinaResellersForwardTheProvidersLink(),
        new ResellersCreateNoCustomers(), new RestrictedPartnersLinkAsResellers(), new KnownCustomersAreAsked(), new CustomersAreCompanies(),
        new SomeCountriesRegisterCompanies(), new OneRelationshipPerPair(),
        new NobodySellsToItself(), new NoResaleBetweenCspPartners(), new AffiliatesAreNoCustomers(),
        new PartnersAreNotCustomersOnTheSameTenants(), new DeclinedMeansWait(), new StandingOffersAreReusable(),
        new SandboxesKeepToThemselves(), new GermanyIsClosed(), new VettedCustomersOrder(), new ConnectingImportsNobody(), new UseTheCorporateTenant(),
        new TenantKindIsDeclared(), new BuyersAreNotEnrolled(), new TheBanCoversEveryOffer(),

        new ActiveSubscriptionsComeFirst(), new ReservationsComeFirst(), new SoftwareComesFirst(), new NewCommerceRunsOut(),
        new RemovalHasFourEffects(), new ResellersAskTheirProvider(), new CustomersAskForTheEnd(), new RemovalIsDeclared(),
        new RemovedIsRemoved(), new RemovalTakesTheAdminRights(),

        new CustomersMayHaveManyPartners(), new NothingElseChanges(), new OneAdministratorPerService(),
        new GovernmentCustomersMayBeLimited(), new PartnersSeeTheirOwnBusiness(), new TheSameOfferIsHeldOnce(), new OnlyTheSellerChangesASubscription(),

        new OtherChannelsCanBeSupported(), new LicencesNeedAdminRights(), new LicencesStayUntilTheirTermEnds(),
        new AzureStartsAnew(), new AzureOfAPartnerIsTransferred(), new SyndicationStaysOut(), new ChannelsCoexist(),
        new AdminRightsStopAtEnterpriseAgreements(), new ManyDuplicatesMeetTheCeiling(), new OverlapIsPaidTwice(),

        new ResellersPlaceNoOrders(), new SellersManageSubscriptions(), new RecordedByLocation(), new RecordedResellersQualify(), new IndirectOrdersNameTheReseller(),
        new OnlyTheSellerRecordsAReseller(), new StrangersAreRecordedWithCare(), new DirectBusinessHasNoReseller(),
        new SupportContactsAreRelated(), new ResellersOpenNoAzureTickets(),
        new ResellersAttestNothing(), new AttestationsAreComplete(), new AttestationsLapse(), new OffersAreSoldWhereTheyAreSold(), new SellersStayResponsible(),

        new AdminRightsNeedConsent(), new LegacyRightsAreNotGrantedAnew(), new IdleRightsAreRemoved(), new LegacyRightsEndAtOnce(),
        new AdminAgentsRequest(), new RelationshipsAreToldApart(), new RightsHaveAnEnd(), new RolesAreBuiltIn(), new FinalisedIsFinal(),
        new PendingRequestsDie(), new ApprovalLinksWorkOnce(), new CustomersAdminApproves(), new LegacyRightsAreStillThere(),
        new GlobalAdministratorIsRare(), new ExtensionIsAChoice(), new AssignmentsStayWithinTheRelationship(), new RightsAreAssigned(),
        new GranularRightsComeFirst(), new EndedIsEnded(), new EitherSideEnds(), new WhatEndedStaysOnRecord(), new RightsAreNotCommerce(),
        new GuestsGetInTheWay(), new TicketsTakeServiceSupport(), new CloudsOfferGranularRights(), new ResellersAgreeToTheirRights(),
        new SuspensionEndsGranularRights(),

        new BillingPartnersTransfer(), new CustomersAreConnectedFirst(), new TransfersStayInOneMarket(), new TransfersStayInOneCloud(),
        new TransfersChangeThePartner(), new OneOpenRequestPerItem(), new ActiveItemsMove(), new ItemsMoveAsTheyAre(),
        new PendingRequestsAreTakenBack(), new RequestsLapse(), new NobodyIsObligedToTransfer(), new ProvidersNameTheReseller(),
        new RequestsStaySmall(), new RolesStayBehind(), new LicencesStayWithTheirPartner(),

        new CloudsOfferWhatTheTableSays(), new ChinaManagesUsersElsewhere(), new SandboxAndProductionNeverMix(), new SandboxResellersGoEmpty(),
        new SomebodyStaysGlobalAdmin(), new WhoAskedDoesNotAnswer(), new WhatChangedIsReadAgain(), new RefusalsAreLogged(), new InvitationsComeInMeasure(), new ChangesAreAnnounced(),
    ];
}
