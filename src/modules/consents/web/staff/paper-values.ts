import type { FormValues } from '../../../../web/ui/form-values.ts';
import type { RecipientClass } from '../../domain/vocabulary.ts';
import { informations, purposes, recipientClasses, statements } from '../../domain/vocabulary.ts';

/** The kinds a paper here may be of. One by way of an intermediary names its members, which no form here asks. */
export const paperKinds = ['recipient', 'tpo', 'counseling-notes', 'proceedings'] as const;

const among = <One extends string>(all: readonly One[], chosen: readonly string[]): One[] =>
  all.filter((one) => chosen.includes(one));

const isClass = (value: string): value is RecipientClass => recipientClasses.some((one) => one === value);

function recipientsOf(values: FormValues, id: string) {
  const chosen = values.all('recipients');
  const other = values.text('otherName');
  return [
    ...chosen.map((value) =>
      isClass(value) ? { is: 'class' as const, of: value } : { is: 'named' as const, id: value },
    ),
    ...(other === '' ? [] : [{ is: 'named' as const, id, name: other }]),
  ];
}

function expiryOf(values: FormValues) {
  const by = values.text('by');
  const [on, event] = [values.filled('on'), values.text('event')];
  if (by === 'none') return { expiry: { by: 'none' as const } };
  if (by === 'event') return { expiry: { by: 'event' as const, event } };
  return by === 'date' && on ? { expiry: { by: 'date' as const, on } } : {};
}

function signaturesOf(values: FormValues) {
  const one = (by: 'participant' | 'guardian') => {
    const [name, signedOn] = [values.text(`${by}.name`), values.filled(`${by}.on`)];
    return name === '' ? [] : [{ by, name, ...(signedOn ? { signedOn } : {}) }];
  };
  return [...one('participant'), ...one('guardian')];
}

/** In which field of the form each element of § 2.31 stands; a statement is ticked off. */
const fieldOf: Readonly<Record<string, string>> = {
  information: 'information',
  'counseling-notes-alone': 'information',
  recipient: 'recipients',
  'intermediary-kind': 'kind',
  purpose: 'purposes',
  'tpo-only': 'purposes',
  'proceedings-alone': 'purposes',
  expiry: 'by',
  signature: 'participant.name',
  'signed-on': 'participant.on',
  signer: 'guardian.name',
};

const between = '|';

/** What the law asks and the paper lacks, by the field where it can be mended; several of one field stand together. */
export function lackingByField(lacking: Readonly<Record<string, string>>): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const [code, paragraph] of Object.entries(lacking)) {
    const field = fieldOf[code] ?? 'statements';
    const one = `${code} ${paragraph}`;
    byField[field] = byField[field] ? `${byField[field]}${between}${one}` : one;
  }
  return byField;
}

/** The same as sentences, each with its paragraph. */
export const lackingSentences = (told: string, wordsOf: (element: string) => string): string =>
  told
    .split(between)
    .map((one) => {
      const [code = '', ...paragraph] = one.split(' ');
      return `${wordsOf(code)} (${paragraph.join(' ')}).`;
    })
    .join(' ');

/** What stands on a paper, as the form has it: what nobody filled in is left out and told by the server, all at once. */
export function paperOf(values: FormValues, otherId: string) {
  return {
    kind: paperKinds.find((one) => one === values.text('kind')) ?? ('recipient' as const),
    information: among(informations, values.all('information')),
    described: values.text('described'),
    recipients: recipientsOf(values, otherId),
    purposes: among(purposes, values.all('purposes')),
    statements: among(statements, values.all('statements')),
    signatures: signaturesOf(values),
    language: values.text('language') === 'es' ? ('es' as const) : ('en' as const),
    ...expiryOf(values),
  };
}
