import { Failure } from '../../../kernel/failure.ts';
import type { Day } from '../../../lib/dates.ts';
import type { Form } from '../domain/form.ts';
import { languagesOf } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { AddQuery } from '../schema/keeping.ts';

/** What is said of an instrument while nobody has said anything: the narrowest. */
const unsaid: Pick<AddQuery, 'terms' | 'note' | 'source' | 'needsOnCall'> = {
  terms: 'permission',
  note: '',
  source: '',
  needsOnCall: 'no',
};

const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/** A key out of the form's own address, name or title: the same form gives the same key. */
export function keyFor({ url, name, title }: Form): string {
  const last = url?.split('|')[0]?.split('/').at(-1);
  const key = plainLetters(last ?? name ?? title?.text ?? '').slice(0, 80);
  return key === '' ? 'form' : key.replace(/-+$/, '');
}

/** The first of `1.0`, `1.0.2`, `1.0.3` … that is not taken: a version never stands for two wordings. */
export function freeVersion(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let next = 2;
  while (taken.includes(`${wanted}.${next}`)) next += 1;
  return `${wanted}.${next}`;
}

/** An instrument out of a form that no definition is known for: nothing is scored, nothing is claimed. */
export function packageOf(form: Form, day: Day, key: string, said: AddQuery | undefined): Instrument {
  const { terms, note, source, needsOnCall } = said ?? unsaid;
  const name = form.title ?? { text: form.name ?? key };
  return {
    key,
    version: (form.version ?? '1').slice(0, 60),
    name,
    about: form.description ?? { text: '' },
    effectiveFrom: day,
    languages: languagesOf(form),
    source: source || (form.publisher ?? ''),
    terms: { kind: terms, note: note === '' ? (form.copyright ?? { text: '' }) : { text: note } },
    form,
    codes: form.codes,
    items: [],
    scoring: { scales: [], safety: [], validity: [] },
    reliability: [],
    mapping: { label: '', sources: [] },
    validated: false,
    roles: said?.roles ?? ['coach'],
    needsOnCall: needsOnCall === 'yes',
    offline: needsOnCall !== 'yes',
    gates: 'never',
    tellsChange: false,
  };
}

/**
 * A definition with the wording a site brought: scoring, terms and what keeps people safe stay as they are defined, and
 * the site narrows who may give it. A clinical form is never widened to those it is not for.
 */
export function withWording(matched: Instrument, said: AddQuery | undefined): Instrument {
  if (!said) return matched;
  const { roles = matched.roles, source } = said;
  mustBeAmong(roles, matched);
  return { ...matched, roles, ...(source ? { source } : {}) };
}

function mustBeAmong(roles: Instrument['roles'], defined: Instrument): void {
  const beyond = roles.filter((role) => !defined.roles.includes(role));
  if (beyond.length === 0) return;
  throw new Failure('invalid', 'forms/beyond-definition', {
    detail: `${defined.name.text} is not given by: ${beyond.join(', ')}. It may be given by: ${defined.roles.join(', ')}.`,
    fields: { roles: 'forms/beyond-definition' },
  });
}
