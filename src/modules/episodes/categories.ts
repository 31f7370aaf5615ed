import type { Category } from '../timeline/index.ts';
import type { Stage } from './domain.ts';

/** What a service of the first list says about somebody. One that a site adds may say anything: it stands with the notes. */
const ofService: Readonly<Record<string, Category>> = {
  'coaching-session': 'attendance',
  'peer-group': 'attendance',
  ride: 'attendance',
  housing: 'housing',
  legal: 'legal',
  papers: 'identity',
  'job-search': 'employment',
  'job-support': 'employment',
  education: 'employment',
  naloxone: 'substance-use',
  family: 'family',
};

export const categoryOfService = (service: string): Category => ofService[service] ?? 'note';

/** That somebody is treated, and where, is more than that they come here. */
export const categoryOfStage = (stage: Stage): Category =>
  stage === 'reintegration' ? 'attendance' : 'substance-use';
