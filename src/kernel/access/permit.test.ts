import { expect, test } from 'vitest';
import { nobody } from './actor.ts';
import type { Permit } from './permit.ts';
import { asGuest, handle } from './permit.ts';
import { definePolicy } from './policy.ts';

interface DoorTables {
  doors: { id: string };
}
interface OtherTables {
  others: { id: string };
}

const read = async (permit: Permit<'door.read', DoorTables>): Promise<void> => {
  await handle(permit).selectFrom('doors').select('id').execute();
};
const open = async (permit: Permit<'door.open', DoorTables>): Promise<void> => {
  await read(permit as never);
};

/** Never runs: what it holds is checked by the compiler. */
async function types(reading: Permit<'door.read', DoorTables>): Promise<void> {
  await read(reading);
  // @ts-expect-error a permit to read cannot open
  await open(reading);
  // @ts-expect-error another module's table is not visible
  handle(reading).selectFrom('others');
  // @ts-expect-error a permit written by hand does not compile
  await read({
    action: 'door.read',
    actor: nobody,
    orgId: '',
    participantIds: [],
    now: new Date(),
    requestId: '',
  });
  // @ts-expect-error a permit for other tables is not a permit for these
  const elsewhere: Permit<'door.read', OtherTables> = reading;
  return void elsewhere;
}

test('a permit that was only cast opens nothing', () => {
  const forged = {
    action: 'door.read',
    actor: nobody,
    orgId: '',
    participantIds: [],
    now: new Date(),
    requestId: '',
  } as unknown as Permit<'door.read', DoorTables>;
  expect(() => handle(forged)).toThrow('A permit that was not given');
  expect(() => asGuest<OtherTables>(forged)).toThrow('A permit that was not given');
  expect(types).toBeTypeOf('function');
});

test('a policy names its actions in its type', () => {
  const policy = definePolicy<DoorTables>()({});
  // @ts-expect-error no such action
  expect(policy['door.paint']).toBeUndefined();
});
