import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../src/kernel/access/index.ts';
import { newId } from '../../src/lib/ids.ts';
import type { TestOrganization } from '../../src/modules/organizations/testing.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';
import { aCoach, aParticipant } from '../../src/modules/people/testing.ts';
import type { House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';
import type { Disk } from '../../src/web/device/make-device.ts';
import { openSealed } from '../../src/web/device/make-device.ts';
import type { Row } from '../../src/web/device/rows.ts';
import { importKey } from '../../src/web/device/sealed.ts';
import type { Letter } from '../../src/web/outbox/letter.ts';
import type { Mailbox } from '../../src/web/outbox/make-mailbox.ts';
import { makeMailbox } from '../../src/web/outbox/make-mailbox.ts';
import { Offline, Problem } from '../../src/web/problem.ts';

let house: House;
let place: TestOrganization;
let sam: StaffActor;

beforeAll(async () => {
  house = await openHouse();
  place = await anOrganization(house);
  sam = await aCoach(house, place);
});
afterAll(() => house.close());

/** `loses`: the server hears it, and its answer never comes back. */
const networks = ['off', 'on', 'loses'] as const;
type Network = (typeof networks)[number];

/** What lies on a phone's disk, in the order in which it was written. */
function aDisk(): Disk & { rows: Map<string, Row> } {
  const rows = new Map<string, Row>();
  return {
    rows,
    put: async (row) => void rows.set(row.id, row),
    drop: async (ids) => {
      for (const id of ids) rows.delete(id);
    },
    list: async (owner) => [...rows.values()].filter((row) => row.owner === owner),
  };
}

/** One act at a time of a name, as the browser's own locks have it. */
function locks() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(act, act);
    last.set(name, turn);
    return turn;
  };
}

interface Seen {
  goal: string;
  step: string;
}

/** A phone of one person: the real store and the real mailbox, on a disk that outlives both. */
class Phone {
  network: Network = 'off';
  /** Which version of the shared goal, and of the shared step, this phone has last seen. */
  seen: Seen;
  readonly #maya: ParticipantActor;
  readonly #disk = aDisk();
  readonly #key: CryptoKey;
  #mailbox: Mailbox | undefined;

  constructor(maya: ParticipantActor, key: CryptoKey, seen: Seen) {
    this.#maya = maya;
    this.#key = key;
    this.seen = seen;
  }

  /** Switched on, or on again: what was in memory alone is gone. */
  async start(): Promise<void> {
    const silent = { changed: () => undefined, written: () => undefined };
    const device = await openSealed({ owner: this.#maya.id, key: this.#key, disk: this.#disk, ...silent });
    this.#mailbox = makeMailbox({
      device: () => device,
      post: (letter) => this.#post(letter),
      alone: locks(),
    });
  }

  async #post({ path, body }: Letter): Promise<unknown> {
    if (this.network === 'off') throw new Offline();
    const answer = await house.as(this.#maya).post(path, body);
    if (this.network === 'loses') throw new Offline();
    if (answer.status >= 400) throw new Problem(answer.status, answer.body);
    return answer.body;
  }

  get mailbox(): Mailbox {
    if (!this.#mailbox) throw new Error('This phone is switched off.');
    return this.#mailbox;
  }

  get rowsOnDisk(): number {
    return this.#disk.rows.size;
  }

  /** As a page does it: at once if it can, else kept. True once the person was told that it is safe. */
  async write(path: string, body: { id: string }): Promise<boolean> {
    const letter = { id: body.id, path, body, about: this.#maya, keptAt: new Date().toISOString() };
    return this.#post({ ...letter, about: { id: this.#maya.id, name: 'Maya' } }).then(
      () => true,
      (error: unknown) =>
        error instanceof Offline
          ? this.mailbox.keep({ ...letter, about: { id: this.#maya.id, name: 'Maya' } })
          : false,
    );
  }

  /** Undo, as a page does it: out of the mailbox, or taken back on the server when it has gone there. */
  async takeBack(id: string): Promise<boolean> {
    if (await this.mailbox.take(id)) return true;
    if (this.network !== 'on') return false;
    const { status } = await house.as(this.#maya).post(`/participants/${this.#maya.id}/line/${id}/withdraw`);
    return status < 400;
  }
}

const deeds = [
  'goal',
  'message',
  'amend',
  'take-up',
  'own-words',
  'step-done',
  'move',
  'look',
  'send',
  'restart',
] as const;

type Step =
  | { do: 'network'; at: number; to: Network }
  | { do: (typeof deeds)[number]; at: number }
  | { do: 'take-back'; at: number; nth: number };

const phoneAt = fc.integer({ min: 0, max: 1 });
const history = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('network' as const),
        at: phoneAt,
        to: fc.constantFrom(...networks),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({ do: fc.constantFrom(...deeds), at: phoneAt }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('take-back' as const), at: phoneAt, nth: fc.nat(5) }),
    },
  ),
  { minLength: 6, maxLength: 24 },
);

interface Written {
  id: string;
  /** Of a kind that two phones can write against each other. */
  rivals: boolean;
  phone: number;
  safe: boolean;
  takenBack: boolean;
}

/** 'YYYY-MM-DD', so many days from now. */
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

const told = { conflicts: 0, histories: 0, writes: 0 };

/** One history under way. */
interface Scene {
  maya: ParticipantActor;
  base: string;
  goalId: string;
  suggestionId: string;
  phones: readonly [Phone, Phone];
  written: Written[];
}

async function aScene(): Promise<Scene> {
  const maya = await aParticipant(house, place, { caseload: [sam] });
  const base = `/participants/${maya.id}`;
  const [goal, suggestion] = ['A place of my own', 'A savings account'].map((what) => ({
    id: newId(),
    what,
    data: { part: 'goal' },
    audience: 'team',
  }));
  if (!(goal && suggestion)) throw new Error('unreachable');
  await house.as(maya).post(`${base}/plan/lines`, goal);
  await house.as(sam).post(`${base}/plan/lines`, suggestion);
  const key = await importKey(crypto.getRandomValues(new Uint8Array(32)));
  const step = { id: newId(), what: 'Call the school', owner: 'participant', dueOn: day(1) };
  await house.as(sam).post(`${base}/steps`, step);
  const seen = { goal: goal.id, step: step.id };
  const phones = [new Phone(maya, key, seen), new Phone(maya, key, seen)] as const;
  for (const phone of phones) await phone.start();
  return { maya, base, goalId: goal.id, suggestionId: suggestion.id, phones, written: [] };
}

interface Entry {
  path: string;
  body: { id: string };
  rivals: boolean;
}

/** What a page would post for a step of writing; undefined for the others. */
function entryFor(step: Step, { suggestionId, written }: Scene, seen: Seen): Entry | undefined {
  const id = newId();
  const what = `${step.do} ${written.length}`;
  const goal = { id, what, data: { part: 'goal' } };
  if (step.do === 'goal') return { path: '/plan/lines', body: goal, rivals: false };
  if (step.do === 'amend')
    return { path: '/plan/lines', body: { ...goal, ...{ amends: seen.goal } }, rivals: true };
  const taking = { id, what };
  if (step.do === 'take-up')
    return { path: `/plan/suggestions/${suggestionId}/take-up`, body: taking, rivals: true };
  const said = { id, happenedAt: new Date().toISOString(), said: what, audience: 'team', withIds: [] };
  if (step.do === 'message') return { path: '/messages', body: said, rivals: false };
  if (step.do === 'own-words') return { path: '/own-words', body: said, rivals: false };
  return aboutTheStep(step, seen, written.length);
}

/** A step that one phone puts off is not there any more where the other says that it is done. */
function aboutTheStep(step: Step, seen: Seen, nth: number): Entry | undefined {
  const id = newId();
  if (step.do === 'step-done') return { path: `/steps/${seen.step}/done`, body: { id }, rivals: true };
  const move = { id, dueOn: day(2 + nth) };
  return step.do === 'move' ? { path: `/steps/${seen.step}/move`, body: move, rivals: true } : undefined;
}

async function takeBackOne(
  { written }: Scene,
  phone: Phone,
  step: Step & { do: 'take-back' },
): Promise<void> {
  const own = written.filter((one) => one.phone === step.at && !one.takenBack && !one.rivals);
  const one = own[step.nth];
  if (one && (await phone.takeBack(one.id))) one.takenBack = true;
}

async function takeStep(scene: Scene, step: Step): Promise<void> {
  const phone = scene.phones[step.at === 0 ? 0 : 1];
  if (step.do === 'network') phone.network = step.to;
  if (step.do === 'restart') await phone.start();
  if (step.do === 'send') await phone.mailbox.send();
  if (step.do === 'take-back') await takeBackOne(scene, phone, step);
  if (step.do === 'look' && phone.network === 'on') phone.seen = await standing(scene);
  const entry = entryFor(step, scene, phone.seen);
  if (!entry) return;
  const { path, body, rivals } = entry;
  const safe = await phone.write(`${scene.base}${path}`, body);
  scene.written.push({ id: body.id, rivals, phone: step.at, safe, takenBack: false });
}

async function play(steps: readonly Step[]): Promise<void> {
  const scene = await aScene();
  for (const step of steps) await takeStep(scene, step);
  for (const phone of scene.phones) {
    phone.network = 'on';
    await phone.start();
    await phone.mailbox.send();
  }
  await isWhole(scene);
}

interface PlanRead {
  lines: { id: string; rootId: string; what: string; earlier: { id: string }[] }[];
}

const planOf = async (maya: ParticipantActor): Promise<PlanRead> =>
  (await house.as(maya).get(`/participants/${maya.id}/plan`)).body as PlanRead;

interface LineRead {
  entries: { id: string; kind: string; amendsId?: string; answers: { id: string; kind: string }[] }[];
}

const lineOf = async ({ maya, base }: Scene, kinds: string): Promise<LineRead['entries']> =>
  ((await house.as(maya).get(`${base}/line?kinds=${kinds}&limit=50`)).body as LineRead).entries;

async function standing(scene: Scene): Promise<Seen> {
  const { lines } = await planOf(scene.maya);
  const { goalId } = scene;
  const [step] = await lineOf(scene, 'next-step');
  if (!step) throw new Error('The step is gone.');
  return { goal: lines.find((line) => line.rootId === goalId)?.id ?? goalId, step: step.id };
}

/** Every day the step was put off to, the version that stands first. */
async function versionsOfStep({ maya, base }: Scene, stepId: string): Promise<string[]> {
  const { body } = await house.as(maya).get(`${base}/line/${stepId}/earlier`);
  return [stepId, ...(body as { versions: { id: string }[] }).versions.map(({ id }) => id)];
}

/** Ids of everything that stands, earlier versions of a line and of the step among them. */
async function thereNow(scene: Scene): Promise<string[]> {
  const { lines } = await planOf(scene.maya);
  const entries = await lineOf(scene, 'message,own-words');
  const versions = lines.flatMap((line) => [line.id, ...line.earlier.map(({ id }) => id)]);
  const [step] = await lineOf(scene, 'next-step');
  const days = step ? await versionsOfStep(scene, step.id) : [];
  return [...versions, ...days, ...entries.map(({ id }) => id), ...(step?.answers ?? []).map(({ id }) => id)];
}

/** On the line once, or told on its phone once, or taken back; never two of these, never none. */
function isWholeOnce(one: Written, there: readonly string[], waiting: readonly Letter[]): void {
  const onLine = there.filter((id) => id === one.id).length;
  const onPhones = waiting.filter(({ id }) => id === one.id);
  told.writes += 1;
  if (one.takenBack) expect({ onLine, onPhones }).toEqual({ onLine: 0, onPhones: [] });
  // Refused at once, with the person looking: told there and then.
  else if (!one.safe)
    expect({ rivals: one.rivals, onLine, onPhones }).toEqual({ rivals: true, onLine: 0, onPhones: [] });
  else expect(onLine + onPhones.length).toBe(1);
  for (const { refused } of onPhones)
    expect({ rivals: one.rivals, refused: refused !== undefined }).toEqual({ rivals: true, refused: true });
  told.conflicts += one.safe ? onPhones.length : 1;
}

async function isWhole(scene: Scene): Promise<void> {
  const there = await thereNow(scene);
  const waiting = scene.phones.flatMap((phone) => phone.mailbox.list());
  for (const one of scene.written) isWholeOnce(one, there, waiting);
  expect(new Set(there).size).toBe(there.length);
  for (const phone of scene.phones) expect(phone.rowsOnDisk).toBe(phone.mailbox.list().length);
  told.histories += 1;
}

test('two phones, hours without a network, edits as they come: nothing is lost, nothing stands twice, a conflict is told once', async () => {
  await fc.assert(fc.asyncProperty(history, play), { numRuns: 150 });
  console.log(
    `  ${told.histories} histories of two phones, ${told.writes} writes, ${told.conflicts} conflicts told`,
  );
  expect(told.conflicts).toBeGreaterThan(5);
}, 180_000);
