import type { Letter } from '../../../web/outbox/index.ts';
import { useOutbox } from '../../../web/outbox/index.ts';
import { Button, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useRoom } from './room.tsx';

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

function Waiting({ letter }: { letter: Letter }) {
  const t = useWords('plans');
  const outbox = useOutbox();
  const words = wordsIn(letter.body) ?? t('waits.deed');
  return (
    <li class="plan-waiting">
      <span>{words}</span>
      <Button
        kind="quiet"
        label={`${t('waits.remove')}: ${words}`}
        onClick={() => void outbox.takeBack(letter.id)}
      >
        {t('waits.remove')}
      </Button>
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

/** What was written in this plan on this device, and is not in it yet. */
export function PlanWaits() {
  const t = useWords('plans');
  const { id } = useRoom();
  const own = useOutbox().letters.filter(({ path }) => path.startsWith(`/participants/${id}/plan/`));
  const waiting = own.filter(({ refused }) => refused === undefined);
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
