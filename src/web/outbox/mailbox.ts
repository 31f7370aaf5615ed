import { device } from '../device/device.ts';
import { Problem } from '../problem.ts';
import { request } from '../request.ts';
import { loadWordsOfCodes, wordOfCode } from '../words.ts';
import type { Letter } from './letter.ts';
import { makeMailbox } from './make-mailbox.ts';

async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return act();
  return navigator.locks.request(`throughline.outbox.${name}`, act);
}

/** A refusal in the language of whoever reads it here, where our own words have one for it. */
async function inOwnWords(error: unknown): Promise<unknown> {
  if (!(error instanceof Problem && error.code)) return error;
  await loadWordsOfCodes([error.code]);
  const detail = wordOfCode(error.code);
  return detail === undefined ? error : new Problem(error.status, { detail, code: error.code });
}

const post = (letter: Letter): Promise<unknown> =>
  request('post', letter.path, { body: letter.body }).catch(async (error: unknown) => {
    throw await inOwnWords(error);
  });

/** The mailbox of this browser. */
export const mailbox = makeMailbox({ device, post, alone });
