import { request } from '../../request.ts';
import { fetchSession } from '../../session.ts';

const askAgainAfterMs = 1500;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, askAgainAfterMs));

/** Has the server invent a program in this empty installation, waits until it stands, and goes in. */
export async function inventProgram(): Promise<void> {
  await request('post', '/demo/start', { body: {} });
  let session = await fetchSession();
  while (!session.invented) {
    await pause();
    session = await fetchSession();
  }
  window.location.assign('/');
}
