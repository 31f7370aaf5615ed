import { fold } from '../../../lib/similarity/fold.ts';
import type { ProgramKind } from '../../organizations/index.ts';

/** Words of a program's name by what kind of program they speak of, the more telling first; folded. */
const spoken: readonly (readonly [RegExp, ProgramKind])[] = [
  [/\bsupported employ|\bips\b|\bempleo (?:con apoyo|apoyado)/, 'supported-employment'],
  [/\bcollegia|\bcollege|\bcampus|\buniversi/, 'collegiate'],
  [/\bhigh school|\brecovery school|\bsecundaria|\bpreparatoria|\bbachillerato/, 'high-school'],
  [/\bvocation|\bjob|\bemploy|\bwork(?:force| training)|\bvocacional|\bempleo|\blaboral/, 'vocational'],
  [/\bcommunity cent|\bdrop in|\bclubhouse|\bcentro comunitario/, 'community-center'],
  [/\bhouse\b|\bhousing|\bhome\b|\bresiden|\bsober living|\bvivienda|\bcasa\b|\bhogar/, 'home'],
];

/** The kind a program's name speaks of; recovery coaching where it speaks of none. A person sees it before it is made. */
export function kindOfProgram(name: string): ProgramKind {
  const text = fold(name).replaceAll('-', ' ');
  return spoken.find(([words]) => words.test(text))?.[1] ?? 'coaching';
}
