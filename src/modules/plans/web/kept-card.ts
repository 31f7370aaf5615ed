import { keep, readKept } from '../../../web/kept.ts';
import { keepDraft, readDraft } from '../../../web/outbox/index.ts';
import type { Card } from './card.ts';
import { readAsCard } from './card.ts';

/*
 * The one place that knows where the card lies on this device. It lies among what somebody wrote here, so that signing
 * out takes it along; a better lock on the device belongs here and nowhere else.
 */
const about = 'card';
const whose = 'card-of';

export function keepCard(personId: string, card: Card): void {
  if (keepDraft(personId, about, card)) keep(whose, personId);
}

/** The card kept here; also while nobody can be asked who is here. */
export function readCard(personId: string | undefined = readKept(whose)): Card | undefined {
  return personId ? readAsCard(readDraft(personId, about)) : undefined;
}
