import pg from 'pg';
import type { Endpoint } from './database.ts';

/** Whoever waits for a topic: `hear` when it was told of, `end` when nothing will be heard any more. */
export interface Waiting {
  hear(): void;
  end(): void;
}

/**
 * What acts tell as they commit (NOTIFY), heard in every process that serves. A notice says that something changed, never
 * what: whoever hears it asks again, and is decided about again.
 */
export interface Notices {
  /**
   * Answers what to call when nobody waits any more. `hear` comes once as soon as it is listened, and again after the
   * connection was lost and is back: something may have been told meanwhile. Of twenty that wait for one topic the one
   * that has waited longest makes room for the next.
   */
  on(topic: string, waiting: Waiting): () => void;
  close(): Promise<void>;
}

/** The one channel. What it carries is the topic, made of identifiers alone. */
export const noticeChannel = 'throughline_notices';

const pauseMs = 1000;
/** Somebody's open pages; more than that is no page. */
const mostWaiting = 20;

/** One connection a process, opened when somebody first waits. */
class Listener implements Notices {
  readonly #endpoint: Endpoint;
  readonly #onLost: (error: Error) => void;
  readonly #topics = new Map<string, Set<Waiting>>();
  #connection: pg.Client | undefined;
  #listens = false;
  #pause: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(endpoint: Endpoint, onLost: (error: Error) => void) {
    this.#endpoint = endpoint;
    this.#onLost = onLost;
  }

  on(topic: string, waiting: Waiting): () => void {
    if (this.#closed) waiting.end();
    else this.#add(topic, waiting);
    return () => {
      const all = this.#topics.get(topic);
      all?.delete(waiting);
      if (all?.size === 0) this.#topics.delete(topic);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#pause);
    for (const waiting of this.#all()) waiting.end();
    this.#topics.clear();
    await this.#connection?.end().catch(() => undefined);
  }

  #all = (): Waiting[] => [...this.#topics.values()].flatMap((all) => [...all]);

  #add(topic: string, waiting: Waiting): void {
    const all = (this.#topics.get(topic) ?? new Set()).add(waiting);
    this.#topics.set(topic, all);
    if (all.size > mostWaiting) this.#dismissOldest(all);
    if (this.#listens) waiting.hear();
    else if (!(this.#connection || this.#pause)) this.#open();
  }

  #dismissOldest(all: Set<Waiting>): void {
    const [oldest] = all;
    if (!oldest) return;
    all.delete(oldest);
    oldest.end();
  }

  #open(): void {
    const connection = new pg.Client({ ...this.#endpoint, connectionTimeoutMillis: 5000, keepAlive: true });
    this.#connection = connection;
    connection.on('notification', ({ payload }) => {
      for (const waiting of this.#topics.get(payload ?? '') ?? []) waiting.hear();
    });
    connection.on('error', (error) => this.#lose(connection, error));
    connection.on('end', () => this.#lose(connection, new Error('The database ended the connection.')));
    this.#listen(connection).catch((error: Error) => this.#lose(connection, error));
  }

  async #listen(connection: pg.Client): Promise<void> {
    await connection.connect();
    await connection.query(`listen ${noticeChannel}`);
    this.#listens = true;
    for (const waiting of this.#all()) waiting.hear();
  }

  #lose(connection: pg.Client, error: Error): void {
    if (this.#closed || this.#connection !== connection) return;
    this.#connection = undefined;
    this.#listens = false;
    this.#onLost(error);
    connection.end().catch(() => undefined);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#open();
    }, pauseMs);
  }
}

/** `onLost` hears that the connection was lost; it is opened again by itself. */
export const openNotices = (endpoint: Endpoint, onLost: (error: Error) => void): Notices =>
  new Listener(endpoint, onLost);
