using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerPortal.Tests.Stores;

/// <summary>What all portals of this test run did and asked their stores, so that another store can be asked the same.</summary>
public sealed class Asked : IQueryExpressionInterceptor
{
    private readonly ConcurrentBag<Expression> _queries = [];
    private readonly ConcurrentDictionary<Type, bool> _useCases = [];

    private Asked()
    {
    }

    public static Asked SoFar { get; } = new();

    /// <summary>Each query once: a store compiles it once.</summary>
    public IReadOnlyCollection<Expression> Queries => _queries;

    public IReadOnlyCollection<Type> UseCases => [.. _useCases.Keys];

    public void Note(Type useCase) => _useCases.TryAdd(useCase, true);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        _queries.Add(queryExpression);
        return queryExpression;
    }
}
