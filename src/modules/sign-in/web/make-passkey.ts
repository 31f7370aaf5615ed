import { api } from './server.ts';

export const passkeysWork = 'PublicKeyCredential' in window;

/** Asks the browser for a new passkey and keeps it; the library comes only when somebody makes one. */
export async function makePasskey(): Promise<void> {
  const [{ startRegistration }, options] = await Promise.all([
    import('@simplewebauthn/browser'),
    api.post('/account/passkeys/options'),
  ]);
  const made = await startRegistration({
    optionsJSON: options as object as Parameters<typeof startRegistration>[0]['optionsJSON'],
  });
  const { id, rawId, response } = made;
  const { clientDataJSON, attestationObject, transports } = response;
  await api.post('/account/passkeys', {
    body: {
      response: {
        id,
        rawId,
        type: 'public-key',
        response: { clientDataJSON, attestationObject, ...(transports ? { transports } : {}) },
        clientExtensionResults: {},
      },
    },
  });
}
