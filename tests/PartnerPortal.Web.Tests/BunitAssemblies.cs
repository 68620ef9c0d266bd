using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PartnerPortal.Web.Tests;

/// <summary>
/// bUnit is compiled against a newer AngleSharp.Diffing than the referenced one, which serves it as well.
/// This can go with the first bUnit whose dependency the package source holds.
/// </summary>
internal static class BunitAssemblies
{
    [ModuleInitializer]
    internal static void ResolveDiffing() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
