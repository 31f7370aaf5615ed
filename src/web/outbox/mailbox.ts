import { request } from '../request.ts';
import { keepLetters, keptLetters } from './device.ts';
import type { Fate, Letter } from './letter.ts';
import { deliver, fateOf, readLetters, withLetter, withoutLetter } from './letter.ts';

const changed = 'throughline:outbox';

export const listLetters = (writer: string): Letter[] => readLetters(keptLetters(writer));

function put(writer: string, letters: readonly Letter[]): boolean {
  const kept = keepLetters(writer, letters);
  window.dispatchEvent(new Event(changed));
  return kept;
}

/** Keeps a letter on this device until the server has it. False when the browser keeps nothing: then it is not kept. */
export function keepLetter(writer: string, letter: Letter): boolean {
  return put(writer, withLetter(listLetters(writer), letter));
}

/** Takes a letter back out; false when it was already gone, since it may have been sent. */
export function takeLetter(writer: string, id: string): boolean {
  const letters = listLetters(writer);
  const left = withoutLetter(letters, id);
  put(writer, left);
  return left.length < letters.length;
}

async function send(letter: Letter): Promise<Fate> {
  try {
    await request('post', letter.path, { body: letter.body });
    return { what: 'sent' };
  } catch (error) {
    return fateOf(error);
  }
}

/** What is written while a round is under way must not be overwritten by what that round began with. */
function settle(writer: string, before: readonly Letter[], left: readonly Letter[]): void {
  const known = new Set(before.map((letter) => letter.id));
  put(writer, [...left, ...listLetters(writer).filter((letter) => !known.has(letter.id))]);
}

async function sendRound(writer: string): Promise<number> {
  const letters = listLetters(writer);
  return deliver(letters, send, (left) => settle(writer, letters, left));
}

/** Sends what waits; answers how many went out. Of several open tabs one sends, the others find nothing left. */
export async function sendLetters(writer: string): Promise<number> {
  if (listLetters(writer).every((letter) => letter.refused !== undefined)) return 0;
  if (!('locks' in navigator)) return sendRound(writer);
  return navigator.locks.request('throughline.outbox', () => sendRound(writer));
}

/** Calls back whenever what waits has changed, in this tab or another. */
export function watchLetters(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener('storage', onChange);
  };
}
