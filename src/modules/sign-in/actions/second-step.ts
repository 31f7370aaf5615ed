import { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import type { Entry, Exchange } from '../../../kernel/http/route.ts';
import { accountKinds } from '../domain/account.ts';
import { readCode, recoveryCodeLength } from '../domain/codes.ts';
import { startAgain, wrongSecondStep } from '../failures.ts';
import type { Next } from '../schema.ts';
import { dropStep, readStep, rememberDevice } from '../sealed-cookies.ts';
import { codeDigest } from '../secrets.ts';
import { findCredentials } from '../store/accounts.ts';
import { settleTries, takeTry } from '../store/tries.ts';
import { takeRecoveryCode, takeStep } from '../store/two-step.ts';
import type { SignInTables } from '../tables.ts';
import { stepOfCode } from '../totp.ts';
import { openSession, personOn } from './open-session.ts';
import { bucketsFor } from './sign-in.ts';

const heldShape = z.object({
  account: z.object({
    orgId: z.uuid(),
    accountId: z.uuid(),
    kind: z.enum(accountKinds),
    status: z.enum(['invited', 'active', 'ended']),
    twoStep: z.boolean(),
  }),
  how: z.enum(['password', 'passkey', 'code', 'invitation', 'oidc', 'opened']),
  subjects: z.array(z.string()),
});

const typed = /^\d{6}$/;

/** Whether this is the code of the authenticator app or one of the recovery codes; either is used up by it. */
export async function takeSecondSecret(
  permit: Permit<string, SignInTables>,
  accountId: string,
  given: string,
): Promise<boolean> {
  const code = readCode(given);
  if (code.length === recoveryCodeLength)
    return takeRecoveryCode(permit, accountId, codeDigest(permit, code));
  const sealed = (await findCredentials(permit, accountId))?.totpSealed;
  if (!(sealed && typed.test(code))) return false;
  const step = stepOfCode(permit, accountId, sealed, code);
  return step !== undefined && takeStep(permit, accountId, step);
}

/** The second step of a sign-in that was begun in this browser less than ten minutes ago. */
export async function secondStep(
  entry: Entry,
  input: { body: { code: string } },
  exchange: Exchange,
): Promise<Next> {
  const { access, asking } = entry;
  const { held, subject, buckets } = await access.permit('sign-in.try', asking, async (permit) => {
    const step = readStep(permit, exchange, 'two-step', heldShape);
    if (!step) throw startAgain();
    const tried = `two-step ${step.content.account.accountId}`;
    const counted = bucketsFor(permit, exchange, tried);
    await takeTry(permit, counted);
    return { held: step.content, subject: tried, buckets: counted };
  });
  const asPerson = { ...asking, actor: personOn(held.account) };
  const { accountId } = held.account;
  const opening = access.permit('sign-in.open', asPerson, async (permit): Promise<Next> => {
    if (!(await takeSecondSecret(permit, accountId, input.body.code))) throw wrongSecondStep();
    await settleTries(permit, buckets);
    await openSession(permit, exchange, { ...held.account, how: held.how });
    rememberDevice(permit, exchange, [...held.subjects, subject]);
    dropStep(exchange, 'two-step');
    return { next: 'done' };
  });
  return opening.catch(async (error: unknown) => {
    await access.permit('sign-in.fail', asPerson, async (permit) =>
      noteDeed(permit, { subjectId: accountId }),
    );
    throw error;
  });
}
