using System.Reflection;
using System.Runtime.CompilerServices;

namespace PartnerPortal.Architecture.Tests;

/// <summary>Everything that the roots can reach by assembly references, apart from the shared framework.</summary>
internal static class ShippedCode
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    public static IReadOnlyCollection<Assembly> ReachableFrom(params IEnumerable<string> roots)
    {
        var reached = new Dictionary<string, Assembly>();
        var waiting = new Queue<string>(roots);
        while (waiting.TryDequeue(out var name))
        {
            if (reached.ContainsKey(name) || Load(name) is not { } assembly || !IsOurs(assembly)) continue;

            reached[name] = assembly;
            foreach (var reference in assembly.GetReferencedAssemblies()) waiting.Enqueue(reference.Name!);
        }

        return reached.Values;
    }

    /// <summary>Compiles every method of the assembly that is not generic, and names the files and types that were not there.</summary>
    public static IReadOnlyCollection<string> MissingIn(Assembly assembly) =>
        [.. TypesOf(assembly).Where(type => !type.ContainsGenericParameters).SelectMany(MethodsOf).Select(Compile).OfType<string>().Distinct()];

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException some)
        {
            return [.. some.Types.OfType<Type>()];
        }
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type)
    {
        try
        {
            return [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];
        }
        catch (FileNotFoundException)
        {
            return []; // a signature names what is missing; whoever calls it is compiled too and says so
        }
    }

    private static string? Compile(MethodBase method)
    {
        if (method.IsAbstract || method.ContainsGenericParameters) return null;
        try
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
            return null;
        }
        catch (FileNotFoundException missing)
        {
            return new AssemblyName(missing.FileName!).Name;
        }
        catch (Exception failure) when (failure is PlatformNotSupportedException or DllNotFoundException or TypeInitializationException)
        {
            return null; // interop with another system: never called on this one
        }
        catch (Exception failure) when (failure is TypeLoadException or MissingMethodException or MissingFieldException)
        {
            return failure.Message;
        }
    }

    private static Assembly? Load(string name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            return null; // only a loss if a method needs it, and then the method is found
        }
    }

    private static bool IsOurs(Assembly assembly) => assembly.Location.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal);
}
