import { SelectField } from '../../../web/ui/index.ts';
import type { Format } from '../../../web/words.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import { ActButton } from './acting.tsx';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { Opening } from './opening.tsx';
import { besides, betweenClass, linesOf, useRoom, useSay } from './room.tsx';
import type { LineView, PlanView } from './server.ts';

/** Something a goal can have to do with: the version that stands, and its words with what it is before them. */
interface Thing {
  id: string;
  rootId: string;
  group: 'barrier' | 'step' | 'routine' | 'milestone' | 'service' | 'line';
  what: string;
  said: string;
  /** As paper for somebody else is told that it is just between some. */
  look?: string | false;
}

function servicesIn(plan: PlanView, language: 'en' | 'es', format: Format) {
  return plan.services.map(({ id, rootId, name, onDate }) => ({
    id,
    rootId,
    what: `${name[language]}, ${format.shortDate(onDate)}`,
  }));
}

/** Milestones and services, each told as what it is. */
function useBeside(): Thing[] {
  const t = useWords('plans');
  const format = useFormat();
  const language = useLanguage();
  const { plan } = useRoom();
  const milestones = plan.milestones.map((one) => ({
    id: one.id,
    rootId: one.rootId,
    what: one.title,
    look: betweenClass(one),
  }));
  const told = (
    group: 'milestone' | 'service',
    some: readonly Pick<Thing, 'id' | 'rootId' | 'what' | 'look'>[],
  ) => some.map((one): Thing => ({ ...one, group, said: t(`tied.${group}`, { what: one.what }) }));
  return [...told('milestone', milestones), ...told('service', servicesIn(plan, language, format))];
}

/** The way to take back what the reader tied themselves; what somebody else tied is theirs to untie. */
function Untie({ rootId, thing }: { rootId: string; thing: Thing }) {
  const t = useWords('plans');
  const deeds = useDeeds();
  const { plan, past, readerId } = useRoom();
  const between = plan.links.filter(
    ({ fromId, toId }) =>
      (fromId === rootId && toId === thing.rootId) || (fromId === thing.rootId && toId === rootId),
  );
  const own = between.every(({ authorId }) => authorId === readerId);
  if (past || !own) return null;
  return (
    <ActButton
      word={t('tied.untie')}
      label={`${t('tied.untie')}: ${thing.what}`}
      onDo={() => deeds.untie(between.map(({ id }) => id))}
    />
  );
}

/** What a goal has to do with besides its steps: what is in its way, what it needs, milestones, services. */
export function BelongsTo({ line: { rootId } }: { line: LineView }) {
  const t = useWords('plans');
  const { plan } = useRoom();
  const beside = useBeside();
  const linked = besides(plan, rootId);
  const lines = plan.lines.map(
    ({ data, ...one }): Thing => ({
      ...one,
      group: 'line',
      said: t(`tied.${data.part}`, { what: one.what }),
      look: betweenClass(one),
    }),
  );
  const tied = [...lines, ...beside].filter((thing) => linked.has(thing.rootId));
  if (tied.length === 0) return null;
  return (
    <ul class="plan-tied small">
      {tied.map((thing) => (
        <li key={thing.rootId} class={thing.look || undefined}>
          <span>{thing.said}</span>
          <Untie rootId={rootId} thing={thing} />
        </li>
      ))}
    </ul>
  );
}

/**
 * Open steps, what is in the way, what is in the week (a task at work as well: the plan is no employer's to read),
 * milestones and services that a goal is not linked with yet.
 */
function useLinkable({ rootId }: LineView): Thing[] {
  const { plan } = useRoom();
  const beside = useBeside();
  const linked = besides(plan, rootId);
  const as = (
    group: 'step' | 'barrier' | 'routine',
    some: readonly Pick<Thing, 'id' | 'rootId' | 'what'>[],
  ) => some.map(({ id, rootId: root, what }): Thing => ({ id, rootId: root, what, group, said: what }));
  const steps = plan.steps.filter(({ doneAt }) => !doneAt);
  const lines = (['barrier', 'routine'] as const).flatMap((part) => as(part, linesOf(plan, part)));
  const all = [...as('step', steps), ...lines, ...beside];
  return all.filter((thing) => !linked.has(thing.rootId));
}

interface LinkFormProps {
  line: LineView;
  things: readonly Thing[];
  onEnd: () => void;
}

function LinkForm({ line, things, onEnd }: LinkFormProps) {
  const t = useWords('plans');
  const say = useSay();
  const deeds = useDeeds();
  return (
    <FormInPlace
      submit={t('loose.link')}
      onSend={async (values) => {
        await deeds.link(line.id, values.text('other'));
      }}
      onEnd={onEnd}
    >
      <SelectField
        name="other"
        label={say('link.which')}
        choices={things.map(({ id, what, group }) => ({ value: id, label: what, group: t(`link.${group}`) }))}
      />
    </FormInPlace>
  );
}

/** Quietly, at every goal that is worked on: what else belongs to it. */
export function LinkWith({ line }: { line: LineView }) {
  const t = useWords('plans');
  const { past } = useRoom();
  const things = useLinkable(line);
  if (past || things.length === 0) return null;
  return (
    <Opening word={t('link.with')} label={`${t('link.with')}: ${line.what}`}>
      {(close) => <LinkForm line={line} things={things} onEnd={close} />}
    </Opening>
  );
}
