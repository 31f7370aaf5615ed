import pg from 'pg';

export interface Recorded {
  text: string;
  values: unknown[];
}

let recording: Recorded[] | undefined;
let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  const { query } = pg.Client.prototype;
  // The driver offers no channel to hear of statements, so its one door is watched.
  pg.Client.prototype.query = function heard(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args;
    if (recording && (typeof first === 'string' || isConfig(first))) {
      const text = typeof first === 'string' ? first : first.text;
      const values = typeof first === 'string' ? second : first.values;
      recording.push({ text, values: Array.isArray(values) ? values : [] });
    }
    return Reflect.apply(query, this, args);
  };
}

const isConfig = (given: unknown): given is { text: string; values?: unknown[] } =>
  typeof given === 'object' && given !== null && 'text' in given && typeof given.text === 'string';

/** What an act in this process says to the database, in order. */
export async function recordStatements(act: () => Promise<unknown>): Promise<Recorded[]> {
  listen();
  const heard: Recorded[] = [];
  recording = heard;
  try {
    await act();
  } finally {
    recording = undefined;
  }
  return heard;
}
