import type { Instrument } from '../domain/instrument.ts';
import { band, cutOff, definition, keysOf, local, numbered, say, wholeSum } from './definitions.ts';

const KESSLER = 'Kessler et al. 2003, Archives of General Psychiatry';

const items = numbered(Array.from({ length: 6 }), 0, 4);

/** Six items from 0 to 4 about the last 30 days. 13 and above is read in the source; 5 to 12 is provisional. */
export const k6: Instrument = definition(
  {
    key: 'k6',
    version: '1',
    name: say('Kessler scale (K6)', 'Escala de Kessler (K6)'),
    about: say(
      'Six questions about distress in the last month.',
      'Seis preguntas sobre el malestar en el último mes.',
    ),
    source: KESSLER,
    terms: {
      kind: 'free-with-citation',
      note: say('Free to use with its citation.', 'De uso libre si se cita la fuente.'),
    },
    codes: [local('k6')],
    items,
    scoring: {
      scales: [
        wholeSum('total', say('Total', 'Total'), keysOf(items), { min: 0, max: 24 }, [
          cutOff(KESSLER, '2003-02-01', [
            band('below', 0, 12, say('Below the cut-off', 'Por debajo del corte')),
            band('serious', 13, 24, say('Serious distress', 'Malestar grave'), true),
          ]),
          {
            ...cutOff(
              'Prochaska et al. 2012, International Journal of Methods in Psychiatric Research',
              '2012-06-01',
              [band('moderate', 5, 12, say('Moderate distress', 'Malestar moderado'))],
            ),
            provisional: true,
          },
        ]),
      ],
      safety: [],
      validity: [],
    },
    roles: ['participant', 'clinician'],
  },
  { needsOnCall: true, offline: false },
);
