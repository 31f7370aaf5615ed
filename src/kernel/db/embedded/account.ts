import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { refusal } from './refuse.ts';

/** An ordinary user of this machine that the server runs as when we are root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** In this order; `nobody` last, since other programs share it. */
const preferred = ['postgres', '_postgres', 'throughline', 'daemon', 'nobody'];

export function accountsIn(passwd: string): Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    const account = { name: name ?? '', uid: Number(uid), gid: Number(gid) };
    return name && uid && gid && account.uid > 0 && account.gid >= 0 ? [account] : [];
  });
}

/** The owner of an existing cluster if it has a name, else the first preferred account. */
export function pickAccount(accounts: Account[], ownerUid?: number): Account | undefined {
  if (ownerUid !== undefined && ownerUid !== 0) return accounts.find((account) => account.uid === ownerUid);
  const inOrder = preferred.flatMap((name) => accounts.find((account) => account.name === name) ?? []);
  return inOrder[0];
}

function refuseAsOurselves(ownUid: number, ownerUid?: number): void {
  if (ownerUid !== undefined && ownerUid !== ownUid) {
    throw refusal(
      'other-owner',
      `The database belongs to another user of this computer (number ${ownerUid}); start Throughline as that user or as root.`,
    );
  }
  try {
    userInfo();
  } catch (cause) {
    throw refusal(
      'no-account',
      `PostgreSQL needs a user with a name, and user number ${ownUid} has none here; add it to /etc/passwd, or give DATABASE_URL.`,
      cause,
    );
  }
}

/** Whom to run the server as: undefined means as ourselves. PostgreSQL refuses to run as root. */
export async function chooseAccount(ownerUid?: number): Promise<Account | undefined> {
  const ownUid = process.getuid?.();
  if (ownUid === undefined) {
    throw refusal(
      'platform',
      'The database that comes along runs on Linux and macOS; on Windows use WSL, or give DATABASE_URL.',
    );
  }
  if (ownUid !== 0) {
    refuseAsOurselves(ownUid, ownerUid);
    return undefined;
  }
  const account = pickAccount(accountsIn(await readFile('/etc/passwd', 'utf8')), ownerUid);
  if (account) return account;
  throw refusal(
    'no-account',
    'PostgreSQL does not run as root and this computer has no ordinary user for it: add a user named postgres, or give DATABASE_URL.',
  );
}
