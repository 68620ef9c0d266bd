using FluentValidation;
using PartnerPortal.Domain.Announcements;

namespace PartnerPortal.Application.Announcements;

/// <summary>An announcement says what it says in both languages.</summary>
public sealed class WordingsShape : AbstractValidator<Wordings>
{
    public WordingsShape()
    {
        RuleFor(w => w.English).SetValidator(new WordingShape("announcement.english-missing", "announcement.english-too-long"));
        RuleFor(w => w.Korean).SetValidator(new WordingShape("announcement.korean-missing", "announcement.korean-too-long"));
    }

    private sealed class WordingShape : AbstractValidator<Wording>
    {
        public WordingShape(string missing, string tooLong)
        {
            RuleFor(w => w.Title).NotEmpty().WithErrorCode(missing).IsNoLongerThan(Announcement.MaxTitleLength, tooLong);
            RuleFor(w => w.Text).NotEmpty().WithErrorCode(missing).IsNoLongerThan(Announcement.MaxTextLength, tooLong);
        }
    }
}
