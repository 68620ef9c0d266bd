using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Imports;

/// <summary>The first step: a file is chosen and shown as it is read. It stays with the page; nothing is kept yet.</summary>
public sealed partial class ImportPage
{
    private readonly Choice _choice = new();
    private Result<IReadOnlyList<ListImports.Row>>? _earlier;
    private IReadOnlyList<ListImports.Row> _rows = [];
    private bool _mayHaveResellers;
    private bool _busy;
    private string? _name;
    private byte[]? _bytes;
    private ReadImportFile.Details? _file;
    private Refusal? _refusal;

    [Inject] public required IStringLocalizer<ImportTexts> L { get; init; }

    [Inject] public required ImportWords Words { get; init; }

    [SupplyParameterFromQuery(Name = "kind")] public string? KindName { get; set; }

    private ImportKind Kind => Enum.TryParse<ImportKind>(KindName, ignoreCase: true, out var kind) ? kind : ImportKind.Customers;

    private string ListHref => Kind is ImportKind.Customers ? PortalUrls.Customers : PortalUrls.Resellers;

    private string Limits => L["Limits", ImportFile.MaxRows.ToString("N0"), ImportFile.MaxBytes / 1024 / 1024];

    private string? Note => _file is null ? Limits : L["NothingSaved", Words.Count("Rows", _file.RowCount), Math.Max(1, _bytes!.Length / 1024).ToString("N0")].Value;

    private string FirstName => _file?.Columns.FirstOrDefault(column => column.Field is ImportField.Name)?.Sample ?? "";

    private IReadOnlyList<Choice<FileEncoding?>> Encodings => [.. Enum.GetValues<FileEncoding>().Select(encoding => new Choice<FileEncoding?>(encoding, L[$"Encoding.{encoding}"]))];

    private IReadOnlyList<Choice<FileSeparator?>> Separators => [.. Enum.GetValues<FileSeparator>().Select(separator => new Choice<FileSeparator?>(separator, L[$"Separator.{separator}"]))];

    protected override async Task Load()
    {
        _earlier = await UseCases.Run((ListImports useCase) => useCase.Handle(Actor, Leaving));
        if (_earlier.Refused(out _, out var rows)) return;

        _rows = rows;
        var here = (await UseCases.Run((ListMemberships useCase) => useCase.Handle(Actor.User, Leaving))).FirstOrDefault(m => m.Tenant == Actor.Tenant);
        _mayHaveResellers = here?.Tier is Tier.IndirectProvider;
        if (_bytes is not null) await Read();
    }

    private async Task Take(IBrowserFile file)
    {
        (_name, _bytes, _file, _refusal) = (file.Name, null, null, ImportFile.ObjectionTo(file.Size));
        _choice.Guess();
        if (_refusal is not null) return;

        using var bytes = new MemoryStream((int)file.Size);
        await using (var stream = file.OpenReadStream(ImportFile.MaxBytes, Leaving)) await stream.CopyToAsync(bytes, Leaving);
        _bytes = bytes.ToArray();
        await Read();
    }

    // Other text may have other headings: the columns are guessed anew.
    private Task ReadAgain()
    {
        _choice.Fields = null;
        return Read();
    }

    private Task ReadAs(IReadOnlyList<ImportField> fields)
    {
        _choice.Fields = fields;
        return Read();
    }

    private async Task Read()
    {
        var command = new ReadImportFile.Command(Kind, _bytes!, _choice.Settings);
        (await UseCases.Run((ReadImportFile useCase) => useCase.Handle(Actor, command, Leaving))).Refused(out _refusal, out _file);
        if (_file is not null) (_choice.Encoding, _choice.Separator) = (_file.Encoding, _file.Separator);
    }

    private async Task Check()
    {
        _busy = true;
        var command = new PrepareImport.Command(Kind, _name!, _bytes!, _choice.Settings);
        var result = await UseCases.Run((PrepareImport useCase) => useCase.Handle(Actor, command, CancellationToken.None));
        _busy = false;
        if (!result.Refused(out _refusal, out var run)) Navigation.NavigateTo(PortalUrls.Import(run.Value));
    }

    private sealed class Choice
    {
        public FileEncoding? Encoding { get; set; }

        public FileSeparator? Separator { get; set; }

        public IReadOnlyList<ImportField>? Fields { get; set; }

        public ImportSettings Settings => new(Encoding, Separator, Fields);

        public void Guess() => (Encoding, Separator, Fields) = (null, null, null);
    }
}
