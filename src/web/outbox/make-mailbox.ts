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
  /**
   * What waits for the server, or for a person since it was refused; the oldest first. An undo (`takes`) goes by itself
   * and is here only once it was refused.
   */
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
class Box implements Mailbox {
  readonly #parts: MailboxParts;

  constructor(parts: MailboxParts) {
    this.#parts = parts;
  }

  list(): Letter[] {
    return this.#all().filter(({ takes, refused }) => !takes || refused !== undefined);
  }

  hasWork(): boolean {
    return this.#all().some(({ refused }) => refused === undefined);
  }

  async keep(letter: Letter): Promise<boolean> {
    const kept = await this.#device.keep(nameOf(letter), letter);
    if (!kept) await this.#device.forget(nameOf(letter));
    return kept;
  }

  // What is on its way is neither sent nor undone beside it.
  take(id: string, along: readonly string[] = []): Promise<boolean> {
    return this.#parts.alone(id, async () => {
      const letter = this.#at(nameOf({ id }));
      return letter !== undefined && this.#undo(letter, [...along, id]);
    });
  }

  async drop(id: string): Promise<void> {
    await this.#device.forget(nameOf({ id }));
    const undo = nameOf({ id, takes: true });
    if (this.#at(undo)?.refused !== undefined) await this.#device.forget(undo);
  }

  async send(): Promise<number> {
    if (!this.hasWork()) return 0;
    return this.#parts.alone('round', async () => {
      await this.#device.refresh();
      return deliver(this.#all(), (letter) => this.#sendOne(letter));
    });
  }

  get #device(): Device {
    return this.#parts.device();
  }

  #at(name: string): Letter | undefined {
    const kept = this.#device.read(name);
    return isLetter(kept) ? kept : undefined;
  }

  #all(): Letter[] {
    return inOrder(this.#device.names(prefix).flatMap((name) => this.#at(name) ?? []));
  }

  /** What undoes it is kept before it is let go of: a phone that goes off in between sends both, in this order. */
  async #undo(letter: Letter, ids: readonly string[]): Promise<boolean> {
    const undos = letter.refused === undefined ? ids.map((id) => undoOf(letter, id)) : [];
    for (const one of undos) await this.#device.keep(nameOf(one), one);
    return this.#device.forget(nameOf(letter));
  }

  #sendOne(letter: Letter): Promise<Fate> {
    return this.#parts.alone(letter.id, async () => {
      const name = nameOf(letter);
      // Undone, or sent by a page beside this one, while it waited for its turn.
      if (!this.#at(name)) return { what: 'gone' };
      const fate = await this.#post(letter);
      if (fate.what === 'sent') await this.#device.forget(name);
      if (fate.what === 'refused') await this.#device.keep(name, { ...letter, refused: fate.why });
      return fate;
    });
  }

  async #post(letter: Letter): Promise<Fate> {
    try {
      await this.#parts.post(letter);
      return { what: 'sent' };
    } catch (error) {
      return fateOf(error, letter);
    }
  }
}

export const makeMailbox = (parts: MailboxParts): Mailbox => new Box(parts);
