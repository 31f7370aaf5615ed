import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';

/** A call or a text that was begun and not yet written down. */
export interface Pending {
  personId: string;
  /** Of the contact that will be written: the same however often it is tapped. */
  contactId: string;
  /** Absent where the way still has to be chosen. */
  place?: 'text' | 'phone';
}

const keptAs = 'throughline.begun';

function isPending(value: unknown): value is Pending {
  return typeof value === 'object' && value !== null && 'personId' in value && 'contactId' in value;
}

/** A phone may put the page away while the call goes on: what was begun is still there when it comes back. */
function readKept(): Pending | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keptAs) ?? 'null');
    return isPending(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keep(pending: Pending | undefined): void {
  try {
    if (pending) sessionStorage.setItem(keptAs, JSON.stringify(pending));
    else sessionStorage.removeItem(keptAs);
  } catch {
    // Without a keeping place the bar lives as long as the page.
  }
}

export interface PendingState {
  pending: Pending | undefined;
  begin: (personId: string, place?: Pending['place']) => void;
  end: () => void;
}

export function usePending(): PendingState {
  const [pending, setPending] = useState<Pending | undefined>(readKept);
  const put = (next: Pending | undefined): void => {
    keep(next);
    setPending(next);
  };
  return {
    pending,
    begin: (personId, place) => {
      const contactId = pending?.personId === personId ? pending.contactId : newId();
      put(place ? { personId, contactId, place } : { personId, contactId });
    },
    end: () => put(undefined),
  };
}
