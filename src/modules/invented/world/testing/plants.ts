import type { Plant } from './planting.ts';
import { plantsAmongClinical } from './plants-among-clinical.ts';
import { plantsAmongFacts } from './plants-among-facts.ts';
import { plantsAmongFamilies } from './plants-among-families.ts';
import { plantsAmongForms } from './plants-among-forms.ts';
import { plantsAmongNights } from './plants-among-nights.ts';
import { plantsAmongPeople } from './plants-among-people.ts';
import { plantsAmongPlans } from './plants-among-plans.ts';
import { plantsAmongSharing } from './plants-among-sharing.ts';
import { plantsAmongStrengths } from './plants-among-strengths.ts';
import { plantsAmongVoices } from './plants-among-voices.ts';

/** Every planted contradiction. */
export const plants: readonly Plant[] = [
  ...plantsAmongFacts,
  ...plantsAmongClinical,
  ...plantsAmongPeople,
  ...plantsAmongNights,
  ...plantsAmongPlans,
  ...plantsAmongFamilies,
  ...plantsAmongSharing,
  ...plantsAmongForms,
  ...plantsAmongVoices,
  ...plantsAmongStrengths,
];
