using Microsoft.AspNetCore.Components;

namespace PartnerPortal.Web.Kit.Signs;

/// <summary>
/// Says where something stands, in the words and colours of <see cref="StatusCatalogue"/>: pass the domain's own enum value.
/// With <see cref="Until"/> a state that ends names its date; <see cref="Text"/> replaces the word, never the meaning.
/// </summary>
public sealed partial class StatusChip
{
    [Parameter, EditorRequired] public required Enum State { get; set; }
    [Parameter] public DateTimeOffset? Until { get; set; }
    [Parameter] public string? Text { get; set; }

    private StatusLook Look => StatusCatalogue.LookOf(State);

    private string Word => (Text, Until, Look.DatedWord) switch
    {
        ({ } text, _, _) => text,
        (_, { } until, { } dated) => L[dated, Dates.Short(until)],
        _ => L[Look.Word],
    };
}
