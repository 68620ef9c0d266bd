namespace PartnerPortal.Web.Kit.Actions;

/// <summary>How much a button asks for attention. One page has one <see cref="Primary"/>; destructive ones are outlined.</summary>
public enum ButtonTone
{
    Outlined,
    Primary,
    Ghost,
    Danger,
}
