import type { Letter } from '../../../web/outbox/index.ts';
import { keeping, useOutbox } from '../../../web/outbox/index.ts';
import { Button, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { OwnLetter } from './own-letters.ts';
import { ownLetters } from './own-letters.ts';
import { useTogether } from './together.tsx';

function useTold(): (one: OwnLetter) => string {
  const t = useWords('recovery-capital');
  return ({ what, words, domain }) => {
    const deed = t(`waits.deed.${what}`, { domain: domain ? t(`domain.${domain}`) : '' });
    return words ? `${deed}: ${words}` : deed;
  };
}

/** The way back for something that waits on this phone. */
function TakeOff({ letter, told }: { letter: Letter; told: string }) {
  const t = useWords('recovery-capital');
  return (
    <Button
      kind="quiet"
      label={`${t('waits.remove')}: ${told}`}
      onClick={() => void keeping.takeBack(letter.id)}
    >
      {t('waits.remove')}
    </Button>
  );
}

/** Beside something that stands in its place and waits on this phone; nothing beside what was sent. */
export function WaitsHere({ id, what }: { id: string; what: string }) {
  const t = useWords('recovery-capital');
  const letter = useTogether().profile.waiting.get(id);
  if (!letter) return null;
  return (
    <span class="strengths-waits-here small">
      <span>{t('waits.here')}</span> <TakeOff letter={letter} told={what} />
    </span>
  );
}

function Waiting({ one }: { one: OwnLetter }) {
  const told = useTold()(one);
  return (
    <li class="strengths-waiting">
      <span>{told}</span>
      <TakeOff letter={one.letter} told={told} />
    </li>
  );
}

function Refused({ one }: { one: OwnLetter }) {
  const t = useWords('recovery-capital');
  const told = useTold()(one);
  return (
    <Notice
      tone="person"
      live
      title={t('waits.refused')}
      actions={<Button onClick={() => void keeping.drop(one.letter.id)}>{t('waits.seen')}</Button>}
    >
      <p>{told}</p>
      <p>{one.letter.refused}</p>
    </Notice>
  );
}

interface StrengthsWaitProps {
  personId: string;
  /** What stands on the page where it belongs is not told a second time. */
  inPlace: ReadonlyMap<string, Letter>;
}

/** What the participant did on these pages without a network: on this phone alone until it goes out, and told if it cannot. */
export function StrengthsWait({ personId, inPlace }: StrengthsWaitProps) {
  const t = useWords('recovery-capital');
  const own = ownLetters(useOutbox().letters, personId);
  const placed = new Set([...inPlace.values()].map(({ id }) => id));
  const waiting = own.filter(({ letter }) => letter.refused === undefined && !placed.has(letter.id));
  return (
    <>
      {waiting.length === 0 ? null : (
        <Notice tone="do" live title={t('waits.title')}>
          <ul class="stack-small">
            {waiting.map((one) => (
              <Waiting key={one.letter.id} one={one} />
            ))}
          </ul>
        </Notice>
      )}
      {own
        .filter(({ letter }) => letter.refused !== undefined)
        .map((one) => (
          <Refused key={one.letter.id} one={one} />
        ))}
    </>
  );
}
