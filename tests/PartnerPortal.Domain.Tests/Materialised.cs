namespace PartnerPortal.Domain.Tests;

/// <summary>An aggregate as the store makes it before it fills it: the only way to meet the state before the first move.</summary>
internal static class Materialised
{
    public static T New<T>()
        where T : class => (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
}
