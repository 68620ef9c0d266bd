using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>Fills a <see cref="PartyBook"/>: what <see cref="FactFinder"/> finds for one tenant, for all at once.</summary>
internal sealed class PartyReader(EstateScan scan)
{
    private readonly Dictionary<Guid, Standing> _enrolled = [];
    private readonly Dictionary<Guid, Guid> _tenantOf = [];
    private readonly HashSet<Guid> _resellers = [];
    private readonly Dictionary<Guid, (Guid? Group, Vetting Vetting)> _marked = [];

    /// <summary>The tenant on which an organisation is enrolled: what sells where only the organisation is kept.</summary>
    public Guid? TenantOf(Guid organization) => _tenantOf.TryGetValue(organization, out var tenant) ? tenant : null;

    public async Task<PartyBook> Read(CancellationToken ct)
    {
        await Task.WhenAll(ReadEnrollments(ct), ReadMarks(ct));
        var book = new PartyBook();
        var parts = Enumerable.Range(0, EstateScan.Parts).Select(_ => new Part(book, this)).ToList();
        await scan.Read(db => db.Tenants, tenants => tenants.Select(t => new { t.Id, t.Organization, t.Kind, t.Evidence, t.Cloud, t.Country }), part => parts[part].Take, ct);

        book.Reserve(parts.Sum(part => part.Seen.Count));
        foreach (var (tenant, owner, party) in parts.SelectMany(part => part.Seen)) book.Add(tenant, owner, party);
        return book;
    }

    private Task ReadEnrollments(CancellationToken ct) => scan.Read(
        db => db.Organizations,
        organizations => organizations.SelectMany(o => o.Enrollments, (o, e) => new { o.Id, e.Tenant, e.Tier, e.Status, Signed = e.AgreementSignedOn != null }),
        _ => row =>
        {
            var (owner, tenant) = (row.Key(0), row.Key(1));
            var standing = new Standing(Enum.Parse<Tier>(row.Text(2)), Enum.Parse<EnrollmentStatus>(row.Text(3)), row.Is(4));
            lock (_enrolled)
            {
                (_enrolled[tenant], _tenantOf[owner]) = (standing, tenant);
                if (Enrollment.Resells(standing.Tier, standing.Status)) _resellers.Add(owner);
            }
        },
        ct);

    private Task ReadMarks(CancellationToken ct) => scan.Read(
        db => db.Organizations,
        organizations => organizations.Where(o => o.Group != null || o.Vetting != default).Select(o => new { o.Id, o.Group, o.Vetting }),
        _ => row =>
        {
            var mark = (row.KeyOrNone(1), Enum.Parse<Vetting>(row.Text(2)));
            lock (_marked) _marked[row.Key(0)] = mark;
        },
        ct);

    private sealed record Standing(Tier Tier, EnrollmentStatus Status, bool IsSigned);

    /// <summary>One reader's tenants. Most have nothing but four words of their own, which are looked at once.</summary>
    private sealed class Part(PartyBook book, PartyReader reader)
    {
        private static readonly CompanyName Nobody = new("");

        private readonly Dictionary<(string, string, string, string), (PartyFacts Facts, int Class)> _plain = [];

        public List<(Guid Tenant, Guid Owner, int Class)> Seen { get; } = [];

        public void Take(EstateScan.Row row)
        {
            var (tenant, owner) = (row.Key(0), row.Key(1));
            var words = (row.Text(2), row.Text(3), row.Text(4), row.Text(5));
            if (!_plain.TryGetValue(words, out var plain)) plain = _plain[words] = Plain(words);

            var isMarked = reader._marked.TryGetValue(owner, out var mark);
            var isPartner = reader._tenantOf.ContainsKey(owner);
            Seen.Add((tenant, owner, isMarked || isPartner ? ClassOf(Of(plain.Facts, reader._enrolled.GetValueOrDefault(tenant), mark) with { IsCspPartner = isPartner, IsReseller = reader._resellers.Contains(owner) }) : plain.Class));
        }

        private (PartyFacts, int) Plain((string Kind, string Evidence, string Cloud, string Country) words)
        {
            var facts = new PartyFacts(default, Nobody, default, Enum.Parse<TenantKind>(words.Kind))
            {
                KindIsEvidenced = Enum.Parse<KindEvidence>(words.Evidence) is not KindEvidence.None,
                Cloud = Enum.Parse<CloudInstance>(words.Cloud),
                Country = CountryCode.Of(words.Country),
            };
            return (facts, ClassOf(facts));
        }

        private static PartyFacts Of(PartyFacts plain, Standing? standing, (Guid? Group, Vetting Vetting) mark) => plain with
        {
            Tier = standing?.Tier ?? Tier.None,
            Enrollment = standing?.Status,
            AgreementSigned = standing is null || standing.IsSigned,
            Group = mark.Group is { } group ? CorporateGroupId.From(group) : null,
            Vetting = mark.Vetting,
        };

        private int ClassOf(PartyFacts facts)
        {
            lock (book) return book.ClassOf(facts);
        }
    }
}
