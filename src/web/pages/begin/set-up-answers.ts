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
export const successes = ['abstinence', 'rehabilitation', 'quality-of-life', 'social-reintegration'] as const;

/** 42 CFR § 2.11 and § 2.12; `undetermined` is protected like a program. */
export const part2Statuses = ['program', 'lawful-holder', 'not-covered', 'undetermined'] as const;

/** Body of POST /api/set-up. */
export interface SetUpAnswers {
  organization: { name: string; language: string };
  site: { name: string; timeZone: string };
  program: { name: string; kind: string; success: string[]; part2: string };
  helplineConfirmed: boolean;
  administrator: { name: string; login: string; password: string };
}

export function firstAnswers(language: string, timeZone: string): SetUpAnswers {
  return {
    organization: { name: '', language },
    site: { name: '', timeZone },
    program: { name: '', kind: '', success: [], part2: '' },
    helplineConfirmed: false,
    administrator: { name: '', login: '', password: '' },
  };
}

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

type Read = (before: SetUpAnswers, values: FormValues) => SetUpAnswers;

/** What each step adds to the answers. */
export const readStep: Readonly<Record<StepName, Read>> = {
  organization: (before, values) => ({
    ...before,
    organization: { name: values.text('name'), language: values.text('language') },
  }),
  site: (before, values) => ({
    ...before,
    site: { name: values.text('name'), timeZone: values.text('timeZone') },
  }),
  program: (before, values) => ({
    ...before,
    program: { ...before.program, name: values.text('name'), kind: values.text('kind') },
  }),
  success: (before, values) => ({
    ...before,
    program: { ...before.program, success: values.all('success') },
  }),
  part2: (before, values) => ({ ...before, program: { ...before.program, part2: values.text('part2') } }),
  help: (before, values) => ({ ...before, helplineConfirmed: values.checked('helplineConfirmed') }),
  administrator: (before, values) => ({
    ...before,
    administrator: {
      name: values.text('name'),
      login: values.text('login'),
      password: values.exact('password'),
    },
  }),
};

/** The server names fields by their place ('administrator.login'); a step's fields have the last part as their name. */
export function stepOfField(field: string): StepName | undefined {
  const [first, second] = field.split('.');
  if (first === 'helplineConfirmed') return 'help';
  if (first === 'program' && (second === 'success' || second === 'part2')) return second;
  return stepNames.find((name) => name === first);
}
