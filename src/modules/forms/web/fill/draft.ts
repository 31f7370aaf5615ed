import type { AnswerPath, Answers } from '../../domain/answer.ts';
import type { Mode, Voice } from '../../domain/filled-by.ts';
import { modes, voices } from '../../domain/filled-by.ts';
import type { Instrument } from '../../domain/instrument.ts';

/** A form in filling-in, as the device keeps it until it is saved. */
export interface Draft {
  /** Of the fact it becomes: however often it is sent, it is one. */
  readonly responseId: string;
  readonly key: string;
  readonly version: string;
  readonly answers: Answers;
  /** The question that is on the screen of a phone; absent at its end. */
  readonly at?: AnswerPath | undefined;
  readonly mode: Mode;
  readonly voice: Voice;
}

const oneOf = <const All extends readonly string[]>(all: All, value: unknown): All[number] | undefined =>
  all.find((one) => one === value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Answers as this page kept them; whether they are good is for the engine to say, as with any answer. */
function areAnswers(kept: unknown): kept is Answers {
  if (!(isRecord(kept) && isRecord(kept.values) && isRecord(kept.repetitions))) return false;
  return (
    Object.values(kept.values).every((list) => Array.isArray(list) && list.every(isRecord)) &&
    Object.values(kept.repetitions).every((count) => typeof count === 'number')
  );
}

/** A draft out of what a device kept; undefined when it was none, or of another version of the form. */
export function readDraftOf(
  kept: unknown,
  { key, version }: Pick<Instrument, 'key' | 'version'>,
): Draft | undefined {
  if (!isRecord(kept)) return undefined;
  const draft = kept;
  const mode = oneOf(modes, draft.mode);
  const voice = oneOf(voices, draft.voice);
  if (!(areAnswers(draft.answers) && mode && voice) || typeof draft.responseId !== 'string') return undefined;
  if (draft.key !== key || draft.version !== version) return undefined;
  return {
    responseId: draft.responseId,
    key,
    version,
    answers: draft.answers,
    mode,
    voice,
    ...(typeof draft.at === 'string' ? { at: draft.at } : {}),
  };
}

/** A draft out of what was sent and not taken. */
export function draftOfEntry(body: unknown, of: Pick<Instrument, 'key' | 'version'>): Draft | undefined {
  if (!isRecord(body)) return undefined;
  return readDraftOf({ ...body, responseId: body.id, key: body.instrument }, of);
}

/** Whether anything is in it that would be missed. */
export const isBegun = ({ answers }: Pick<Draft, 'answers'>): boolean =>
  Object.keys(answers.values).length > 0;

/** Under what name a device keeps it: one a form and person. */
export const draftName = (key: string, participantId: string): string => `form.${key}.${participantId}`;
