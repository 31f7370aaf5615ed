import { keeping, useOutbox } from '../../../web/outbox/index.ts';
import { Button, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { OwnLetter } from './own-letters.ts';
import { ownLetters } from './own-letters.ts';

function useTold(): (one: OwnLetter) => string {
  const t = useWords('recovery-capital');
  return ({ what, words, domain }) => {
    const deed = t(`waits.deed.${what}`, { domain: domain ? t(`domain.${domain}`) : '' });
    return words ? `${deed}: ${words}` : deed;
  };
}

function Waiting({ one }: { one: OwnLetter }) {
  const t = useWords('recovery-capital');
  const told = useTold()(one);
  return (
    <li class="strengths-waiting">
      <span>{told}</span>
      <Button
        kind="quiet"
        label={`${t('waits.remove')}: ${told}`}
        onClick={() => void keeping.takeBack(one.letter.id)}
      >
        {t('waits.remove')}
      </Button>
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

/** What the participant did on these pages without a network: on this phone alone until it goes out, and told if it cannot. */
export function StrengthsWait({ personId }: { personId: string }) {
  const t = useWords('recovery-capital');
  const own = ownLetters(useOutbox().letters, personId);
  const waiting = own.filter(({ letter }) => letter.refused === undefined);
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
