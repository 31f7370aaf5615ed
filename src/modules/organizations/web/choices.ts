import type { Language, Part2Status, ProgramKind, Success } from '../domain.ts';
import { languages, part2Statuses, programKinds, successes } from '../domain.ts';

/** What a form sends is text; these say whether it is one of the words the server knows. */
export const isLanguage = (text: string): text is Language => languages.some((one) => one === text);
export const isSuccess = (text: string): text is Success => successes.some((one) => one === text);
export const isKind = (text: string): text is ProgramKind => programKinds.some((one) => one === text);
export const isPart2Status = (text: string): text is Part2Status => part2Statuses.some((one) => one === text);
