import { addDays } from '../../../lib/dates.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import type { Moment } from './local-time.ts';
import { instantIn, localDay } from './local-time.ts';
import { api } from './neighbours.ts';

/** What can be added to a person's line besides a contact. */
export const addings = [
  'step',
  'strength',
  'helps',
  'rhythm',
  'call',
  'milestone',
  'signal',
  'return-to-use',
  'clinical-note',
] as const;
export type Adding = (typeof addings)[number];

export const clinicalKinds = ['assessment', 'diagnosis', 'treatment'] as const;
export const clinicalConcerns = ['mental-health', 'substance-use', 'medication'] as const;

/** The eight sides of life a strength may belong to, and what it may be counted as besides. */
export const areas = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export const capitals = ['human', 'social', 'vocational'] as const;

export const asAdding = (what: string): Adding | undefined => addings.find((one) => one === what);

/** Of one thing to be added: who it is about, the id of the fact it makes, what the form holds, and when. */
export interface Given {
  participantId: string;
  id: string;
  values: FormValues;
  moment: Moment;
}

const oneOf = <const All extends readonly string[]>(
  all: All,
  value: string,
  otherwise: All[number],
): All[number] => all.find((one) => one === value) ?? otherwise;

/** The day a choice of tomorrow, in a week or a date leads to. */
export function dayChosen(due: string, dueOn: string, { now, zone }: Moment): string {
  if (due === 'date') return dueOn;
  return addDays(localDay(now, zone), due === 'week' ? 7 : 1);
}

const about = ({ participantId }: Given) => ({ params: { id: participantId } });
const text = ({ values }: Given, name: string): string => values.text(name);

/** The instant of a field on the program's clock; now where there is none. */
const instantAt = (given: Given, name: string): string =>
  instantIn(text(given, name), given.moment.zone) ?? given.moment.now.toISOString();

/** Where a strength belongs and what it is counted as, each where it was said. */
export function tagged(domain: string, capital: string) {
  const area = areas.find((one) => one === domain);
  const kind = capitals.find((one) => one === capital);
  return { ...(area ? { domain: area } : {}), ...(kind ? { capital: kind } : {}) };
}

/** A text that may stay empty: absent then. */
function optional<const Name extends string>(given: Given, name: Name): { [key in Name]?: string } {
  const filled = given.values.filled(name);
  return filled === undefined ? {} : ({ [name]: filled } as { [key in Name]?: string });
}

const senders = {
  step: (given: Given) =>
    api.post('/participants/:id/steps', {
      ...about(given),
      body: {
        id: given.id,
        what: text(given, 'what'),
        owner: oneOf(['participant', 'staff'], text(given, 'owner'), 'participant'),
        dueOn: dayChosen(text(given, 'due'), text(given, 'dueOn'), given.moment),
      },
    }),
  strength: (given: Given) =>
    api.post('/participants/:id/strengths', {
      ...about(given),
      body: {
        id: given.id,
        what: text(given, 'what'),
        origin: oneOf(['earlier', 'new'], text(given, 'origin'), 'earlier'),
        ...tagged(text(given, 'domain'), text(given, 'capital')),
      },
    }),
  helps: (given: Given) =>
    api.post('/participants/:id/what-helps', {
      ...about(given),
      body: { id: given.id, what: text(given, 'what') },
    }),
  rhythm: (given: Given) =>
    api.post('/participants/:id/rhythm', {
      ...about(given),
      body: {
        id: given.id,
        everyDays: Number(text(given, 'every') === 'other' ? text(given, 'otherDays') : text(given, 'every')),
        by: oneOf(['text', 'phone', 'in-person'], text(given, 'by'), 'text'),
      },
    }),
  call: (given: Given) =>
    api.post('/participants/:id/agreed-calls', {
      ...about(given),
      body: {
        id: given.id,
        at: instantAt(given, 'at'),
        ...optional(given, 'why'),
      },
    }),
  milestone: (given: Given) =>
    api.post('/participants/:id/milestones', {
      ...about(given),
      body: {
        id: given.id,
        title: text(given, 'title'),
        what: oneOf(['days', 'skill', 'job', 'housing', 'other'], text(given, 'what'), 'other'),
        onDate: text(given, 'onDate'),
        yearly: given.values.checked('yearly'),
        ...optional(given, 'wish'),
      },
    }),
  signal: (given: Given) =>
    api.post('/participants/:id/signals', {
      ...about(given),
      body: {
        id: given.id,
        when: oneOf(['missed-group', 'silence'], text(given, 'when'), 'missed-group'),
        ...optional(given, 'groupId'),
        ...optional(given, 'ask'),
      },
    }),
  'return-to-use': (given: Given) =>
    api.post('/participants/:id/returns-to-use', {
      ...about(given),
      body: {
        id: given.id,
        said: text(given, 'said'),
        happenedAt: instantAt(given, 'happenedAt'),
        audience: text(given, 'audience') === 'team' ? 'team' : 'just-us',
      },
    }),
  'clinical-note': (given: Given) =>
    api.post('/participants/:id/clinical-notes', {
      ...about(given),
      body: {
        id: given.id,
        about: oneOf(clinicalKinds, text(given, 'about'), 'assessment'),
        concerns: oneOf(clinicalConcerns, text(given, 'concerns'), 'substance-use'),
        note: text(given, 'note'),
        happenedAt: instantAt(given, 'happenedAt'),
        audience: text(given, 'audience') === 'team' ? 'team' : 'just-us',
      },
    }),
} satisfies Record<Adding, (given: Given) => Promise<unknown>>;

/** Sends what was added; sending it again with the same id changes nothing. */
export async function sendAdding(what: Adding, given: Given): Promise<void> {
  await senders[what](given);
}
