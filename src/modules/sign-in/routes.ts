import { z } from 'zod';
import { route } from '../../kernel/http/route.ts';
import {
  changePassword,
  endOwnSession,
  endOwnSessions,
  readAccount,
  readDeviceKey,
  readSessions,
  signOut,
} from './actions/account.ts';
import {
  acceptInvitation,
  handOverCode,
  invite,
  readInvitation,
  signInWithCode,
} from './actions/invitations.ts';
import { finishOidc, startOidc } from './actions/oidc.ts';
import {
  addPasskey,
  newPasskeyOptions,
  passkeyOptions,
  removePasskey,
  signInWithPasskey,
} from './actions/passkeys.ts';
import { secondStep } from './actions/second-step.ts';
import { signIn } from './actions/sign-in.ts';
import { endToken, makeToken, readTokens } from './actions/tokens.ts';
import { confirmTwoStep, endTwoStep, resetTwoStep, startTwoStep } from './actions/two-step.ts';
import {
  Acceptance,
  Code,
  DeviceKey,
  EndAll,
  IdParams,
  InvitationParams,
  Invited,
  MadeToken,
  NewPasskey,
  NewToken,
  Next,
  OidcAnswer,
  OneTimeCode,
  OwnAccount,
  OwnSession,
  PasskeyOptions,
  PasskeySignIn,
  PasswordChange,
  SignIn,
  TokenView,
  TotpStart,
} from './schema.ts';

const entering = [
  route({
    post: '/sign-in',
    needs: 'sign-in.try',
    says: 'Signs in with a password.',
    body: SignIn,
    reply: Next,
    steps: signIn,
  }),
  route({
    post: '/sign-in/totp',
    needs: 'sign-in.try',
    says: 'Finishes a sign-in with a code of the authenticator app, or a recovery code.',
    body: Code,
    reply: Next,
    steps: secondStep,
  }),
  route({
    post: '/sign-in/code',
    needs: 'sign-in.try',
    says: 'Signs a participant in with the code their coach handed over.',
    body: Code,
    reply: Next,
    steps: signInWithCode,
  }),
  route({
    get: '/sign-in/invitation/:code',
    needs: 'sign-in.try',
    says: 'Who is invited by this link.',
    params: InvitationParams,
    reply: Invited,
    steps: readInvitation,
  }),
  route({
    post: '/sign-in/invitation',
    needs: 'sign-in.try',
    says: 'Accepts an invitation: chooses a password and signs in.',
    body: Acceptance,
    reply: Next,
    steps: acceptInvitation,
  }),
  route({
    post: '/sign-in/passkey/options',
    needs: 'sign-in.try',
    says: 'A challenge for a passkey.',
    reply: PasskeyOptions,
    run: passkeyOptions,
  }),
  route({
    post: '/sign-in/passkey',
    needs: 'sign-in.try',
    says: 'Signs in with a passkey.',
    body: PasskeySignIn,
    reply: Next,
    steps: signInWithPasskey,
  }),
  route({
    post: '/sign-out',
    needs: 'sign-in.leave',
    says: 'Ends this session.',
    reply: z.object({ signedOut: z.literal(true) }),
    run: signOut,
  }),
] as const;

const ended = z.object({ ended: z.int() });

const ownAccount = [
  route({
    get: '/account',
    needs: 'account.read',
    says: 'How I sign in.',
    reply: OwnAccount,
    run: readAccount,
  }),
  route({
    post: '/account/password',
    needs: 'account.change-password',
    says: 'Changes my password and ends my other sessions.',
    body: PasswordChange,
    reply: z.object({ changed: z.literal(true), sessionsEnded: z.int() }),
    steps: changePassword,
  }),
  route({
    get: '/account/sessions',
    needs: 'account.read',
    says: 'Where I am signed in.',
    reply: z.object({ items: z.array(OwnSession) }),
    run: readSessions,
  }),
  route({
    get: '/account/device-key',
    needs: 'account.read',
    says: 'The key under which my browsers seal what they keep.',
    reply: DeviceKey,
    run: readDeviceKey,
  }),
  route({
    delete: '/account/sessions/:id',
    needs: 'account.end-session',
    says: 'Signs one of my devices out.',
    params: IdParams,
    reply: ended,
    run: endOwnSession,
  }),
  route({
    post: '/account/sessions/end-all',
    needs: 'account.end-session',
    says: 'Signs all my devices out, this one too unless it is to stay.',
    body: EndAll,
    reply: ended,
    run: endOwnSessions,
  }),
  route({
    post: '/account/passkeys/options',
    needs: 'account.passkey',
    says: 'What the browser needs to make a passkey.',
    reply: PasskeyOptions,
    run: newPasskeyOptions,
  }),
  route({
    post: '/account/passkeys',
    needs: 'account.passkey',
    says: 'Adds the passkey that this device made.',
    body: NewPasskey,
    reply: z.object({ id: z.uuid() }),
    status: 201,
    run: addPasskey,
  }),
  route({
    delete: '/account/passkeys/:id',
    needs: 'account.passkey',
    says: 'Removes one of my passkeys.',
    params: IdParams,
    reply: z.object({ removed: z.literal(true) }),
    run: removePasskey,
  }),
  route({
    post: '/account/totp',
    needs: 'account.two-step',
    says: 'A secret for my authenticator app.',
    reply: TotpStart,
    run: startTwoStep,
  }),
  route({
    post: '/account/totp/confirm',
    needs: 'account.two-step',
    says: 'Turns the second step on; answers the recovery codes, once.',
    body: Code,
    reply: z.object({ recoveryCodes: z.array(z.string()) }),
    run: confirmTwoStep,
  }),
  route({
    delete: '/account/totp',
    needs: 'account.two-step',
    says: 'Turns the second step off.',
    body: Code,
    reply: z.object({ twoStep: z.literal(false) }),
    steps: endTwoStep,
  }),
] as const;

const others = [
  route({
    post: '/accounts/:id/invitation',
    needs: 'access.invite',
    says: 'Makes an invitation for a staff member.',
    params: IdParams,
    reply: OneTimeCode,
    status: 201,
    run: invite,
  }),
  route({
    delete: '/accounts/:id/totp',
    needs: 'access.reset-two-step',
    says: 'Turns the second step off for somebody who lost it.',
    params: IdParams,
    reply: z.object({ twoStep: z.literal(false) }),
    run: resetTwoStep,
  }),
  route({
    post: '/participants/:id/sign-in-code',
    needs: 'access.hand-over-code',
    says: 'Makes a one-time code to hand over to a participant.',
    params: IdParams,
    reply: OneTimeCode,
    status: 201,
    about: ({ params }) => params.id,
    run: handOverCode,
  }),
  route({
    get: '/tokens',
    needs: 'token.list',
    says: 'The tokens of scripts.',
    reply: z.object({ items: z.array(TokenView) }),
    run: readTokens,
  }),
  route({
    post: '/tokens',
    needs: 'token.make',
    says: 'Makes a token for a script; answers its secret, once.',
    body: NewToken,
    reply: MadeToken,
    status: 201,
    steps: makeToken,
  }),
  route({
    delete: '/tokens/:id',
    needs: 'token.revoke',
    says: 'Revokes a token.',
    params: IdParams,
    reply: z.object({ revoked: z.literal(true) }),
    run: endToken,
  }),
] as const;

export const routes = [...entering, ...ownAccount, ...others] as const;

/** Addresses a browser is sent through; no page calls them. */
export const redirects = [
  route({
    get: '/sign-in/oidc',
    needs: 'sign-in.try',
    says: 'Goes to the organization’s own sign-in.',
    reply: 'redirect',
    steps: startOidc,
  }),
  route({
    get: '/sign-in/oidc/callback',
    needs: 'sign-in.try',
    says: 'Comes back from the organization’s own sign-in.',
    query: OidcAnswer,
    reply: 'redirect',
    steps: finishOidc,
  }),
] as const;
