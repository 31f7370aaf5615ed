import { device } from '../device/device.ts';
import { request } from '../request.ts';
import type { Fate, Letter } from './letter.ts';
import { deliver, fateOf, inOrder, isLetter } from './letter.ts';

const prefix = 'letter.';
const nameOf = (id: string): string => `${prefix}${id}`;
const isHere = (id: string): boolean => device().read(nameOf(id)) !== undefined;

export const listLetters = (): Letter[] =>
  inOrder(
    device()
      .names(prefix)
      .map((name) => device().read(name))
      .filter(isLetter),
  );

/** Keeps a letter on this device until the server has it. False when the browser keeps nothing: then it is not kept. */
export async function keepLetter(letter: Letter): Promise<boolean> {
  const kept = await device().keep(nameOf(letter.id), letter);
  if (!kept) await device().forget(nameOf(letter.id));
  return kept;
}

/** One at a time touches a letter, of all open pages: what is on its way is neither sent nor taken back beside it. */
async function alone<T>(id: string, act: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return act();
  return navigator.locks.request(`throughline.letter.${id}`, act);
}

/** Takes a letter back out; false when it was already gone, since it was sent. */
export const takeLetter = (id: string): Promise<boolean> =>
  alone(id, async () => isHere(id) && (await device().forget(nameOf(id))));

async function post(letter: Letter): Promise<Fate> {
  try {
    await request('post', letter.path, { body: letter.body });
    return { what: 'sent' };
  } catch (error) {
    return fateOf(error);
  }
}

const send = (letter: Letter): Promise<Fate> =>
  alone(letter.id, async () => {
    // Taken back, or sent by a page beside this one, while it waited for its turn.
    if (!isHere(letter.id)) return { what: 'gone' };
    const fate = await post(letter);
    if (fate.what === 'sent') await device().forget(nameOf(letter.id));
    if (fate.what === 'refused') await device().keep(nameOf(letter.id), { ...letter, refused: fate.why });
    return fate;
  });

/** Sends what waits; answers how many went out. Of several open pages one sends, the others find nothing left. */
export async function sendLetters(): Promise<number> {
  if (listLetters().every((letter) => letter.refused !== undefined)) return 0;
  const round = (): Promise<number> => deliver(listLetters(), send);
  if (!('locks' in navigator)) return round();
  return navigator.locks.request('throughline.outbox', async () => {
    await device().refresh();
    return round();
  });
}
