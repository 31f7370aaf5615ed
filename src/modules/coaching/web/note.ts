import type { z } from 'zod';
import { addDays } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import type { ContactEntry } from '../schema.ts';
import type { Moment } from './local-time.ts';
import { instantIn, localDay, localTime } from './local-time.ts';
import type { ContactSeen } from './neighbours.ts';

export const places = ['home', 'street', 'work', 'center', 'school', 'clinic', 'phone', 'text'] as const;
export const lengths = ['5', '15', '30', '60'] as const;
export const outcomes = ['kept', 'missed', 'not-reached'] as const;
export const dues = ['tomorrow', 'week', 'date'] as const;

/** A joint note as it stands on the screen: everything as its fields hold it. */
export interface Note {
  /** Of the contact and of the step, made with the note: however often it is sent, it is one note. */
  contactId: string;
  stepId: string;
  said: string;
  agreed: string;
  /** A staff member's own note, where an entry that is amended has one. */
  note: string;
  /** Of the participant's plan, what was talked about: ids with commas between them. */
  goalIds: string;
  triggerIds: string;
  /** Triggers in the participant's own words. */
  triggers: string;
  what: string;
  owner: string;
  due: string;
  dueOn: string;
  place: string;
  /** The item of the organization's own list of places, or '' where the house's own word was chosen. */
  placeCode: string;
  minutes: string;
  otherMinutes: string;
  outcome: string;
  when: string;
  happenedAt: string;
  audience: string;
  /** The entry this one amends, or ''. */
  amends: string;
}

type Sent = z.input<typeof ContactEntry>;

const oneOf = <const All extends readonly string[]>(all: All, value: unknown): All[number] | undefined =>
  all.find((one) => one === value);

/** An empty note, about now. `place` is where it is known beforehand, as after a call. */
export function newNote({ now, zone }: Moment, place: string | null = null): Note {
  return {
    contactId: newId(),
    stepId: newId(),
    said: '',
    agreed: '',
    note: '',
    goalIds: '',
    triggerIds: '',
    triggers: '',
    what: '',
    owner: 'participant',
    due: 'tomorrow',
    dueOn: '',
    place: oneOf(places, place) ?? '',
    placeCode: '',
    minutes: '',
    otherMinutes: '',
    outcome: 'kept',
    when: 'now',
    happenedAt: localTime(now, zone),
    audience: 'team',
    amends: '',
  };
}

/** Whether anything is in it that would be missed. */
export function isEmptyNote(note: Note): boolean {
  const { said, agreed, note: own, goalIds, triggerIds, triggers, what } = note;
  return [said, agreed, own, goalIds, triggerIds, triggers, what].every((text) => text.trim() === '');
}

/** A note out of what a device kept, on top of an empty one; undefined when it was nothing of the kind. */
export function readNote(kept: unknown, empty: Note): Note | undefined {
  if (typeof kept !== 'object' || kept === null || !('contactId' in kept)) return undefined;
  const texts = Object.entries(kept).filter(
    (entry): entry is [string, string] => entry[0] in empty && typeof entry[1] === 'string',
  );
  return { ...empty, ...Object.fromEntries(texts) };
}

function minutesOf(note: Note): Pick<Sent, 'minutes'> {
  const minutes = Number(note.minutes === 'other' ? note.otherMinutes : note.minutes);
  const told = note.outcome === 'kept' && Number.isInteger(minutes) && minutes > 0;
  return told ? { minutes } : {};
}

function dueOf(note: Note, { now, zone }: Moment): string {
  if (note.due === 'date') return note.dueOn;
  return addDays(localDay(now, zone), note.due === 'week' ? 7 : 1);
}

function stepOf(note: Note, moment: Moment): Pick<Sent, 'nextStep'> {
  if (note.what.trim() === '') return {};
  const owner = note.owner === 'staff' ? 'staff' : 'participant';
  return { nextStep: { id: note.stepId, what: note.what, owner, dueOn: dueOf(note, moment) } };
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The ids of a field that holds several. */
export const idsIn = (field: string): string[] => field.split(',').filter((id) => id !== '');

const joined = (ids: unknown): string => (Array.isArray(ids) ? ids.map(text).join(',') : '');

function touchedOf({ goalIds, triggerIds }: Note): Pick<Sent, 'goalIds' | 'triggerIds'> {
  const goals = idsIn(goalIds);
  const triggers = idsIn(triggerIds);
  return {
    ...(goals.length > 0 ? { goalIds: goals } : {}),
    ...(triggers.length > 0 ? { triggerIds: triggers } : {}),
  };
}

const filled = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

/** What is sent for a note; undefined while its place is not chosen. */
export function entryOf(note: Note, moment: Moment): Sent | undefined {
  const place = oneOf(places, note.place);
  if (!place) return undefined;
  const earlier = note.when === 'earlier' ? instantIn(note.happenedAt, moment.zone) : undefined;
  return {
    id: note.contactId,
    happenedAt: earlier ?? moment.now.toISOString(),
    place,
    outcome: oneOf(outcomes, note.outcome) ?? 'kept',
    audience: note.audience === 'just-us' ? 'just-us' : 'team',
    ...minutesOf(note),
    ...touchedOf(note),
    ...filled({
      said: note.said,
      agreed: note.agreed,
      note: note.note,
      triggers: note.triggers,
      amends: note.amends,
      placeCode: note.placeCode,
    }),
    ...stepOf(note, moment),
  };
}

function lengthFields(minutes: unknown): Pick<Note, 'minutes' | 'otherMinutes'> {
  const told = text(minutes);
  if (told === '' || oneOf(lengths, told)) return { minutes: told, otherMinutes: '' };
  return { minutes: 'other', otherMinutes: told };
}

const codeOf = (called: unknown): string =>
  typeof called === 'object' && called !== null && 'code' in called ? text(called.code) : '';

/** The note that amends an entry: its words and facts as they stand, to be changed. */
export function noteAmending(fact: ContactSeen, moment: Moment): Note {
  const { said = '', agreed = '', note = '', triggers = '' } = fact.words;
  return {
    ...newNote(moment, text(fact.data.place)),
    placeCode: codeOf(fact.data.called),
    ...lengthFields(fact.data.minutes),
    said,
    agreed,
    note,
    goalIds: joined(fact.data.goalIds),
    triggerIds: joined(fact.data.triggerIds),
    triggers,
    outcome: oneOf(outcomes, fact.data.outcome) ?? 'kept',
    when: 'earlier',
    happenedAt: localTime(new Date(fact.happenedAt), moment.zone),
    audience: fact.audience,
    amends: fact.id,
  };
}

/** A note out of an entry that was kept on the device and not taken by the server. */
export function noteOfEntry(body: unknown, moment: Moment): Note | undefined {
  if (typeof body !== 'object' || body === null || !('id' in body)) return undefined;
  const entry = body as Readonly<Record<string, unknown>>;
  const step = (entry.nextStep ?? {}) as Readonly<Record<string, unknown>>;
  const empty = newNote(moment, text(entry.place));
  return {
    ...empty,
    ...lengthFields(entry.minutes),
    placeCode: text(entry.placeCode),
    contactId: text(entry.id),
    stepId: text(step.id) || empty.stepId,
    said: text(entry.said),
    agreed: text(entry.agreed),
    note: text(entry.note),
    goalIds: joined(entry.goalIds),
    triggerIds: joined(entry.triggerIds),
    triggers: text(entry.triggers),
    what: text(step.what),
    owner: text(step.owner) || empty.owner,
    due: step.dueOn === undefined ? empty.due : 'date',
    dueOn: text(step.dueOn),
    outcome: oneOf(outcomes, entry.outcome) ?? 'kept',
    when: 'earlier',
    happenedAt: localTime(new Date(text(entry.happenedAt) || moment.now), moment.zone),
    audience: text(entry.audience) || 'team',
    amends: text(entry.amends),
  };
}
