import { breachesWeb } from '../modules/breaches/web/index.ts';
import { checkInsEntriesWeb, checkInsWeb } from '../modules/check-ins/web/index.ts';
import { coachingEntriesWeb, coachingWeb } from '../modules/coaching/web/index.ts';
import { complaintsWeb } from '../modules/complaints/web/index.ts';
import { consentsWeb } from '../modules/consents/web/index.ts';
import { episodesEntriesWeb, episodesWeb } from '../modules/episodes/web/index.ts';
import { exportsWeb } from '../modules/exports/web/index.ts';
import { familiesWeb } from '../modules/families/web/index.ts';
import { formsEntriesWeb, formsWeb } from '../modules/forms/web/index.ts';
import { importsEntriesWeb, importsWeb } from '../modules/imports/web/index.ts';
import { messagesEntriesWeb, messagesWeb } from '../modules/messages/web/index.ts';
import { monitoringWeb } from '../modules/monitoring/web/index.ts';
import { organizationsWeb } from '../modules/organizations/web/index.ts';
import { oversightWeb } from '../modules/oversight/web/index.ts';
import { peopleWeb } from '../modules/people/web/index.ts';
import { plansEntriesWeb, plansMenuWeb, plansWeb } from '../modules/plans/web/index.ts';
import { capitalEntriesWeb, recoveryCapitalWeb } from '../modules/recovery-capital/web/index.ts';
import { retentionWeb } from '../modules/retention/web/index.ts';
import { accountWeb } from '../modules/sign-in/web/index.ts';
import { timelineWeb } from '../modules/timeline/web/index.ts';
import type { WebDoor } from './define-web.ts';
import { overviewWeb } from './pages/overview/index.ts';

/** The rooms that bring pages; one import and one entry a module. */
export const doors: readonly WebDoor[] = [
  monitoringWeb,
  timelineWeb,
  coachingWeb,
  coachingEntriesWeb,
  checkInsWeb,
  messagesWeb,
  plansWeb,
  plansMenuWeb,
  familiesWeb,
  consentsWeb,
  formsWeb,
  recoveryCapitalWeb,
  episodesWeb,
  accountWeb,
  oversightWeb,
  breachesWeb,
  retentionWeb,
  complaintsWeb,
  peopleWeb,
  organizationsWeb,
  importsWeb,
  exportsWeb,
  overviewWeb,
  plansEntriesWeb,
  formsEntriesWeb,
  capitalEntriesWeb,
  checkInsEntriesWeb,
  messagesEntriesWeb,
  episodesEntriesWeb,
  importsEntriesWeb,
];
