namespace PartnerPortal.Web.Shell;

/// <summary>Names the words of the frame, in ShellTexts.resx and ShellTexts.ko.resx.</summary>
public sealed class ShellTexts;
