import type { Letter } from '../../../web/outbox/index.ts';
import { useOutbox } from '../../../web/outbox/index.ts';
import { Button, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useRoom } from './room.tsx';
import { bringsAlong } from './waiting-plan.ts';

const texts = ['what', 'title', 'said', 'tried'] as const;

/** What somebody wrote in it, in their own words; undefined for a deed without any. */
export function wordsIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const entries = new Map<string, unknown>(Object.entries(body));
  return texts
    .map((name) => entries.get(name))
    .filter((text) => typeof text === 'string')
    .find((text) => text !== '');
}

/** The way back for something that waits on this device. */
function TakeOff({ letter, words }: { letter: Letter; words: string }) {
  const t = useWords('plans');
  const outbox = useOutbox();
  return (
    <Button
      kind="quiet"
      label={`${t('waits.remove')}: ${words}`}
      onClick={() => void outbox.takeBack(letter.id, bringsAlong(letter))}
    >
      {t('waits.remove')}
    </Button>
  );
}

/** Below something that stands in its place in the plan, and waits on this device; nothing below what was sent. */
export function WaitsHere({ rootId, words }: { rootId: string; words: string }) {
  const t = useWords('plans');
  const letter = useRoom().plan.waiting.get(rootId);
  if (!letter) return null;
  return (
    <p class="plan-waits-here small">
      <span>{t('waits.here')}</span>
      <TakeOff letter={letter} words={words} />
    </p>
  );
}

function Waiting({ letter }: { letter: Letter }) {
  const t = useWords('plans');
  const words = wordsIn(letter.body) ?? t('waits.deed');
  return (
    <li class="plan-waiting">
      <span>{words}</span>
      <TakeOff letter={letter} words={words} />
    </li>
  );
}

/** Another phone, or somebody else, was first: what stands is in the plan, what was written here is in this notice. */
function Refused({ letter }: { letter: Letter }) {
  const t = useWords('plans');
  const outbox = useOutbox();
  const words = wordsIn(letter.body);
  return (
    <Notice
      tone="person"
      title={t('waits.refused')}
      actions={<Button onClick={() => void outbox.drop(letter.id)}>{t('waits.seen')}</Button>}
    >
      {words ? <p>{t('waits.yours', { words })}</p> : null}
      <p>{letter.refused}</p>
    </Notice>
  );
}

/** What was done with this plan on this device, has no place in it, and is not sent yet. */
export function PlanWaits() {
  const t = useWords('plans');
  const { id, plan } = useRoom();
  const own = useOutbox().letters.filter(
    ({ path }) => path.startsWith(`/participants/${id}/plan/`) || path === `/participants/${id}/strengths`,
  );
  const inPlace = new Set(plan.waiting.values());
  const waiting = own.filter((letter) => letter.refused === undefined && !inPlace.has(letter));
  return (
    <>
      {waiting.length === 0 ? null : (
        <Notice tone="do" live title={t('waits.title')}>
          <ul class="plan-waits">
            {waiting.map((letter) => (
              <Waiting key={letter.id} letter={letter} />
            ))}
          </ul>
        </Notice>
      )}
      {own
        .filter(({ refused }) => refused !== undefined)
        .map((letter) => (
          <Refused key={letter.id} letter={letter} />
        ))}
    </>
  );
}
