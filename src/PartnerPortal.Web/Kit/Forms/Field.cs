using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace PartnerPortal.Web.Kit.Forms;

/// <summary>
/// What every field has: a label that stays visible, help, and an error that says the way out. Errors come from the form's
/// validation, or from the page with <see cref="Error"/>.
/// </summary>
public abstract class Field<TValue> : InputBase<TValue>
{
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public string? Help { get; set; }

    /// <summary>Marks the rare optional field. Required is not marked.</summary>
    [Parameter] public bool Optional { get; set; }

    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Disabled { get; set; }

    protected string FieldId { get; } = ElementId.Next();

    protected string HelpId => $"{FieldId}-help";

    protected string ErrorId => $"{FieldId}-error";

    protected IReadOnlyList<string> Errors =>
        Error is not null ? [Error] : [.. (EditContext?.GetValidationMessages(FieldIdentifier) ?? []).Take(1)];

    protected string? Invalid => Errors.Count > 0 ? "true" : null;

    protected string? DescribedBy => (Help, Errors) switch
    {
        (null, []) => null,
        (null, _) => ErrorId,
        (_, []) => HelpId,
        _ => $"{ErrorId} {HelpId}",
    };

    protected override void OnParametersSet()
    {
        if (EditContext is not null) FieldPlaces.Of(EditContext).Note(FieldIdentifier, FieldId, Label);
    }

    // Values come typed from the element itself; nothing is parsed from text.
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out TValue result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException($"{GetType().Name} sets its value directly.");
}
