import { z } from 'zod';
import type { FhirItem } from './fhir-shapes.ts';
import { readConditionValue } from './fhir-values.ts';
import type { Notice } from './refusals.ts';
import { notice } from './refusals.ts';

/** Every item, parents before what they hold. */
export const descendants = (items: readonly FhirItem[]): readonly FhirItem[] =>
  items.flatMap((item) => [item, ...descendants(item.item ?? [])]);

export interface Mended {
  readonly items: readonly FhirItem[];
  readonly notices: readonly Notice[];
}

/** Puts right what a file has wrong and what can only be meant in one way; each is told. */
export function mendItems(items: readonly FhirItem[]): Mended {
  const unique = uniqueLinkIds(items);
  const mended = mendConditions(unique.items);
  return { items: mended.items, notices: [...unique.notices, ...mended.notices] };
}

/** FHIR wants every linkId once. A second item of the same name is renamed (`x~2`). */
function uniqueLinkIds(items: readonly FhirItem[]): Mended {
  const seen = new Map<string, number>();
  const notices: Notice[] = [];
  const rename = (item: FhirItem): FhirItem => {
    const { linkId = '' } = item;
    const times = (seen.get(linkId) ?? 0) + 1;
    seen.set(linkId, times);
    const isSecond = times > 1 && linkId !== '';
    if (isSecond) notices.push(notice(linkId, 'renamed-link-id', `${linkId}~${times}`));
    const named = isSecond ? { ...item, linkId: `${linkId}~${times}` } : item;
    return item.item ? { ...named, item: item.item.map(rename) } : named;
  };
  return { items: items.map(rename), notices };
}

const textNames: Readonly<Record<string, string>> = {
  date: 'answerDate',
  dateTime: 'answerDateTime',
  time: 'answerTime',
  string: 'answerString',
  text: 'answerString',
  url: 'answerUri',
};

type Condition = NonNullable<FhirItem['enableWhen']>[number];

/** Text under the name of another type (a date as answerInteger) is read as the question's own kind. */
function mendCondition(condition: Condition, kind: string | undefined): Condition {
  const name = textNames[kind ?? ''];
  const [wrong] = Object.keys(condition).filter((key) => /^answer[A-Z]/.test(key));
  const text = wrong === undefined ? undefined : z.string().safeParse(condition[wrong]).data;
  if (readConditionValue(condition) || name === undefined || text === undefined) return condition;
  const { question, operator } = condition;
  return { question, operator, [name]: text };
}

function mendConditions(items: readonly FhirItem[]): Mended {
  const kinds = new Map(descendants(items).map(({ linkId, type }) => [linkId, type]));
  const notices: Notice[] = [];
  const mend = (item: FhirItem): FhirItem => {
    const enableWhen = item.enableWhen?.map((one) => mendCondition(one, kinds.get(one.question)));
    const isMended = enableWhen?.some((one, at) => one !== item.enableWhen?.[at]) === true;
    if (isMended) notices.push(notice(item.linkId ?? null, 'condition-by-kind'));
    return {
      ...item,
      ...(enableWhen ? { enableWhen } : {}),
      ...(item.item ? { item: item.item.map(mend) } : {}),
    };
  };
  return { items: items.map(mend), notices };
}
