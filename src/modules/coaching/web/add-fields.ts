import { ClinicalFields } from './add-clinical-fields.tsx';
import type { Fields } from './add-field-choices.ts';
import { CallFields, RhythmFields, StepFields } from './add-plan-fields.tsx';
import { HelpsFields, MilestoneFields, StrengthFields } from './add-strength-fields.tsx';
import { ReturnFields, SignalFields } from './add-wish-fields.tsx';
import type { Adding } from './adding.ts';

/** The fields of each thing that can be added. */
export const addFields: Readonly<Record<Adding, Fields>> = {
  step: StepFields,
  strength: StrengthFields,
  helps: HelpsFields,
  rhythm: RhythmFields,
  call: CallFields,
  milestone: MilestoneFields,
  signal: SignalFields,
  'return-to-use': ReturnFields,
  'clinical-note': ClinicalFields,
};
