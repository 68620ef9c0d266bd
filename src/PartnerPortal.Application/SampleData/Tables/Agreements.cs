using PartnerPortal.Domain.Agreements;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>A customer tenant's agreement, and who put it on record.</summary>
internal sealed record Agreement(string Customer, AgreementKind Kind, Actor By);

/// <summary>
/// The customer agreements in force from the first day: of every customer that was taken over, save one. Whoever comes
/// later accepts it with its first partner.
/// </summary>
internal static class Agreements
{
    private const string Missing = "nomca-co", Attested = "attest-co";

    public static IReadOnlyList<Agreement> All { get; } =
    [
        .. Servings.TakenOver.Select(row => row.Customer).Distinct().Where(customer => customer is not Missing and not Attested)
            .Select(customer => new Agreement(customer, AgreementKind.Direct, People.Admin(customer))),
        new(Attested, AgreementKind.Attested, People.Agent("contoso-dist")),
    ];
}
