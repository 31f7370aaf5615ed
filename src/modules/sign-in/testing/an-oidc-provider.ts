import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface ProvidedPerson {
  subject: string;
  email?: string;
  emailVerified?: boolean;
}

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who sits in front of the browser when the provider asks for a name. */
  person: ProvidedPerson;
  /** Follows a redirect to the provider as a browser does, cookies and all, until it sends the browser elsewhere. */
  follow(address: string): Promise<URL>;
  close(): Promise<void>;
}

/** A real OpenID Connect provider on this machine, whose one page signs in whoever `person` names. */
export async function anOidcProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['throughline', randomBytes(24).toString('hex')];
  const state: { person: ProvidedPerson } = { person: { subject: 'nobody' } };
  const provider = makeProvider(issuer, { clientId, clientSecret, redirectUri }, () => state.person);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/somebody')) return answer(request, response);
    const login = { accountId: state.person.subject };
    return void provider.interactionFinished(request, response, { login });
  });
  return {
    issuer,
    clientId,
    clientSecret,
    get person() {
      return state.person;
    },
    set person(person) {
      state.person = person;
    },
    follow: (address) => follow(issuer, address),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function makeProvider(
  issuer: string,
  client: { clientId: string; clientSecret: string; redirectUri: string },
  person: () => ProvidedPerson,
): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [client.redirectUri],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/somebody/${uid}` },
    findAccount: async (_context, accountId) => ({
      accountId,
      claims: async () => {
        const { email, emailVerified = true } = person();
        return { sub: accountId, ...(email ? { email, email_verified: emailVerified } : {}) };
      },
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig' }] },
  });
}

async function follow(issuer: string, address: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(address);
  while (at.origin === issuer) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = reply.headers.get('location');
    if (!next)
      throw new Error(`The provider stopped at ${at.pathname}: ${reply.status} ${await reply.text()}`);
    at = new URL(next, at);
  }
  return at;
}
