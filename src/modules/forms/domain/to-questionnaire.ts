import { extendedBy } from './fhir-extensions.ts';
import { writeCoding } from './fhir-values.ts';
import type { Form } from './form.ts';
import { present } from './present.ts';
import { writeExpressions, writeItem, writePhrase } from './write-item.ts';

/**
 * A form as FHIR R4 Questionnaire. Value sets are written out as answer options, so that the file stands alone; reading
 * it gives the same form.
 */
export function toQuestionnaire(form: Form): Readonly<Record<string, unknown>> {
  const { url, version, name, date, publisher, language } = form;
  return {
    resourceType: 'Questionnaire',
    ...present({ language, url, version, name }),
    ...(form.contained.length > 0 ? { contained: form.contained } : {}),
    ...extendedBy(writeExpressions(form.expressions)),
    ...writePhrase('title', form.title),
    status: form.status,
    ...present({ date, publisher }),
    ...writePhrase('description', form.description),
    ...writePhrase('copyright', form.copyright),
    ...(form.codes.length > 0 ? { code: form.codes.map(writeCoding) } : {}),
    item: form.items.map(writeItem),
  };
}
