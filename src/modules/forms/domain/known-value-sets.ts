import type { Option } from './form.ts';

const LOINC = 'http://loinc.org';

const coded = (system: string, code: string, display: string, score?: number): Option => ({
  value: { kind: 'coding', value: { system, code, display, ...(score === undefined ? {} : { score }) } },
});

/**
 * Value sets that forms name by their address and that never change, so that such a form needs no terminology server:
 * the answers of PHQ and GAD (LOINC answer list LL358-3; LOINC is copyright Regenstrief Institute) and HL7's yes, no and
 * don't know.
 */
export const knownValueSets: ReadonlyMap<string, readonly Option[]> = new Map([
  [
    `${LOINC}/vs/LL358-3`,
    [
      coded(LOINC, 'LA6568-5', 'Not at all', 0),
      coded(LOINC, 'LA6569-3', 'Several days', 1),
      coded(LOINC, 'LA6570-1', 'More than half the days', 2),
      coded(LOINC, 'LA6571-9', 'Nearly every day', 3),
    ],
  ],
  [
    'http://hl7.org/fhir/ValueSet/yesnodontknow',
    [
      coded('http://terminology.hl7.org/CodeSystem/v2-0136', 'N', 'No'),
      coded('http://terminology.hl7.org/CodeSystem/v2-0136', 'Y', 'Yes'),
      coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'asked-unknown', "Don't know"),
    ],
  ],
]);
