import type { Instrument } from '../domain/instrument.ts';
import { band, cutOff, definition, keysOf, local, numbered, say, wholeSum } from './definitions.ts';
import { mappingLabel } from './mapping-label.ts';

const VILSAINT = 'Vilsaint et al. 2017, Drug and Alcohol Dependence; as described by PhenX';

const items = numbered(Array.from({ length: 10 }), 1, 6);

/**
 * Ten items from 1 (strongly disagree) to 6 (strongly agree). 47 is where the study's curve parts people with more than
 * a year of remission from others: a description of a group, nothing to decide about a person by. Copies that count
 * from 0 or name low, moderate and high are not the instrument.
 */
export const barc10: Instrument = definition(
  {
    key: 'barc-10',
    version: '1',
    name: say(
      'Brief Assessment of Recovery Capital (BARC-10)',
      'Evaluación breve del capital de recuperación (BARC-10)',
    ),
    about: say(
      'Ten statements about what supports recovery.',
      'Diez frases sobre lo que apoya la recuperación.',
    ),
    source: VILSAINT,
    terms: {
      kind: 'free',
      note: say(
        'Free to use, no permission needed (PhenX). Bring the published wording.',
        'De uso libre, sin permiso (PhenX). Traiga el texto publicado.',
      ),
    },
    codes: [local('barc-10')],
    items,
    scoring: {
      scales: [
        wholeSum('total', say('Total', 'Total'), keysOf(items), { min: 10, max: 60 }, [
          cutOff(VILSAINT, '2017-08-01', [
            band('below-47', 10, 46, say('Below 47', 'Menos de 47')),
            band('from-47', 47, 60, say('47 or above', '47 o más')),
          ]),
        ]),
      ],
      safety: [],
      validity: [],
    },
    roles: ['participant', 'coach', 'clinician'],
  },
  {
    reliability: [{ alpha: 0.9, scale: 'total', source: VILSAINT, provisional: false }],
    // Items 8 and 9 touch work and learning too thinly to measure them: those domains stay "not measured".
    mapping: {
      label: mappingLabel,
      sources: [
        { domain: 'D1', items: ['2', '3'] },
        { domain: 'D2', items: ['5'] },
        { domain: 'D3', items: ['7'] },
        { domain: 'D4', items: ['10'] },
        { domain: 'D7', items: ['4'] },
        { domain: 'D8', items: ['1', '6'] },
      ],
    },
  },
);
