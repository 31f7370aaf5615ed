import { newId } from '../../src/lib/ids.ts';
import type { Request } from './ask.ts';
import { seededId } from './town.ts';

/** One measured request: what is sent, and how its main statement is recognized among all that the application sends. */
export interface Endpoint {
  name: string;
  label: string;
  kind: 'read' | 'write';
  /** The statement whose cost no application can spare. */
  main: RegExp;
  request(participantId: string): Request;
}

const note = {
  place: 'street',
  minutes: 30,
  outcome: 'kept',
  said: 'Walking to the river in the mornings helps me start the day without rushing anything.',
  agreed: 'We meet at the corner on Friday and walk to the office together.',
};

function contact(): string {
  const happenedAt = new Date().toISOString();
  const nextStep = { id: newId(), what: 'Ask about the bus pass', owner: 'staff', dueOn: '2027-01-08' };
  return JSON.stringify({ id: newId(), happenedAt, ...note, nextStep, audience: 'team' });
}

export const endpoints: readonly Endpoint[] = [
  {
    name: 'participant',
    label: 'GET /participants/:id',
    kind: 'read',
    main: /from participants p/,
    request: (id) => ({ method: 'GET', path: `/api/participants/${id}` }),
  },
  {
    name: 'today',
    label: 'GET /today (caseload 40)',
    kind: 'read',
    main: /cross join lateral/,
    request: () => ({ method: 'GET', path: '/api/today' }),
  },
  {
    name: 'line',
    label: 'GET /participants/:id/line',
    kind: 'read',
    main: /page as materialized/,
    request: (id) => ({ method: 'GET', path: `/api/participants/${id}/line?limit=50` }),
  },
  {
    name: 'contact',
    label: 'POST /participants/:id/contacts',
    kind: 'write',
    main: /insert into facts/,
    request: (id) => ({ method: 'POST', path: `/api/participants/${id}/contacts`, body: contact() }),
  },
];

/** Reads visit some people, writes others, so that no line grows while it is read. */
export const visitedBy = (endpoint: Endpoint, turn: number): string => {
  const [from, count] = endpoint.kind === 'read' ? [0, 300] : [300, 100];
  return seededId(`person ${from + ((turn * 7) % count)}`);
};
