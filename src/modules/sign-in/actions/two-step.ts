import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Entry } from '../../../kernel/http/route.ts';
import { printCode, recoveryCodeCount, recoveryCodeLength } from '../domain/codes.ts';
import { bucketsOf } from '../domain/throttle.ts';
import type { TotpStart } from '../schema.ts';
import { codeDigest, newCode } from '../secrets.ts';
import { findCredentials } from '../store/accounts.ts';
import { endSessions } from '../store/sessions.ts';
import { settleTries, takeTry } from '../store/tries.ts';
import { setPendingTotp, turnOffTwoStep, turnOnTwoStep } from '../store/two-step.ts';
import type { SignInTables } from '../tables.ts';
import { newTotp, stepOfCode } from '../totp.ts';
import { takeSecondSecret } from './second-step.ts';

type TwoStep = Permit<'account.two-step', SignInTables>;

const wrongCode = (): Failure =>
  new Failure('invalid', 'sign-in/wrong-code', { fields: { code: 'sign-in/wrong-code' } });

/** A secret for an authenticator app; nothing changes until a first code proves that the app has it. */
export async function startTwoStep(permit: TwoStep): Promise<TotpStart> {
  const accountId = personOf(permit.actor) ?? '';
  const account = await findCredentials(permit, accountId);
  if (!account) throw notFound();
  if (account.totpSealed) {
    throw new Failure('conflict', 'sign-in/two-step-on', { detail: 'The second step is on already.' });
  }
  const { secret, uri, sealed } = newTotp(permit, accountId, account.login ?? account.name ?? '');
  await setPendingTotp(permit, accountId, sealed);
  return { secret, uri };
}

/** Turns the second step on; the recovery codes are shown this once. */
export async function confirmTwoStep(
  permit: TwoStep,
  input: { body: { code: string } },
): Promise<{ recoveryCodes: string[] }> {
  const accountId = personOf(permit.actor) ?? '';
  const pending = (await findCredentials(permit, accountId))?.totpPending;
  if (!pending) throw notFound();
  const step = stepOfCode(permit, accountId, pending, input.body.code.replaceAll(/\s/g, ''));
  if (step === undefined) throw wrongCode();
  const codes = Array.from({ length: recoveryCodeCount }, () => newCode(recoveryCodeLength));
  const codeHashes = codes.map((code) => codeDigest(permit, code));
  await turnOnTwoStep(permit, accountId, { sealed: pending, step, codeHashes });
  noteDeed(permit, { subjectId: accountId, detail: { twoStep: 'on' } });
  return { recoveryCodes: codes.map(printCode) };
}

/** Turns the second step off, against a code of it: a session left open somewhere is not enough. */
export async function endTwoStep(
  entry: Entry,
  input: { body: { code: string } },
): Promise<{ twoStep: false }> {
  const { access, asking } = entry;
  const accountId = personOf(asking.actor) ?? '';
  const buckets = bucketsOf({ subject: 'two-step', address: '', deviceId: accountId });
  await access.permit('account.try', asking, (permit) => takeTry(permit, buckets));
  return access.permit('account.two-step', asking, async (permit) => {
    if (!(await takeSecondSecret(permit, accountId, input.body.code))) throw wrongCode();
    await settleTries(permit, buckets);
    await turnOffTwoStep(permit, accountId);
    noteDeed(permit, { subjectId: accountId, detail: { twoStep: 'off' } });
    return { twoStep: false };
  });
}

/** For somebody who lost phone and recovery codes: an administrator turns the second step off, and every session ends. */
export async function resetTwoStep(
  permit: Permit<'access.reset-two-step', SignInTables>,
  input: { params: { id: string } },
): Promise<{ twoStep: false }> {
  const { id } = input.params;
  const account = await findCredentials(permit, id);
  if (!account?.totpSealed) throw notFound();
  await turnOffTwoStep(permit, id);
  await endSessions(permit, id);
  noteDeed(permit, { subjectId: id, detail: { twoStep: 'off' } });
  return { twoStep: false };
}
