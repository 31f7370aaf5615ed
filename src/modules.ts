import type { Module } from './kernel/module.ts';
import { breaches } from './modules/breaches/module.ts';
import { checkIns } from './modules/check-ins/module.ts';
import { coaching } from './modules/coaching/module.ts';
import { complaints } from './modules/complaints/module.ts';
import { consents } from './modules/consents/module.ts';
import { episodes } from './modules/episodes/module.ts';
import { exports } from './modules/exports/module.ts';
import { families } from './modules/families/module.ts';
import { forms } from './modules/forms/module.ts';
import { imports } from './modules/imports/module.ts';
import { invented } from './modules/invented/module.ts';
import { messages } from './modules/messages/module.ts';
import { monitoring } from './modules/monitoring/module.ts';
import { organizations } from './modules/organizations/module.ts';
import { oversight } from './modules/oversight/module.ts';
import { people } from './modules/people/module.ts';
import { plans } from './modules/plans/module.ts';
import { recoveryCapital } from './modules/recovery-capital/module.ts';
import { retention } from './modules/retention/module.ts';
import { setUp } from './modules/set-up/module.ts';
import { signIn } from './modules/sign-in/module.ts';
import { timeline } from './modules/timeline/module.ts';

/** Every room of the house, lower floors first. Adding a module is its folder and a line here. */
export const modules: readonly Module[] = [
  organizations,
  people,
  signIn,
  setUp,
  timeline,
  consents,
  episodes,
  coaching,
  checkIns,
  messages,
  plans,
  forms,
  families,
  recoveryCapital,
  monitoring,
  oversight,
  breaches,
  retention,
  complaints,
  imports,
  exports,
  invented,
];
