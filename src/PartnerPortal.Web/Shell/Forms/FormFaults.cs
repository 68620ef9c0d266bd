using FluentValidation;
using Microsoft.AspNetCore.Components.Forms;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Shell.Forms;

/// <summary>
/// Shows beside the fields of a form what its use case would refuse: a field's own faults once it is left, all of them
/// before sending. The shape is the use case's own; only the words come from here.
/// </summary>
internal sealed class FormFaults<TCommand>
{
    private readonly EditContext _form;
    private readonly ValidationMessageStore _messages;
    private readonly IValidator<TCommand> _shape;
    private readonly Func<TCommand> _command;
    private readonly RefusalText _words;

    public FormFaults(EditContext form, IValidator<TCommand> shape, Func<TCommand> command, RefusalText words)
    {
        (_form, _messages, _shape, _command, _words) = (form, new ValidationMessageStore(form), shape, command, words);
        form.OnFieldChanged += (_, change) => Show(change.FieldIdentifier.FieldName);
        form.OnValidationRequested += (_, _) => ShowAll();
    }

    private void Show(string field)
    {
        _messages.Clear(_form.Field(field));
        Add(fault => fault == field);
    }

    private void ShowAll()
    {
        _messages.Clear();
        Add(_ => true);
    }

    private void Add(Predicate<string> wanted)
    {
        foreach (var fault in _shape.Validate(_command()).Errors.Where(fault => wanted(fault.PropertyName)))
            _messages.Add(_form.Field(fault.PropertyName), _words.Of(new Refusal(RefusalKind.Invalid, fault.ErrorCode)));

        _form.NotifyValidationStateChanged();
    }
}
