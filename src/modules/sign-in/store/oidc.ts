import { sql } from 'kysely';
import { handle } from '../../../kernel/access/index.ts';
import type { AccountKind, AccountStatus } from '../domain/account.ts';
import { foldLogin } from '../domain/login.ts';
import type { FoundAccount, Try } from './tries.ts';

interface FoundRow {
  org_id: string;
  account_id: string;
  kind: AccountKind;
  status: AccountStatus;
  linked: boolean;
}

/** The account linked to this subject, else the one whose login is this verified e-mail and that is linked to none. */
export async function findOidcAccount(
  permit: Try,
  subject: string,
  verifiedEmail: string | undefined,
): Promise<(FoundAccount & { linked: boolean }) | undefined> {
  const login = verifiedEmail === undefined ? null : foldLogin(verifiedEmail);
  const { rows } = await sql<FoundRow>`
    select * from find_oidc_account(${subject}, ${login}::text)`.execute(handle(permit));
  const [row] = rows;
  return (
    row && {
      orgId: row.org_id,
      accountId: row.account_id,
      kind: row.kind,
      status: row.status,
      linked: row.linked,
      // The provider asks for its own second step.
      twoStep: false,
    }
  );
}
