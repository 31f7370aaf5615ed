import type { Category } from '../../types.ts';

/** What a clinician writes, as the person will read it. */
export interface ClinicalNote {
  about: 'assessment' | 'diagnosis' | 'treatment';
  category: Category;
  note: string;
}

/** Some are for the team to know; most stay between the person and the clinician. */
export const clinicalNotes: readonly ClinicalNote[] = [
  {
    about: 'assessment',
    category: 'mental-health',
    note: 'We went through the sleep questions together. Nights are short, mornings are steady. We look again in a month.',
  },
  {
    about: 'diagnosis',
    category: 'mental-health',
    note: 'Anxiety, as the clinic told it in spring. The person knows the word and what it means to them.',
  },
  {
    about: 'treatment',
    category: 'medication',
    note: 'The prescription goes on as it is. The person finds the dose right and takes it in the morning.',
  },
  {
    about: 'treatment',
    category: 'substance-use',
    note: 'Weekly counseling at the clinic until the end of the season. The person chose the day.',
  },
  {
    about: 'assessment',
    category: 'substance-use',
    note: 'We talked about what helps when it gets hard. No change of treatment is wished for now.',
  },
];

/** How somebody sees it who reads such a note. */
export const clinicalDissents: readonly string[] = [
  'I sleep better than that says.',
  'It is a word for it. It is not all of me.',
];
