import { newId } from '../../src/lib/ids.ts';
import type { Program } from './program.ts';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** Somebody in a browser: it keeps cookies, and goes on at another address when the program was started anew. */
export interface Visit {
  goTo(program: Program): void;
  get(path: string): Promise<Answer>;
  post(path: string, body: object): Promise<Answer>;
}

export function aVisit(program: Program): Visit {
  const cookies = new Map<string, string>();
  let at = program.url;
  const send = async (method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const json = body ? { body: JSON.stringify(body) } : {};
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
    const reply = await fetch(`${at}/api${path}`, { method, headers, ...json });
    for (const line of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  };
  return {
    goTo: (next) => {
      at = next.url;
    },
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
  };
}

export interface Coach {
  visit: Visit;
  /** Someone the coach walks with. */
  participantId: string;
}

async function done(answer: Promise<Answer>): Promise<Answer['body']> {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Sets a new installation up as its first visitor does, and adds a participant. */
export async function aCoachAt(program: Program): Promise<Coach> {
  const visit = aVisit(program);
  const made = await done(
    visit.post('/set-up', {
      organizationName: 'Harbor Street Center',
      language: 'en',
      timeZone: 'America/New_York',
      siteName: 'Harbor Street',
      program: { name: 'Coaching', kind: 'coaching' },
      success: ['quality-of-life'],
      part2Status: 'undetermined',
      helplineConfirmed: true,
      administrator: {
        name: 'Dana Reyes',
        login: 'dana@example.org',
        password: 'quiet river stones',
        alsoRoles: ['manager', 'coach'],
      },
    }),
  );
  const participant = { id: newId(), chosenName: 'Maya', programIds: [made.programId] };
  await done(visit.post('/participants', participant));
  return { visit, participantId: participant.id };
}

export const aContact = (said: string) => ({
  id: newId(),
  happenedAt: new Date().toISOString(),
  place: 'street',
  said,
  audience: 'team',
});

export interface Written {
  /** Ids that were answered 201. */
  acknowledged: string[];
  /** Ids that were refused, with the answer. */
  refused: { id: string; answer: Answer }[];
}

/** Writes contacts one after the other, on several lines at once, until told to stop or nobody answers any more. */
export async function writeUntil(
  { visit, participantId }: Coach,
  until: (written: Written) => boolean,
  said = 'Walking helped.',
): Promise<Written> {
  const written: Written = { acknowledged: [], refused: [] };
  const loop = async (): Promise<void> => {
    while (!until(written)) {
      const contact = aContact(said);
      const answer = await visit
        .post(`/participants/${participantId}/contacts`, contact)
        .catch(() => undefined);
      // The connection broke: nobody knows, and nobody was told.
      if (!answer) return;
      if (answer.status === 201) written.acknowledged.push(contact.id);
      else written.refused.push({ id: contact.id, answer });
    }
  };
  await Promise.all([loop(), loop(), loop(), loop()]);
  return written;
}

/** Ids of everything on the line. */
export async function idsOnLine({ visit, participantId }: Coach): Promise<Set<string>> {
  const ids = new Set<string>();
  let before = '';
  do {
    const cursor = before ? `&before=${encodeURIComponent(before)}` : '';
    const { status, body } = await visit.get(`/participants/${participantId}/line?limit=200${cursor}`);
    if (status !== 200) throw new Error(`The line answered ${status}.`);
    for (const { id } of body.entries as { id: string }[]) ids.add(id);
    before = typeof body.next === 'string' ? body.next : '';
  } while (before);
  return ids;
}

export const missingFrom = (line: ReadonlySet<string>, ids: readonly string[]): string[] =>
  ids.filter((id) => !line.has(id));
