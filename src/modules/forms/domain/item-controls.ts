import { z } from 'zod';
import type { Extended } from './fhir-extensions.ts';
import { extensionUrl, extensionValue } from './fhir-extensions.ts';
import type { FhirExtension } from './fhir-shapes.ts';
import { FhirCoding } from './fhir-shapes.ts';
import type { ItemControl } from './form.ts';

const Concept = z.looseObject({ coding: z.array(FhirCoding) });

const controls: Readonly<Record<string, ItemControl>> = {
  'radio-button': 'radio',
  'check-box': 'check-box',
  'drop-down': 'drop-down',
  autocomplete: 'autocomplete',
  lookup: 'autocomplete',
  slider: 'slider',
  spinner: 'spinner',
  'text-box': 'text-box',
  table: 'table',
  atable: 'table',
  htable: 'horizontal-table',
  gtable: 'grid',
  grid: 'grid',
  list: 'list',
  page: 'page',
  'tab-container': 'tab',
  header: 'header',
  footer: 'footer',
  help: 'help',
  flyover: 'help',
  legal: 'legal',
  unit: 'unit',
};

const codes: Readonly<Partial<Record<ItemControl, string>>> = Object.fromEntries(
  Object.entries(controls)
    .reverse()
    .map(([code, control]) => [control, code]),
);

const codesOf = (from: Extended, url: string): readonly string[] =>
  extensionValue(from, url, Concept, 'valueCodeableConcept')?.coding.flatMap(({ code }) => code ?? []) ?? [];

/** How an item asks to be shown; undefined for ways that are not known here, which change nothing but looks. */
export function readControl(from: Extended): ItemControl | undefined {
  if (codesOf(from, extensionUrl.displayCategory).includes('instructions')) return 'instructions';
  const [known] = codesOf(from, extensionUrl.itemControl).flatMap((code) => controls[code] ?? []);
  return known;
}

const concept = (url: string, system: string, code: string): FhirExtension => ({
  url,
  valueCodeableConcept: { coding: [{ system: `http://hl7.org/fhir/${system}`, code }] },
});

export function writeControl(control: ItemControl | undefined): FhirExtension | undefined {
  if (control === 'instructions') {
    return concept(extensionUrl.displayCategory, 'questionnaire-display-category', control);
  }
  const code = control && codes[control];
  return code === undefined
    ? undefined
    : concept(extensionUrl.itemControl, 'questionnaire-item-control', code);
}
