import type { Form, Item, ItemKind, Option, Phrase } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { DomainWords, Statement } from './eight-domains-words.ts';
import { about, answers, domains, lead, notMine, ratherNot, title } from './eight-domains-words.ts';
import { mappingLabel } from './mapping-label.ts';

const SYSTEM = 'urn:throughline:eight-domains';

const choice = (code: string, says: Phrase, order?: number): Option => ({
  value: {
    kind: 'coding',
    value: { system: SYSTEM, code, display: says.text, ...(order === undefined ? {} : { score: order }) },
  },
  label: says,
});

const scale: readonly Option[] = answers.map(({ code, says, order }) => choice(code, says, order));
const silent = choice(ratherNot.code, ratherNot.says);
const apart = choice(notMine.code, notMine.says);

const plain = (linkId: string, kind: ItemKind, text: Phrase): Item => ({
  linkId,
  kind,
  text,
  codes: [],
  required: false,
  repeats: false,
  readOnly: false,
  hidden: false,
  initial: [],
  options: [],
  limits: {},
  units: [],
  items: [],
});

const linkIdOf = (domain: string, at: number): string => `${domain.toLowerCase()}.${at + 1}`;

const question = (domain: string, { says, mayNotApply }: Statement, at: number): Item => ({
  ...plain(linkIdOf(domain, at), 'choice', says),
  control: 'radio',
  options: [...scale, ...(mayNotApply === true ? [apart] : []), silent],
});

const group = ({ domain, title: says, statements }: DomainWords): Item => ({
  ...plain(domain.toLowerCase(), 'group', says),
  items: statements.map((statement, at) => question(domain, statement, at)),
});

const form: Form = {
  url: 'urn:throughline:questionnaire:eight-domains',
  version: '1',
  name: 'EightDomains',
  title,
  description: about,
  status: 'active',
  language: 'en',
  codes: [{ system: 'urn:throughline:instruments', code: 'eight-domains', display: title.text }],
  contained: [],
  items: [{ ...plain('lead', 'display', lead), control: 'instructions' }, ...domains.map(group)],
};

const itemKeys = domains.flatMap(({ domain, statements }) =>
  statements.map((_, at) => ({ domain, key: linkIdOf(domain, at) })),
);

/**
 * Our own short check. Answers have an order, so that strengths come first, and nothing is added up: no scale, no total,
 * no claim of change; two dates' answers stand side by side.
 */
export const eightDomains: Instrument = {
  key: 'eight-domains',
  version: '1',
  name: title,
  about,
  effectiveFrom: '2026-01-01',
  languages: ['en', 'es'],
  source: 'Written for this project over the eight domains of UNODC TreatNet (2008, p. 17).',
  terms: {
    kind: 'own',
    note: {
      text: 'Ours, free to use. Not validated: no study has tested it.',
      translations: { es: 'Es nuestro y de uso libre. No está validado: ningún estudio lo ha probado.' },
    },
  },
  form,
  codes: form.codes,
  items: itemKeys.map(({ key }) => ({
    key,
    codes: [],
    linkId: key,
    range: { min: 1, max: 4 },
    optional: true,
  })),
  scoring: { scales: [], safety: [], validity: [] },
  reliability: [],
  mapping: {
    label: mappingLabel,
    sources: domains.map(({ domain }) => ({
      domain,
      items: itemKeys.filter((one) => one.domain === domain).map(({ key }) => key),
    })),
  },
  validated: false,
  roles: ['participant', 'coach', 'employment-specialist', 'clinician', 'manager'],
  needsOnCall: false,
  offline: true,
  gates: 'never',
  tellsChange: false,
};
