import { contactKind } from '../../coaching/index.ts';
import type { NewPerson, PersonForMatching } from '../../people/index.ts';
import type { NewFact } from '../../timeline/index.ts';
import { factOf } from '../../timeline/index.ts';
import { importedNoteKind } from '../kinds.ts';
import type { ContactDraft, ParticipantDraft } from '../reading/record-drafts.ts';

/** The participant a row gives. What nobody asked about stays unasked: no way is safe, no message is left. */
export function personOf(
  draft: ParticipantDraft,
  more: Pick<NewPerson, 'id' | 'programIds' | 'caseload' | 'since'>,
): NewPerson {
  const { externalId, birthDate, languages, safeToText, doNotLeaveMessage } = draft;
  const { chosenName, givenName, familyName, pronouns, phone, email } = draft;
  return {
    ...more,
    givenName,
    familyName,
    pronouns,
    phone,
    email,
    ...(chosenName === undefined ? {} : { chosenName }),
    birthOn: birthDate,
    languages: [...(languages ?? [])],
    externalIds: externalId === undefined ? [] : [externalId],
    reach: { ways: safeToText ? ['text'] : [], times: [], shifts: [], noMessages: doNotLeaveMessage ?? null },
  };
}

/** What the search for duplicates looks at. */
export function matchable(id: string, draft: ParticipantDraft): PersonForMatching {
  const { externalId, givenName, familyName, chosenName, birthDate, phone, email } = draft;
  return {
    id,
    givenName,
    familyName,
    chosenName: chosenName ?? givenName ?? familyName,
    birthDate,
    phone,
    email,
    externalIds: externalId === undefined ? [] : [externalId],
  };
}

export interface AboutFact {
  id: string;
  participantId: string;
  happenedAt: Date;
  batchId: string;
}

/** The contact a row gives. A missed appointment is a contact too: nobody came, and that was written down. */
export function contactOf(draft: ContactDraft, about: AboutFact, withIds: readonly string[]): NewFact {
  return factOf(contactKind, {
    ...about,
    data: {
      place: draft.place ?? 'center',
      outcome: draft.outcome ?? 'kept',
      ...(draft.minutes === undefined ? {} : { minutes: draft.minutes }),
      ...(withIds.length > 0 ? { withIds: [...withIds] } : {}),
    },
    words: draft.note === undefined ? {} : { note: draft.note },
  });
}

/** What the row says in free text, and who brought it in. */
export function noteOf(note: string, about: AboutFact, broughtBy: string | undefined): NewFact {
  const data = broughtBy === undefined ? {} : { broughtBy };
  return factOf(importedNoteKind, { ...about, data, words: { note } });
}

/**
 * What a row says of somebody and does not change where they are known already: their record stays as it is. Fields of
 * `target-field.ts`, names and the note left out.
 */
export function leftOutOf(draft: ParticipantDraft, than?: ParticipantDraft): string[] {
  const said = Object.entries(draft).filter(([field, value]) => value !== undefined && !kept.has(field));
  const before = new Map<string, unknown>(Object.entries(than ?? {}));
  return said.flatMap(([field, value]) =>
    JSON.stringify(before.get(field)) === JSON.stringify(value) ? [] : [field],
  );
}

/** Names tell who it is, the number is added to the record, and the note to the line. */
const kept = new Set(['externalId', 'chosenName', 'givenName', 'familyName', 'fullName', 'note']);
