import { useState } from 'preact/hooks';
import { Button, failureSentences, LinkButton, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import type { Reached } from './deeds.ts';
import { useReached } from './deeds.ts';
import { phoneHref } from './doing.ts';
import { firstName } from './greeting.ts';
import type { Pending } from './pending.ts';
import type { RowActs } from './use-today.ts';

interface BarProps {
  person: TodayPerson;
  pending: Pending;
  acts: RowActs;
}

/** After a call or a text, one tap writes it down. */
function OneTap({ person, pending, place, acts }: BarProps & { place: 'text' | 'phone' }) {
  const t = useWords('monitoring');
  const shell = useWords('shell');
  const write = useReached();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const send = async (outcome: Reached['outcome']): Promise<void> => {
    setBusy(true);
    try {
      await write(person, { id: pending.contactId, place, outcome });
      acts.end();
      document.querySelector('h1')?.focus();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {failed ? <Notice tone="person" live title={failureSentences(failed, shell).message} /> : null}
      <p>{t('write.how', { name: firstName(person.name) })}</p>
      <div class="actions">
        <Button kind="filled" busy={busy} onClick={() => void send('kept')}>
          {t('write.reached', { name: firstName(person.name) })}
        </Button>
        <Button busy={busy} onClick={() => void send('not-reached')}>
          {t('write.noAnswer')}
        </Button>
        <LinkButton kind="quiet" to={`/people/${person.id}/write?place=${place}`} onClick={acts.end}>
          {t('write.more')}
        </LinkButton>
        <Button kind="quiet" onClick={acts.end}>
          {t('write.not')}
        </Button>
      </div>
    </>
  );
}

function waySentence(person: TodayPerson): 'inPerson' | 'email' | 'nothing' | 'unknown' {
  const [first] = person.reach.ways;
  if (first === 'in-person') return 'inPerson';
  if (first === 'email') return 'email';
  return person.reach.phone && !first ? 'unknown' : 'nothing';
}

/** No way by phone was agreed: what is known, in words, and the page to write on. */
function Ways({ person, acts }: BarProps) {
  const t = useWords('monitoring');
  const sentence = waySentence(person);
  const { phone } = person.reach;
  const offered = sentence === 'unknown' && phone ? phone : undefined;
  return (
    <>
      <p>{t(`write.${sentence}`, { name: firstName(person.name) })}</p>
      <div class="actions">
        {offered === undefined ? null : (
          <>
            <LinkButton to={phoneHref('text', offered)} onClick={() => acts.begin(person.id, 'text')}>
              {t('act.shortText')}
            </LinkButton>
            <LinkButton to={phoneHref('call', offered)} onClick={() => acts.begin(person.id, 'phone')}>
              {t('act.shortCall')}
            </LinkButton>
          </>
        )}
        <LinkButton kind="filled" to={`/people/${person.id}/write`} onClick={acts.end}>
          {t('write.down')}
        </LinkButton>
        <Button kind="quiet" onClick={acts.end}>
          {t('write.not')}
        </Button>
      </div>
    </>
  );
}

/** Below the row of whoever was just called or texted. */
export function WriteBar(props: BarProps) {
  const { place } = props.pending;
  return (
    <fieldset class="today-bar" aria-live="polite">
      {place ? <OneTap {...props} place={place} /> : <Ways {...props} />}
    </fieldset>
  );
}
