import type { Instrument } from '../domain/instrument.ts';
import { band, cutOff, definition, keysOf, loinc, numbered, say, wholeSum } from './definitions.ts';

const SPITZER = 'Spitzer, Kroenke, Williams and Löwe 2006, Archives of Internal Medicine';

const items = numbered(['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'], 0, 3);

/** Seven items from 0 ("not at all") to 3. Some forms ask one more, about difficulty; it is not counted. */
export const gad7: Instrument = definition({
  key: 'gad-7',
  version: '1',
  name: say('Generalized Anxiety Disorder scale (GAD-7)', 'Escala de ansiedad generalizada (GAD-7)'),
  about: say(
    'Seven questions about worry in the last two weeks.',
    'Siete preguntas sobre la preocupación en las últimas dos semanas.',
  ),
  source: SPITZER,
  terms: {
    kind: 'public-domain',
    note: say('Public domain, no permission needed.', 'De dominio público, sin permiso.'),
  },
  codes: [loinc('69737-5')],
  items: [...items, { key: 'difficulty', codes: [loinc('69722-7')], optional: true }],
  scoring: {
    scales: [
      wholeSum('total', say('Total', 'Total'), keysOf(items), { min: 0, max: 21 }, [
        cutOff(SPITZER, '2006-05-22', [
          band('minimal', 0, 4, say('Minimal', 'Mínima')),
          band('mild', 5, 9, say('Mild', 'Leve')),
          band('moderate', 10, 14, say('Moderate', 'Moderada'), true),
          band('severe', 15, 21, say('Severe', 'Grave'), true),
        ]),
      ]),
    ],
    safety: [],
    validity: [],
  },
  roles: ['participant', 'clinician'],
});
