import type { Role } from '../../../kernel/access/index.ts';

export const accountKinds = ['staff', 'participant', 'family', 'partner'] as const;
export type AccountKind = (typeof accountKinds)[number];
export type AccountStatus = 'invited' | 'active' | 'ended';

/** How somebody came in; `opened` by another act, such as setting up or stepping into an invented person. */
export type How = 'password' | 'passkey' | 'code' | 'invitation' | 'oidc' | 'opened';

/** What an account may do and how it stands, for lists of staff and for the person's own page. */
export interface AccessView {
  id: string;
  kind: AccountKind;
  login?: string;
  roles: string[];
  programIds: string[];
  /** Of roles and programs: which change of them this is. */
  version: number;
  status: AccountStatus;
  lastSignInAt?: Date;
  /** Wrong tries since then. */
  failedTries: number;
  twoStep: boolean;
}

export const isOpen = (account: { status: AccountStatus }): boolean => account.status !== 'ended';

const guardedFromManagers: readonly Role[] = ['admin', 'manager', 'privacy-officer'];

/**
 * An invitation is a key to the account: whoever holds it sets the password. So a manager makes none for an account that
 * may do what a manager may not.
 */
export function mayInvite(inviter: readonly Role[], invited: readonly string[]): boolean {
  if (inviter.includes('admin')) return true;
  return inviter.includes('manager') && !guardedFromManagers.some((role) => invited.includes(role));
}
