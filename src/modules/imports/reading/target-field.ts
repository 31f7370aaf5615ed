import type { Choice } from './values/choices.ts';
import type { DateRole } from './values/dates.ts';

/** How a field's cells are read; see `readField`. */
export type FieldKind =
  | 'id'
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'date'
  | 'moment'
  | 'phone'
  | 'email'
  | 'yes-no'
  | 'languages'
  | 'pronouns'
  | 'choice'
  | 'minutes'
  | 'text'
  | 'note';

/** A field of a record that a column may fill. */
export interface TargetField {
  readonly key: string;
  readonly kind: FieldKind;
  /** What people call such a column; compared without case, accents and punctuation. */
  readonly synonyms: { readonly en: readonly string[]; readonly es: readonly string[] };
  /** For `choice`. */
  readonly choices?: readonly Choice[];
  /** For `date` and `moment`; 'any' when absent. */
  readonly dateRole?: DateRole;
}
