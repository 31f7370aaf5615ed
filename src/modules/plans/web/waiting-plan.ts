import type { Letter } from '../../../web/outbox/index.ts';
import { emptyStretches } from '../domain/week.ts';
import type { LineData, LineView, MilestoneView, PlanView } from './server.ts';

/** A plan as its owner reads it on this device: with what they wrote here that is not sent yet. */
export interface ShownPlan extends PlanView {
  /** What waits on this device, by the `rootId` of what it is or rewords. */
  waiting: ReadonlyMap<string, Letter>;
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(value: unknown): Fields {
  return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

const textIn = (fields: Fields, name: string): string | undefined => {
  const value = fields.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const needs: Readonly<Record<LineData['part'], readonly string[]>> = {
  goal: [],
  sign: ['sign'],
  coping: [],
  call: [],
  need: [],
  barrier: [],
  routine: ['weekdays', 'from', 'to'],
  person: ['closeness', 'effect'],
  group: ['standing'],
};

/** It was made by a form of this plan; a device may hold what an earlier version of it made. */
function isLineData(value: unknown): value is LineData {
  const fields = fieldsOf(value);
  const needed = Object.entries(needs).find(([part]) => part === fields.get('part'))?.[1];
  return needed?.every((name) => fields.has(name)) ?? false;
}

/** What stands, with one letter in its place: the row it became is `rootId`. */
interface Placed {
  plan: PlanView;
  rootId: string;
}

interface Written {
  id: string;
  fields: Fields;
  at: string;
  personId: string;
}

const optional = (name: 'why' | 'phone', fields: Fields): { why?: string; phone?: string } => {
  const text = textIn(fields, name);
  return text === undefined ? {} : { [name]: text };
};

function newLine({ id, fields, at, personId }: Written, data: LineData, what: string): LineView {
  const audience = fields.get('audience') === 'just-us' ? 'just-us' : 'team';
  return {
    id,
    rootId: id,
    data,
    what,
    ...optional('why', fields),
    ...optional('phone', fields),
    authorId: personId,
    audience,
    betweenIds: [],
    writtenAt: at,
    earlier: [],
  };
}

/** By its current version, or by the one it began with. */
const rootOf = ({ lines, steps }: PlanView, id: string | undefined): string | undefined =>
  [...lines, ...steps].find((one) => one.id === id || one.rootId === id)?.rootId;

function tied(plan: PlanView, rootId: string, towards: Fields): PlanView {
  const [linkId, toId] = [textIn(towards, 'linkId'), rootOf(plan, textIn(towards, 'id'))];
  return linkId && toId ? { ...plan, links: [...plan.links, { id: linkId, fromId: rootId, toId }] } : plan;
}

function placeLine(plan: PlanView, written: Written): Placed | undefined {
  const { fields } = written;
  const [data, what] = [fields.get('data'), textIn(fields, 'what')];
  if (!isLineData(data) || what === undefined) return undefined;
  const line = newLine(written, data, what);
  const amended = plan.lines.find(({ id }) => id === fields.get('amends'));
  if (amended) {
    const reworded = { ...amended, data, what, ...optional('why', fields), ...optional('phone', fields) };
    const lines = plan.lines.map((one) => (one === amended ? reworded : one));
    return { plan: { ...plan, lines }, rootId: amended.rootId };
  }
  // Other words for what is not here any more: they are no new line.
  if (fields.has('amends')) return undefined;
  const grown = { ...plan, lines: [...plan.lines, line] };
  return { plan: tied(grown, line.rootId, fieldsOf(fields.get('towards'))), rootId: line.rootId };
}

function placeStep(plan: PlanView, { id, fields, personId }: Written): Placed | undefined {
  const [what, dueOn] = [textIn(fields, 'what'), textIn(fields, 'dueOn')];
  const linkId = textIn(fields, 'linkId');
  if (what === undefined || dueOn === undefined || fields.get('owner') !== 'participant') return undefined;
  const step = { id, rootId: id, what, owner: 'participant', ownerId: personId, dueOn } as const;
  const towards = new Map([
    ['linkId', linkId],
    ['id', textIn(fields, 'towardsId')],
  ]);
  return { plan: tied({ ...plan, steps: [...plan.steps, step] }, id, towards), rootId: id };
}

function placeStrength(plan: PlanView, { id, fields }: Written): Placed | undefined {
  const what = textIn(fields, 'what');
  if (what === undefined) return undefined;
  const origin = fields.get('origin') === 'new' ? 'new' : 'earlier';
  return { plan: { ...plan, strengths: [...plan.strengths, { id, what, origin }] }, rootId: id };
}

function placeWaking(plan: PlanView, { id, fields }: Written): Placed | undefined {
  const [from, to] = [textIn(fields, 'from'), textIn(fields, 'to')];
  return from && to ? { plan: { ...plan, waking: { id, from, to } }, rootId: id } : undefined;
}

const kindsOfMilestone: readonly MilestoneView['what'][] = ['days', 'skill', 'job', 'housing', 'other'];

function placeMilestone(plan: PlanView, { id, fields, personId }: Written): Placed | undefined {
  const [title, onDate] = [textIn(fields, 'title'), textIn(fields, 'onDate')];
  const what = kindsOfMilestone.find((kind) => kind === fields.get('what'));
  if (title === undefined || onDate === undefined || what === undefined) return undefined;
  const milestone: MilestoneView = {
    id,
    rootId: id,
    title,
    what,
    onDate,
    yearly: fields.get('yearly') === true,
    standing: 'self-reported',
    authorId: personId,
    audience: fields.get('audience') === 'just-us' ? 'just-us' : 'team',
    betweenIds: [],
  };
  const grown = { ...plan, milestones: [...plan.milestones, milestone] };
  return { plan: tied(grown, id, fieldsOf(fields.get('towards'))), rootId: id };
}

const places = [
  ['/plan/lines', placeLine],
  ['/plan/steps', placeStep],
  ['/plan/milestones', placeMilestone],
  ['/plan/waking', placeWaking],
  ['/strengths', placeStrength],
] as const;

function placed(plan: PlanView, { id, path, body, keptAt }: Letter, personId: string): Placed | undefined {
  const place = places.find(([end]) => path === `/participants/${personId}${end}`)?.[1];
  return place?.(plan, { id, fields: fieldsOf(body), at: keptAt, personId });
}

const isRoutine = ({ data, state }: LineView) => data.part === 'routine' && state?.state !== 'let-go';

/** Long stretches as they are once what waits is in the week. */
const stretchesIn = ({ lines, waking }: PlanView) =>
  emptyStretches(
    lines.filter(isRoutine).flatMap(({ data }) => (data.part === 'routine' ? [data] : [])),
    waking,
  );

/** The plan of this person with what waits on their own device, the oldest first; what was refused is not in it. */
export function withWaiting(plan: PlanView, letters: readonly Letter[], personId: string): ShownPlan {
  const waiting = new Map<string, Letter>();
  let shown = plan;
  for (const letter of letters) {
    const next = letter.refused === undefined ? placed(shown, letter, personId) : undefined;
    if (!next) continue;
    shown = next.plan;
    waiting.set(next.rootId, letter);
  }
  return waiting.size === 0 ? { ...plan, waiting } : { ...shown, empty: stretchesIn(shown), waiting };
}

/** Whatever one letter makes beside its own entry: to be taken back with it. */
export function bringsAlong({ body }: Letter): string[] {
  const fields = fieldsOf(body);
  const [towards, step] = [fieldsOf(fields.get('towards')), fieldsOf(fields.get('step'))];
  const ids = [fields.get('linkId'), towards.get('linkId'), step.get('id'), step.get('linkId')];
  return ids.filter((id) => typeof id === 'string');
}
