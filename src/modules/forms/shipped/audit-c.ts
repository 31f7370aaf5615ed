import type { Instrument } from '../domain/instrument.ts';
import type { CutOff } from '../domain/scoring-rules.ts';
import { band, cutOff, definition, keysOf, loinc, numbered, say, wholeSum } from './definitions.ts';

const BUSH = 'Bush et al. 1998, Archives of Internal Medicine; Bradley et al. 2007 for women';

const items = numbered(['68518-0', '68519-8', '68520-6'], 0, 4);

const forSex = (is: string, label: CutOff['bands'][number]['label'], from: number): CutOff => ({
  ...cutOff(BUSH, '2007-07-01', [
    band('negative', 0, from - 1, say('Below the cut-off', 'Por debajo del corte')),
    band('positive', from, 12, say('Positive screen', 'Resultado positivo'), true),
  ]),
  provisional: true,
  dependsOn: { on: 'sex', is, label },
});

/** Three items from 0 to 4. The cut-off differs for women and men: unknown shows both. */
export const auditC: Instrument = definition(
  {
    key: 'audit-c',
    version: '1',
    name: say('Alcohol questions (AUDIT-C)', 'Preguntas sobre el alcohol (AUDIT-C)'),
    about: say('Three questions about drinking.', 'Tres preguntas sobre el consumo de alcohol.'),
    source: BUSH,
    terms: {
      kind: 'non-commercial',
      note: say(
        'From the AUDIT of the World Health Organization: free for uses that are not commercial.',
        'Del AUDIT de la Organización Mundial de la Salud: libre para usos no comerciales.',
      ),
    },
    codes: [loinc('72109-2')],
    items,
    scoring: {
      scales: [
        wholeSum('total', say('Total', 'Total'), keysOf(items), { min: 0, max: 12 }, [
          forSex('woman', say('For women', 'Para mujeres'), 3),
          forSex('man', say('For men', 'Para hombres'), 4),
        ]),
      ],
      safety: [],
      validity: [],
    },
    roles: ['participant', 'clinician'],
  },
  { needsOnCall: true, offline: false },
);
