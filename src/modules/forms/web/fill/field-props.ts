import type { Answer } from '../../domain/answer.ts';
import type { Place } from '../../domain/places.ts';

/** Ids that tie an answer's field to its question, its help and what is wrong with it. */
export interface FieldIds {
  field: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

export interface AnswerFieldProps {
  place: Place;
  onAnswer: (values: readonly Answer[]) => void;
  ids: FieldIds;
  error: string | undefined;
}

/** For a field that stands alone under its question. */
export function ties({ field, label, hint, error }: FieldIds, problem: string | undefined) {
  const described = [hint, problem ? error : undefined].filter((id) => id !== undefined).join(' ');
  return {
    id: field,
    'aria-labelledby': label,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': problem ? (true as const) : undefined,
  };
}
