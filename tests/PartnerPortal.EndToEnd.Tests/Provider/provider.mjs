// A real OpenID provider for the journeys: node provider.mjs PORT PORTAL ACCOUNTS. It asks for a name and, when told to, for a
// second factor; it knows the accounts that the test gives it and nobody else.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port, portal, told] = process.argv.slice(2);
const accounts = JSON.parse(told);
const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

const page = (action, body) => `<!DOCTYPE html><html lang="en"><title>Provider</title><main><h1>Test provider</h1>
  <form method="post" action="${action}">${body}<button>Continue</button></form></main></html>`;

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'portal',
    client_secret: 'a secret & more',
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: [`${portal}signin-oidc`],
    post_logout_redirect_uris: [`${portal}signout-callback-oidc`],
  }],
  jwks: { keys: [{ ...key, kid: 'one', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: ['only for tests'] },
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'tid', 'amr', 'acr', 'auth_time'], email: ['email', 'email_verified'], profile: ['name'] },
  acrValues: ['mfa'],
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { logoutSource: (ctx, form) => { ctx.body = `<!DOCTYPE html><html lang="en"><title>Provider</title><main><h1>Test provider</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button></main></html>`; } },
  },
  findAccount: (ctx, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, email_verified: true, ...accounts[id] }) },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
});

async function interact(request, response) {
  const { uid, prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    const body = prompt.name === 'login'
      ? '<label>Name <input name="login" /></label><label><input type="checkbox" name="mfa" /> Second factor</label>'
      : '<p>May the portal know who you are?</p>';
    response.setHeader('content-type', 'text/html').end(page(`/interaction/${uid}`, body));
    return;
  }

  let sent = '';
  for await (const part of request) sent += part;
  const form = new URLSearchParams(sent);
  const result = prompt.name === 'login' ? login(form) : { consent: { grantId: await grant(prompt, params, session, grantId) } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: prompt.name !== 'login' });
}

function login(form) {
  if (form.get('login') === 'nobody') return { error: 'access_denied', error_description: 'no' };

  return { login: { accountId: form.get('login'), amr: form.has('mfa') ? ['pwd', 'mfa'] : ['pwd'], acr: form.has('mfa') ? 'mfa' : undefined } };
}

async function grant(prompt, params, session, grantId) {
  const given = grantId ? await provider.Grant.find(grantId) : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  if (prompt.details.missingOIDCScope) given.addOIDCScope(prompt.details.missingOIDCScope.join(' '));
  if (prompt.details.missingOIDCClaims) given.addOIDCClaims(prompt.details.missingOIDCClaims);
  return given.save();
}

const answer = provider.callback();
createServer((request, response) => request.url.startsWith('/interaction/')
  ? interact(request, response).catch((failure) => { response.statusCode = 500; response.end(String(failure)); })
  : answer(request, response)).listen(Number(port), '127.0.0.1', () => console.log('ready'));
