using PartnerPortal.Application.Imports.Reading;
using static PartnerPortal.Application.Imports.Reading.ImportField;
using Field = PartnerPortal.Application.Imports.Reading.ImportField;

namespace PartnerPortal.Tests.Imports;

public sealed class ReadingTests
{
    private static readonly string[] Encodings = ["utf-8", "utf-8-mark", "utf-16", "utf-16-mark", "utf-16be", "utf-16be-mark", "cp949"];
    private static readonly string[] Separators = [",", ";", "\t"];

    private static readonly string[][] CustomerHeadings =
    [
        ["Microsoft ID", "Company name", "Primary domain name", "Relationship"],
        ["Tenant ID", "Name", "Domain", "Relationship type"],
        ["customer id", "CUSTOMER NAME", "primary_domain", "relationship"],
        ["Microsoft ID", "회사 이름", "기본 도메인 이름", "관계"],
        ["테넌트 ID", "고객명", "도메인", "관계 유형"],
        ["\"고객 ID\"", "\"회사명\"", "\"주 도메인\"", "\"고객 관계\""],
    ];

    public static TheoryData<string, string, int> Matrix => new(
        from encoding in Encodings
        from separator in Separators
        from headings in Enumerable.Range(0, CustomerHeadings.Length)
        select (encoding, separator, headings));

    [Theory, MemberData(nameof(Matrix))]
    public void A_customer_list_is_read_whatever_wrote_it(string encoding, string separator, int headings)
    {
        var text = ListFile.Text(
            string.Join(separator, CustomerHeadings[headings]),
            string.Join(separator, ListFile.Stranger(1), "\"우드그로브; 은행, 서울\"", "woodgrove.onmicrosoft.com", "Cloud Reseller"),
            string.Join(separator, ListFile.Stranger(2), "한빛 유통", "hanbit2.onmicrosoft.com", "Cloud Reseller"));

        var file = Read(ListFile.Encoded(text, encoding));

        Assert.Null(file.Fault);
        Assert.Equal([TenantId, Name, Field.Domain, Relationship], file.Columns.Select(column => column.Field));
        Assert.Equal(2, file.RowCount);
        Assert.Equal([ListFile.Stranger(1).ToString(), "우드그로브; 은행, 서울", "woodgrove.onmicrosoft.com", "Cloud Reseller"], file.Rows().First().Cells);
    }

    [Theory]
    [InlineData("Name,MPN ID,Tenant ID,Country", new[] { Name, PartnerId, Field.TenantId, Country })]
    [InlineData("Indirect reseller,MPN ID (location),Domain,Country/Region", new[] { Name, PartnerId, Field.Domain, Country })]
    [InlineData("대리점,MPN ID(위치),테넌트 ID,국가/지역", new[] { Name, PartnerId, Field.TenantId, Country })]
    [InlineData("Reseller name,PartnerID,Location,Notes", new[] { Name, PartnerId, Ignored, Ignored })]
    public void A_resellers_list_is_read_in_both_languages(string headings, Field[] fields)
    {
        var file = Read(ListFile.Utf8(headings, "Namsan IT,6200105,x,KR"), ImportKind.Resellers);

        Assert.Null(file.Fault);
        Assert.Equal(fields, file.Columns.Select(column => column.Field));
    }

    [Fact]
    public void What_was_guessed_wrongly_can_be_changed()
    {
        var bytes = ListFile.Encoded(ListFile.Text("id|who", $"{ListFile.Stranger(1)};남산;x"), "cp949");

        Assert.Equal("import.no-heading", Read(bytes).Fault?.Code);

        var file = Read(bytes, settings: new ImportSettings(FileEncoding.Cp949, FileSeparator.Semicolon, [Field.TenantId]));
        Assert.Equal("import.field-missing", file.Fault?.Code);
        Assert.Equal(["남산"], file.Rows().Select(row => row.Cells[1]));
    }

    [Fact]
    public void A_field_is_read_from_one_column_only()
    {
        var bytes = ListFile.Utf8("Microsoft ID,Tenant ID,Name", $"{ListFile.Stranger(1)},x,Y");

        Assert.Equal([TenantId, Ignored, Name], Read(bytes).Columns.Select(column => column.Field));
        Assert.Equal("import.field-twice", Read(bytes, settings: new ImportSettings(Fields: [TenantId, TenantId, Name])).Fault?.Code);
    }

    [Fact]
    public void Empty_lines_and_short_rows_are_what_spreadsheets_write()
    {
        var file = Read(ListFile.Utf8(ListFile.Headings, "", ListFile.Row(1), ",,,", $"{ListFile.Stranger(2)},Two", ListFile.Row(3)));

        Assert.Equal(3, file.RowCount);
        Assert.Equal([1, 2, 3], file.Rows().Select(row => row.Number));
    }

    [Fact]
    public void A_stray_quotation_mark_is_text()
    {
        var file = Read(ListFile.Utf8(ListFile.Headings, $"{ListFile.Stranger(1)},5\" Discs,discs.onmicrosoft.com,x", ListFile.Row(2)));

        Assert.Equal("5\" Discs", file.Rows().First().Cells[1]);
    }

    [Theory]
    [InlineData("Cloud Reseller (DAP)", true)]
    [InlineData("Reseller with delegated admin privileges", true)]
    [InlineData("대리점, 위임된 관리자 권한", true)]
    [InlineData("DAP, GDAP", true)]
    [InlineData("Reseller, GDAP", false)]
    [InlineData("Granular delegated admin privileges", false)]
    [InlineData("Cloud Reseller", false)]
    public void Legacy_admin_rights_are_noticed_and_granular_ones_are_something_else(string text, bool legacy) =>
        Assert.Equal(legacy, Relationships.ListAdminRights(text));

    [Theory]
    [InlineData("kr", "KR")]
    [InlineData("Korea", "KR")]
    [InlineData("대한민국", "KR")]
    [InlineData("UK", "GB")]
    [InlineData("", null)]
    public void Countries_are_read_by_code_and_by_name(string text, string? code)
    {
        Assert.True(Countries.TryRead(text, out var country));
        Assert.Equal(code, country?.Value);
        Assert.False(Countries.TryRead("Atlantis", out _));
    }

    private static ImportFile Read(byte[] bytes, ImportKind kind = ImportKind.Customers, ImportSettings? settings = null)
    {
        var result = ImportFile.Read(kind, bytes, settings ?? ImportSettings.Guessed);
        Assert.Null(result.Refusal);
        Assert.False(result.Refused(out _, out var file));
        return file!;
    }
}
