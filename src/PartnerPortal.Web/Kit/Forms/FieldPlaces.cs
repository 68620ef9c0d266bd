using Microsoft.AspNetCore.Components.Forms;

namespace PartnerPortal.Web.Kit.Forms;

/// <summary>Where the fields of a form stand on the page and what they are called, so that a summary can lead to them.</summary>
internal sealed class FieldPlaces
{
    private readonly EditContext _form;
    private readonly Dictionary<FieldIdentifier, (string Id, string Label)> _places = [];

    private FieldPlaces(EditContext form) => _form = form;

    public static FieldPlaces Of(EditContext form)
    {
        if (form.Properties.TryGetValue(typeof(FieldPlaces), out var known)) return (FieldPlaces)known;

        var places = new FieldPlaces(form);
        form.Properties[typeof(FieldPlaces)] = places;
        return places;
    }

    public void Note(FieldIdentifier field, string id, string label) => _places[field] = (id, label);

    /// <summary>The first fault of each field that has one, in the order of the page.</summary>
    public IReadOnlyList<(string Id, string Label, string Message)> Faults() =>
    [
        .. from place in _places
           let message = _form.GetValidationMessages(place.Key).FirstOrDefault()
           where message is not null
           select (place.Value.Id, place.Value.Label, message),
    ];
}
