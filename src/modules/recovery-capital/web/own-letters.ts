import type { Letter } from '../../../web/outbox/index.ts';
import type { Domain } from '../domain/domains.ts';
import { domainKeys } from '../domain/domains.ts';

/** What one letter of these pages does: in somebody's own words where it has any, else about an area. */
export interface OwnLetter {
  letter: Letter;
  what: 'strengths' | 'what-helps' | 'influences' | 'voices' | 'forms' | 'steps' | 'lines' | 'place';
  words: string;
  domain: Domain | undefined;
}

const kinds = [
  'strengths',
  'what-helps',
  'influences',
  'voices',
  'forms',
  'steps',
  'lines',
  'place',
] as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** 'd3.1' is a question of the third area; in a goal or a strength the area stands by its name. */
function domainIn(body: Record<string, unknown>): Domain | undefined {
  const answers = isRecord(body.answers) && isRecord(body.answers.values) ? body.answers.values : {};
  const [first = ''] = Object.keys(answers);
  const data = isRecord(body.data) ? body.data.domain : undefined;
  const named = data ?? body.domain ?? body.from ?? first.slice(0, 2).toUpperCase();
  return domainKeys.find((domain) => domain === named);
}

function wordsIn({ what, who, why }: Record<string, unknown>): string {
  return [what, who, why].find((text) => typeof text === 'string') ?? '';
}

/** What waits on this phone, or was refused, of what a participant does on the pages of their strengths. */
export function ownLetters(letters: readonly Letter[], personId: string): OwnLetter[] {
  return letters.flatMap((letter) => {
    const what = kinds.find((kind) => letter.path.endsWith(`/${kind}`));
    if (!what || letter.takes || !letter.path.startsWith(`/participants/${personId}/`)) return [];
    const body = isRecord(letter.body) ? letter.body : {};
    return [{ letter, what, words: wordsIn(body), domain: domainIn(body) }];
  });
}
