import { device } from '../device/device.ts';
import { request } from '../request.ts';
import { makeMailbox } from './make-mailbox.ts';

async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return act();
  return navigator.locks.request(`throughline.outbox.${name}`, act);
}

/** The mailbox of this browser. */
export const mailbox = makeMailbox({
  device,
  post: ({ path, body }) => request('post', path, { body }),
  alone,
});
