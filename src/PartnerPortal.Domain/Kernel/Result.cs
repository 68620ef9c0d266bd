using System.Diagnostics.CodeAnalysis;

namespace PartnerPortal.Domain.Kernel;

/// <summary>What every result can tell without its value: whether the answer was no.</summary>
public interface IRefusable
{
    /// <summary>The refusal, or null when the answer was yes.</summary>
    Refusal? Refusal { get; }
}

/// <summary>The answer of a move that returns nothing: done, or a <see cref="Kernel.Refusal"/>.</summary>
public sealed class Result : IRefusable
{
    private Result(Refusal? refusal) => Refusal = refusal;

    public static Result Ok { get; } = new((Refusal?)null);

    public Refusal? Refusal { get; }

    public static implicit operator Result(Refusal refusal) => new(refusal);

    public bool Refused([NotNullWhen(true)] out Refusal? refusal) => (refusal = Refusal) is not null;
}

/// <summary>A value, or the reason why there is none. A class, so that a default cannot pass for success.</summary>
public sealed class Result<T> : IRefusable
    where T : notnull
{
    private readonly T? _value;

    private Result(T value) => _value = value;

    private Result(Refusal refusal) => Refusal = refusal;

    public Refusal? Refusal { get; }

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Refusal refusal) => new(refusal);

    public bool Refused([NotNullWhen(true)] out Refusal? refusal, [MaybeNullWhen(true)] out T value)
    {
        (refusal, value) = (Refusal, _value);
        return refusal is not null;
    }
}
