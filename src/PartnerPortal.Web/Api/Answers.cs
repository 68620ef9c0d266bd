using Microsoft.AspNetCore.Http.HttpResults;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Api;

/// <summary>What was made, for a link to it or a later call about it.</summary>
internal sealed record Made(Guid Id);

/// <summary>The two endings of every call: what a use case answered, or its refusal.</summary>
internal static class Answers
{
    extension(Result result)
    {
        public Results<NoContent, RefusalProblem> ToNoContent() => result.Refused(out var refusal) ? refusal.ToProblem() : TypedResults.NoContent();
    }

    extension<T>(Result<T> result)
        where T : notnull
    {
        public Results<Ok<T>, RefusalProblem> ToOk() => result.To(value => value);

        public Results<Ok<TAnswer>, RefusalProblem> To<TAnswer>(Func<T, TAnswer> answer) =>
            result.Refused(out var refusal, out var value) ? refusal.ToProblem() : TypedResults.Ok(answer(value));
    }

    extension<TId>(Result<TId> result)
        where TId : struct, IStronglyTypedId<TId>
    {
        /// <param name="list">The list that it stands in now.</param>
        public Results<Created<Made>, RefusalProblem> ToCreated(string list) =>
            result.Refused(out var refusal, out var id) ? refusal.ToProblem() : TypedResults.Created(PortalApi.Root + list, new Made(id.Value));
    }
}
