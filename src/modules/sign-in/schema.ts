import { z } from 'zod';
import { longestPassword } from './domain/password-rule.ts';
import { tokenRoles } from './domain/token-roles.ts';

/** As typed by a person; spaces around are no part of it. */
const login = z.string().trim().min(3).max(254);
const typedPassword = z
  .string()
  .min(1)
  .max(longestPassword * 2);
const code = z.string().trim().min(1).max(100);
const moment = z.iso.datetime();

export const SignIn = z.strictObject({ login: z.string().min(1).max(254), password: typedPassword });
export type SignIn = z.output<typeof SignIn>;

export const Code = z.strictObject({ code });

/** `totp`: the sign-in waits for a code of the authenticator app, or a recovery code. */
export const Next = z.object({ next: z.enum(['done', 'totp']) });
export type Next = z.output<typeof Next>;

export const IdParams = z.object({ id: z.uuid() });
export const InvitationParams = z.object({ code: z.string().min(1).max(100) });

/** Who is invited; `login` where one is set already. */
export const Invited = z.object({ name: z.string(), login: z.string().optional() });
export type Invited = z.output<typeof Invited>;

/** `login` is needed where the account has none yet, and passed over where it has. */
export const Acceptance = z.strictObject({ code, login: login.optional(), password: typedPassword });
export type Acceptance = z.output<typeof Acceptance>;

/** Shown once to whoever hands it over: an invitation's code for `/welcome?code=`, or eight characters such as 'K7QM-3X9T'. */
export const OneTimeCode = z.object({ code: z.string(), expiresAt: moment });
export type OneTimeCode = z.output<typeof OneTimeCode>;

const bytes = z.base64url().max(20_000);

const extensions = z.looseObject({});

/** What a browser is asked: goes as it is to `startAuthentication` or `startRegistration`. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });
export type PasskeyOptions = z.output<typeof PasskeyOptions>;

/** What a passkey answers (WebAuthn's AuthenticationResponseJSON). */
export const PasskeyAnswer = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.exactOptional(),
  }),
  clientExtensionResults: extensions,
});
export type PasskeyAnswer = z.output<typeof PasskeyAnswer>;

/** What a device says of a passkey it has just made (WebAuthn's RegistrationResponseJSON). */
export const PasskeyProof = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(40)).max(10).exactOptional(),
  }),
  clientExtensionResults: extensions,
});
export type PasskeyProof = z.output<typeof PasskeyProof>;

export const NewPasskey = z.object({ response: PasskeyProof });
export const PasskeySignIn = z.object({ response: PasskeyAnswer });

export const OwnAccount = z.object({
  login: z.string().optional(),
  hasPassword: z.boolean(),
  twoStep: z.boolean(),
  recoveryCodesLeft: z.int(),
  passkeys: z.array(
    z.object({ id: z.uuid(), device: z.string(), createdAt: moment, lastUsedAt: moment.optional() }),
  ),
});
export type OwnAccount = z.output<typeof OwnAccount>;

/** `current` is asked where there is a password already; `login` is needed where there is none yet. */
export const PasswordChange = z.strictObject({
  current: typedPassword.optional(),
  next: typedPassword,
  login: login.optional(),
});
export type PasswordChange = z.output<typeof PasswordChange>;

/** 32 bytes in base64url. */
export const DeviceKey = z.object({ key: z.string().length(43) });
export type DeviceKey = z.output<typeof DeviceKey>;

export const OwnSession = z.object({
  id: z.uuid(),
  /** 'Firefox, Android'; empty when the browser does not say. */
  device: z.string(),
  how: z.enum(['password', 'passkey', 'code', 'invitation', 'oidc', 'opened']),
  createdAt: moment,
  lastSeenAt: moment,
  current: z.boolean(),
});
export type OwnSession = z.output<typeof OwnSession>;

export const EndAll = z.strictObject({ keepThis: z.boolean().default(true) });

/** `uri` is what the picture for the authenticator app holds. */
export const TotpStart = z.object({ secret: z.string(), uri: z.string() });
export type TotpStart = z.output<typeof TotpStart>;

/** '*', 'people.*' or one action such as 'people.read'. */
const scope = z
  .string()
  .max(80)
  .regex(/^(\*|[a-z][a-z-]*(\.[a-z-]+)*(\.\*)?)$/);

export const NewToken = z.strictObject({
  name: z.string().trim().min(1).max(80),
  roles: z.array(z.enum(tokenRoles)).min(1).max(tokenRoles.length),
  programIds: z.array(z.uuid()).max(200).default([]),
  scopes: z.array(scope).min(1).max(50),
  expiresInDays: z.int().min(1).max(366).default(90),
});
export type NewToken = z.output<typeof NewToken>;

export const MadeToken = z.object({ id: z.uuid(), secret: z.string(), expiresAt: moment });
export type MadeToken = z.output<typeof MadeToken>;

export const TokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  roles: z.array(z.string()),
  programIds: z.array(z.string()),
  scopes: z.array(z.string()),
  madeAt: moment,
  madeBy: z.string().optional(),
  expiresAt: moment,
  revokedAt: moment.optional(),
  lastUsedAt: moment.optional(),
});
export type TokenView = z.output<typeof TokenView>;

/** What a provider may send back to us; anything else in the address is left out. */
export const OidcAnswer = z.object({
  code: z.string().max(4000).optional(),
  state: z.string().max(500).optional(),
  iss: z.string().max(500).optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(1000).optional(),
});
