using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Web.Tests.Identity.Tokens;

/// <summary>Tokens that people made on their page, and programs that use them.</summary>
internal static class TokenMaker
{
    extension(RunningPortal portal)
    {
        public UseCases UseCases => portal.Services.GetRequiredService<UseCases>();

        public async Task<(ApiTokenId Id, string Secret)> Issue(Actor person, TokenScope scope = TokenScope.Write, int days = 90)
        {
            var secret = TokenSecret.New();
            var made = await portal.UseCases.Run((IssueToken useCase) => useCase.Handle(person, new("A program", scope, days, LinkTokens.Hash(secret)), default));
            Assert.False(made.Refused(out var refusal, out var id), refusal?.Code);
            return (id, secret);
        }

        public HttpClient With(string secret)
        {
            var program = portal.Nobody();
            program.DefaultRequestHeaders.Authorization = new("Bearer", secret);
            return program;
        }
    }
}
