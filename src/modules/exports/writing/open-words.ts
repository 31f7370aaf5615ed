import type { KeyRing, SecretKey } from '../../../kernel/keys.ts';
import type { Words } from '../../timeline/index.ts';
import { openWords } from '../../timeline/index.ts';

/** As many people's keys as are kept open at once; facts come in the order of their ids, so people alternate. */
const mostKeys = 50_000;

export interface SealedFact {
  id: string | null;
  sealed: Buffer | null;
  wrapped: Buffer | null;
  participant_id: string | null;
}

/** Opens the words of facts, unwrapping each person's key once. */
export function wordsOpener(ring: KeyRing): (fact: SealedFact) => Words {
  const keys = new Map<string, SecretKey>();
  const keyOf = (participantId: string, wrapped: Buffer): SecretKey => {
    const known = keys.get(participantId);
    if (known) return known;
    if (keys.size >= mostKeys) keys.clear();
    const key = ring.unwrap(wrapped, participantId);
    keys.set(participantId, key);
    return key;
  };
  return ({ id, sealed, wrapped, participant_id }) => {
    if (!(id && sealed && wrapped && participant_id)) return {};
    return openWords(keyOf(participant_id, wrapped), id, sealed);
  };
}
