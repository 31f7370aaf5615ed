import type { Device } from '../device/make-device.ts';
import type { Fate, Letter } from './letter.ts';
import { deliver, fateOf, inOrder, isLetter, undoOf } from './letter.ts';

export interface MailboxParts {
  /** Whatever is open for whoever is here. */
  device: () => Device;
  /** Posts it, or rejects as `request` does. */
  post: (letter: Letter) => Promise<unknown>;
  /** Runs one act of a name at a time, of all pages that are open. */
  alone: <T>(name: string, act: () => Promise<T>) => Promise<T>;
}

export interface Mailbox {
  /** What waits for the server, or for a person since it was refused; the oldest first. */
  list(): Letter[];
  /** Keeps a letter on this device until the server has it. False when the browser keeps nothing: then it is not kept. */
  keep(letter: Letter): Promise<boolean>;
  /** Undoes a letter with whatever it brings along; false when it was already gone, since it was sent. */
  take(id: string, along?: readonly string[]): Promise<boolean>;
  /** Lets go of a letter that needs no sending: the same was sent another way, or was refused and seen. */
  drop(id: string): Promise<void>;
  /** Whether anything is to be sent. */
  hasWork(): boolean;
  /** Sends what waits; answers how many went out. Of several open pages one sends, the others find nothing left. */
  send(): Promise<number>;
}

const prefix = 'letter.';
const nameOf = ({ id, takes }: Pick<Letter, 'id' | 'takes'>): string =>
  `${prefix}${takes ? 'back.' : ''}${id}`;

/** What waits on a device for the server, one row a letter, so that no two writers ever overwrite each other. */
export function makeMailbox({ device, post, alone }: MailboxParts): Mailbox {
  const at = (name: string): Letter | undefined => {
    const kept = device().read(name);
    return isLetter(kept) ? kept : undefined;
  };

  const all = (): Letter[] =>
    inOrder(
      device()
        .names(prefix)
        .flatMap((name) => at(name) ?? []),
    );

  const tryToPost = (letter: Letter): Promise<Fate> =>
    post(letter).then(
      (): Fate => ({ what: 'sent' }),
      (error: unknown) => fateOf(error, letter),
    );

  const sendOne = (letter: Letter): Promise<Fate> =>
    alone(letter.id, async () => {
      const name = nameOf(letter);
      // Undone, or sent by a page beside this one, while it waited for its turn.
      if (!at(name)) return { what: 'gone' };
      const fate = await tryToPost(letter);
      if (fate.what === 'sent') await device().forget(name);
      if (fate.what === 'refused') await device().keep(name, { ...letter, refused: fate.why });
      return fate;
    });

  /** What undoes it is kept before it is let go of: a phone that goes off in between sends both, in this order. */
  const undo = async (letter: Letter, ids: readonly string[]): Promise<boolean> => {
    const undos = letter.refused === undefined ? ids.map((id) => undoOf(letter, id)) : [];
    for (const one of undos) await device().keep(nameOf(one), one);
    return device().forget(nameOf(letter));
  };

  const hasWork = (): boolean => all().some(({ refused }) => refused === undefined);

  return {
    list: () => all().filter(({ takes }) => !takes),
    keep: async (letter) => {
      const kept = await device().keep(nameOf(letter), letter);
      if (!kept) await device().forget(nameOf(letter));
      return kept;
    },
    // What is on its way is neither sent nor undone beside it.
    take: (id, along = []) =>
      alone(id, async () => {
        const letter = at(nameOf({ id }));
        return letter !== undefined && undo(letter, [...along, id]);
      }),
    drop: async (id) => void (await device().forget(nameOf({ id }))),
    hasWork,
    send: async () => {
      if (!hasWork()) return 0;
      return alone('round', async () => {
        await device().refresh();
        return deliver(all(), sendOne);
      });
    },
  };
}
