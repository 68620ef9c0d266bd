using FluentValidation;

namespace PartnerPortal.Application.Access;

/// <summary>
/// Checks the shape of what was typed, at the edge of a use case. The first fault's error code becomes the refusal:
/// the same codes stand beside the fields of a form.
/// </summary>
internal static class Shape
{
    extension<TCommand>(AbstractValidator<TCommand> validator)
    {
        public Result Check(TCommand command) => validator.Validate(command).Errors.FirstOrDefault() is { } fault
            ? new Refusal(RefusalKind.Invalid, fault.ErrorCode)
            : Result.Ok;
    }

    extension<TCommand>(IRuleBuilder<TCommand, string> text)
    {
        /// <summary>An address that one person reads: one @, a domain with a dot, no control characters, no list.</summary>
        public IRuleBuilderOptions<TCommand, string> IsEmailAddress(string code) => text.Must(IsAddress).WithErrorCode(code);

        /// <summary>A name that people can use: not blank, one character or nothing but signs (2.7).</summary>
        public IRuleBuilderOptions<TCommand, string> IsName(string code) =>
            text.Must(value => value is not null && value.Count(char.IsLetterOrDigit) > 1 && !value.Any(char.IsControl)).WithErrorCode(code);

        public IRuleBuilderOptions<TCommand, string> IsNoLongerThan(int length, string code) =>
            text.Must(value => value is null || value.Length <= length).WithErrorCode(code);
    }

    private static bool IsAddress(string? value)
    {
        if (value is not { Length: > 2 and <= User.MaxEmailLength } || value.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '"'))
            return false;

        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == value.LastIndexOf('@') && Uri.CheckHostName(value[(at + 1)..]) is UriHostNameType.Dns && value[(at + 1)..].Contains('.', StringComparison.Ordinal);
    }
}
