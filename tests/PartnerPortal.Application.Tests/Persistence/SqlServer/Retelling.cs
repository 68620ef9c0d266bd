using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Application.Tests.Persistence.SqlServer;

/// <summary>Asks one store what was asked of another: with something in each parameter, and with nothing where that is allowed.</summary>
internal static class Retelling
{
    private static readonly MethodInfo Generic = typeof(Retelling).GetMethod(nameof(Ask), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <exception cref="InvalidOperationException">The store has no translation.</exception>
    public static void Retell(this PortalDbContext db, Expression query)
    {
        var own = new OwnTables(db.Model);
        var told = own.Visit(query);
        var isRows = told.Type.IsGenericType && told.Type.IsAssignableTo(typeof(IQueryable));
        var answer = isRows ? typeof(IEnumerable<>).MakeGenericType(told.Type.GetGenericArguments()[^1]) : told.Type;
        var ask = Generic.MakeGenericMethod(answer);

        ask.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, told, own.Parameters.ToDictionary(p => p.Name, p => Something(p.Type))], null);
        ask.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, told, own.Parameters.ToDictionary(p => p.Name, p => CanBeNothing(p.Type) ? null : Something(p.Type))], null);
    }

    private static void Ask<TAnswer>(PortalDbContext db, Expression query, Dictionary<string, object?> parameters)
    {
        var ask = db.GetService<IDatabase>().CompileQuery<TAnswer>(query, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters) context.Parameters[name] = value;
        try
        {
            if (ask(context) is IEnumerable rows) foreach (var _ in rows) continue;
        }
        catch (InvalidOperationException nobody) when (nobody.TargetSite?.DeclaringType?.Assembly == typeof(Enumerable).Assembly)
        {
            // A question that has to be answered with something was answered with nothing; it was asked.
        }
    }

    private static bool CanBeNothing(Type type) => type == typeof(string) || Nullable.GetUnderlyingType(type) is not null;

    private static object? Something(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string)) return "x";
        if (inner == typeof(object[])) return Array.Empty<object>(); // what a statement that is text already is given
        if (inner.IsValueType) return Activator.CreateInstance(inner)!;
        if (inner.GetInterfaces().Append(inner).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is not { } many) return null;

        var element = many.GetGenericArguments()[0];
        var two = Array.CreateInstance(element, 2);
        for (var i = 0; i < two.Length; i++) two.SetValue(Something(element), i);
        return inner.IsAssignableFrom(two.GetType()) ? two : Activator.CreateInstance(inner, two)!;
    }

    private sealed class OwnTables(IModel model) : ExpressionVisitor
    {
        public HashSet<(string Name, Type Type)> Parameters { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter) Parameters.Add((parameter.Name, parameter.Type));
            return node switch
            {
                EntityQueryRootExpression root when root.GetType() != typeof(EntityQueryRootExpression) => // one store's own words: the table stands for them
                    new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!),
                EntityQueryRootExpression root => root.UpdateEntityType(model.FindEntityType(root.EntityType.Name)!),
                QueryParameterExpression => node,
                _ => base.VisitExtension(node),
            };
        }
    }
}
