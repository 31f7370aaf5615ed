import type { FormValues } from '../../ui/form-values.ts';

export const programKinds = [
  'coaching',
  'supported-employment',
  'vocational',
  'community-center',
  'home',
  'high-school',
  'collegiate',
] as const;

/** Definitions of success a program may use, as the organizations room names them. */
export const successes = ['abstinence', 'functioning', 'quality-of-life', 'social-reintegration'] as const;

/** 42 CFR § 2.11 and § 2.12; `undetermined` is protected like a program. */
export const part2Statuses = ['program', 'lawful-holder', 'not-covered', 'undetermined'] as const;

/** The first account is administrator and manager; in a small place it does this as well. */
export const alsoRoles = ['coach'] as const;

/** What is asked; `sendable` makes it the body of POST /api/set-up. */
export interface SetUpAnswers {
  organizationName: string;
  language: string;
  timeZone: string;
  siteName: string;
  program: { name: string; kind: string };
  success: string[];
  part2Status: string;
  helplineConfirmed: boolean;
  /** A help line of the place's own; empty where it has none. */
  helpLineName: string;
  helpLineNumber: string;
  administrator: { name: string; login: string; password: string; alsoRoles: string[] };
}

export function firstAnswers(language: string, timeZone: string): SetUpAnswers {
  return {
    organizationName: '',
    language,
    timeZone,
    siteName: '',
    program: { name: '', kind: '' },
    success: [],
    part2Status: '',
    helplineConfirmed: false,
    helpLineName: '',
    helpLineNumber: '',
    administrator: { name: '', login: '', password: '', alsoRoles: [] },
  };
}

/** As the server takes them: what may be left out and is empty stays out. */
export const sendable = ({ helpLineName, helpLineNumber, ...rest }: SetUpAnswers) => ({
  ...rest,
  ...(helpLineName ? { helpLineName } : {}),
  ...(helpLineNumber ? { helpLineNumber } : {}),
});

export const stepNames = [
  'organization',
  'site',
  'program',
  'success',
  'part2',
  'help',
  'administrator',
] as const;
export type StepName = (typeof stepNames)[number];

type Read = (values: FormValues) => Partial<SetUpAnswers>;

/** What each step adds to the answers. Fields have the names the server gives them when something is wrong. */
export const readStep: Readonly<Record<StepName, Read>> = {
  organization: (values) => ({
    organizationName: values.text('organizationName'),
    language: values.text('language'),
  }),
  site: (values) => ({ siteName: values.text('siteName'), timeZone: values.text('timeZone') }),
  program: (values) => ({
    program: { name: values.text('program.name'), kind: values.text('program.kind') },
  }),
  success: (values) => ({ success: values.all('success') }),
  part2: (values) => ({ part2Status: values.text('part2Status') }),
  help: (values) => ({
    helplineConfirmed: values.checked('helplineConfirmed'),
    helpLineName: values.text('helpLineName'),
    helpLineNumber: values.text('helpLineNumber'),
  }),
  administrator: (values) => ({
    administrator: {
      name: values.text('administrator.name'),
      login: values.text('administrator.login'),
      password: values.exact('administrator.password'),
      alsoRoles: values.all('administrator.alsoRoles'),
    },
  }),
};

const stepsOfFields: Readonly<Record<string, StepName>> = {
  organizationName: 'organization',
  language: 'organization',
  siteName: 'site',
  timeZone: 'site',
  program: 'program',
  success: 'success',
  part2Status: 'part2',
  helplineConfirmed: 'help',
  helpLineName: 'help',
  helpLineNumber: 'help',
  administrator: 'administrator',
};

/** The step to go back to for a field the server names, such as 'administrator.login'. */
export function stepOfField(field: string): StepName | undefined {
  return stepsOfFields[field.split('.')[0] ?? ''];
}
