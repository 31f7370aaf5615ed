import type { Instrument } from '../domain/instrument.ts';
import { band, cutOff, definition, keysOf, loinc, numbered, say, wholeSum } from './definitions.ts';

const KROENKE = 'Kroenke, Spitzer and Williams 2001, Journal of General Internal Medicine';

const items = numbered(
  ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'],
  0,
  3,
);

/** Nine items from 0 to 3, and one about difficulty that is not counted. Item 9 above 0 is acted on the same day. */
export const phq9: Instrument = definition(
  {
    key: 'phq-9',
    version: '1',
    name: say('Patient Health Questionnaire (PHQ-9)', 'Cuestionario sobre la salud (PHQ-9)'),
    about: say(
      'Nine questions about mood in the last two weeks.',
      'Nueve preguntas sobre el ánimo en las últimas dos semanas.',
    ),
    source: KROENKE,
    terms: {
      kind: 'public-domain',
      note: say('Public domain, no permission needed.', 'De dominio público, sin permiso.'),
    },
    codes: [loinc('44249-1')],
    items: [...items, { key: 'difficulty', codes: [loinc('69722-7')], optional: true }],
    scoring: {
      scales: [
        wholeSum('total', say('Total', 'Total'), keysOf(items), { min: 0, max: 27 }, [
          cutOff(KROENKE, '2001-09-01', [
            band('minimal', 0, 4, say('Minimal', 'Mínima')),
            band('mild', 5, 9, say('Mild', 'Leve')),
            band('moderate', 10, 14, say('Moderate', 'Moderada'), true),
            band('moderately-severe', 15, 19, say('Moderately severe', 'Moderadamente grave'), true),
            band('severe', 20, 27, say('Severe', 'Grave'), true),
          ]),
        ]),
      ],
      safety: [{ key: 'self-harm', item: '9', above: 0 }],
      validity: [],
    },
    roles: ['participant', 'clinician'],
  },
  { needsOnCall: true, offline: false },
);
