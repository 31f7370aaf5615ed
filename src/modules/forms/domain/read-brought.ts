import { z } from 'zod';
import type { Reading } from './read-questionnaire.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { unpack } from './read-value-sets.ts';
import { refuse } from './refusals.ts';

/** What a site brought: the questionnaire as it was written, and how it was read. */
export interface Brought {
  readonly questionnaire: unknown;
  readonly reading: Reading;
}

const Questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  title: z.string().optional(),
  name: z.string().optional(),
});

const isQuestionnaire = (resource: unknown): boolean => Questionnaire.safeParse(resource).success;

/**
 * Reads a Questionnaire by itself, or a bundle of one Questionnaire and the value sets and code systems it names (parsed
 * JSON). Never throws: what cannot be used is a refusal.
 */
export function readBrought(json: unknown): Brought {
  const resources = unpack(json);
  const [questionnaire, ...others] = resources.filter(isQuestionnaire);
  if (questionnaire === undefined) return { questionnaire: json, reading: readQuestionnaire(json) };
  if (others.length > 0) {
    const all = [questionnaire, ...others].flatMap((one) => Questionnaire.safeParse(one).data ?? []);
    const names = all.map(({ title, name }) => title ?? name ?? '?').join(', ');
    return { questionnaire: json, reading: { refusals: [refuse(null, 'several-questionnaires', names)] } };
  }
  const broughtAlong = resources.filter((resource) => resource !== questionnaire);
  return { questionnaire, reading: readQuestionnaire(questionnaire, { broughtAlong }) };
}
