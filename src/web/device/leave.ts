import { forget, keep } from '../kept.ts';
import { mailbox } from '../outbox/mailbox.ts';
import { Problem } from '../problem.ts';
import { request } from '../request.ts';
import { wipeDevice } from './open-device.ts';

/** How long what waits may take to go out before this device lets go of it; it stays sealed then. */
const sendingMs = 5000;

const atMost = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, sendingMs))]).catch(() => undefined);

/**
 * Signs out: what waits goes out first if it can, then nothing of this person that opens stays here. That somebody leaves is
 * written down before all else, so that a page closed half way leaves the rest to the next.
 */
export async function leave(): Promise<void> {
  keep('leaving', 'yes');
  await atMost(mailbox.send());
  await finishLeaving().catch(() => undefined);
}

/** Empties this device and ends the session; rejects without a network, and then is asked for again at the next start. */
export async function finishLeaving(): Promise<void> {
  await wipeDevice().catch(() => undefined);
  keep('signed-in', 'no');
  await request('post', '/sign-out').catch((error: unknown) => {
    // A refusal is an answer: there is no session to end.
    if (!(error instanceof Problem && error.status < 500)) throw error;
  });
  forget('leaving');
}
