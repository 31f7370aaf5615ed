import { expect } from 'vitest';
import type { Actor } from '../../src/kernel/access/index.ts';
import { newId } from '../../src/lib/ids.ts';
import type { House } from '../../src/testing/house.ts';

/** An id that stands for nobody. */
export const nobodysId = newId();

interface Told {
  status: number;
  statements: number;
  headers: Record<string, unknown>;
  body: unknown;
}

/** Everything an answer tells, its size and its statements too, but for what differs with every request. */
export function plain({ status, body, statements, headers }: Told): object {
  const { requestId: _, ...said } = (typeof body === 'object' ? body : { body }) as { requestId?: string };
  const { 'x-request-id': __, date: ___, ...others } = headers;
  return { status, said, statements, others };
}

/** To whoever asks for what is shared with them, this person is what somebody is whom nobody knows. */
export async function expectNobody(house: House, who: Actor, id: string): Promise<void> {
  const ask = (one: string) => house.as(who).get(`/shared/${one}`);
  expect(plain(await ask(id))).toEqual(plain(await ask(nobodysId)));
}
