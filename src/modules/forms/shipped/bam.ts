import type { Instrument, InstrumentItem } from '../domain/instrument.ts';
import type { Band } from '../domain/scoring-rules.ts';
import { band, cutOff, definition, local, say, wholeSum } from './definitions.ts';
import { mappingLabel } from './mapping-label.ts';

const CACCIOLA = 'Cacciola et al. 2013, doi:10.1016/j.jsat.2012.07.013; cut-offs as in the VA scoring guide';

const counted = (key: string): InstrumentItem => ({ key, codes: [], range: { min: 0, max: 4 } });
const told = (key: string): InstrumentItem => ({ key, codes: [], optional: true });
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at));

const items: readonly InstrumentItem[] = [
  ...numbers(1, 6).map(counted),
  ...['7a', '7b', '7c', '7d', '7e', '7f', '7g'].map(told),
  ...numbers(8, 16).map(counted),
  told('17'),
];

const part = (key: string, label: Band['label'], numbered: readonly string[], bands: readonly Band[]) =>
  wholeSum(key, label, numbered, { min: 0, max: numbered.length * 4 }, [
    cutOff(CACCIOLA, '2013-03-01', bands),
  ]);

/**
 * The form with five answers an item (0 to 4) over 30 days. Forms that ask for days (0 to 30), the revised one (BAM-R)
 * and the seven-day one (BAM-IOP) are other versions and never stand in one trend with it. There is no validated total,
 * and the source advises to read it item by item. 7a to 7g and 17 are not counted.
 */
export const bam: Instrument = definition(
  {
    key: 'bam',
    version: 'likert-30-days-1',
    name: say('Brief Addiction Monitor (BAM)', 'Brief Addiction Monitor (BAM)'),
    about: say(
      'Seventeen questions about the last 30 days.',
      'Diecisiete preguntas sobre los últimos 30 días.',
    ),
    source: CACCIOLA,
    terms: {
      kind: 'free',
      note: say(
        'Made by the U.S. Department of Veterans Affairs. Free as far as known: please check before use.',
        'Hecho por el Departamento de Asuntos de Veteranos de EE. UU. Libre hasta donde se sabe: verifique antes de usarlo.',
      ),
    },
    codes: [local('bam')],
    items,
    scoring: {
      scales: [
        part(
          'use',
          say('Use', 'Consumo'),
          ['4', '5', '6'],
          [
            band('none', 0, 0, say('None', 'Ninguno')),
            band('any', 1, 12, say('1 or above', '1 o más'), true),
          ],
        ),
        part(
          'risk',
          say('Risk', 'Riesgo'),
          ['1', '2', '3', '8', '11', '15'],
          [
            band('below-12', 0, 11, say('Below 12', 'Menos de 12')),
            band('from-12', 12, 24, say('12 or above', '12 o más'), true),
          ],
        ),
        part(
          'protective',
          say('Protective', 'Protección'),
          ['9', '10', '12', '13', '14', '16'],
          [
            band('up-to-12', 0, 12, say('12 or below', '12 o menos'), true),
            band('above-12', 13, 24, say('Above 12', 'Más de 12')),
          ],
        ),
      ],
      safety: [],
      validity: [],
    },
    roles: ['participant', 'clinician'],
  },
  {
    tellsChange: false,
    mapping: {
      label: mappingLabel,
      sources: [
        { domain: 'D1', items: ['1', '2', '3', '8'] },
        { domain: 'D2', items: ['15', '16'] },
        { domain: 'D4', items: ['10'] },
        { domain: 'D5', items: ['13', '14'] },
        { domain: 'D6', items: ['13'] },
        { domain: 'D8', items: ['12'] },
      ],
    },
  },
);
