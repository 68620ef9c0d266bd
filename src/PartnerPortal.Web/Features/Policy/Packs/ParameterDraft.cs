using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Web.Features.Policy.Packs;

/// <summary>One parameter while it is being edited: always its text, seen by a field as what the field needs.</summary>
public sealed class ParameterDraft(ShowPack.Value value)
{
    public ShowPack.Value Saved => value;

    public string Name => value.Name;

    public ParameterKind Kind => value.Kind;

    public string Text { get; set; } = value.Current;

    public string? Typed
    {
        get => Text;
        set => Text = value?.Trim() ?? "";
    }

    /// <summary>What the domain says to the text, or null: it can be read.</summary>
    public bool IsReadable => !PackParameters.Named(Name)!.Write(PolicyPack.Founding, Text).Refused(out _, out _);

    public bool IsChanged => Text != value.Base;

    public bool IsUnsaved => Text != value.Current;

    public bool Has(string role) => Text.Split('+').Contains(role);

    public void Set(string role, bool holds) =>
        Text = string.Join('+', value.Choices.Where(choice => choice == role ? holds : Has(choice)));
}
