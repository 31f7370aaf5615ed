import { forget, keep } from '../kept.ts';
import { mailbox } from '../outbox/mailbox.ts';
import { request } from '../request.ts';
import { wipeDevice } from './open-device.ts';

/** How long what waits may take to go out before this device lets go of it; it stays sealed then. */
const sendingMs = 5000;

const atMost = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, sendingMs))]).catch(() => undefined);

/**
 * Signs out: what waits goes out first if it can, then nothing of this person that opens stays here. Without a network the
 * session is ended as soon as there is one, before anything else is asked.
 */
export async function leave(): Promise<void> {
  await atMost(mailbox.send());
  await wipeDevice().catch(() => undefined);
  keep('signed-in', 'no');
  keep('leaving', 'yes');
  await request('post', '/sign-out').then(
    () => forget('leaving'),
    () => undefined,
  );
}
