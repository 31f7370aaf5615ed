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

function waySentence({ reach: { ways, phone } }: TodayPerson): 'inPerson' | 'email' | 'nothing' | 'unasked' {
  const [first] = ways;
  if (first === undefined) return phone ? 'unasked' : 'nothing';
  if (first === 'in-person') return 'inPerson';
  return first === 'email' ? 'email' : 'nothing';
}

/** A number is known and nobody has asked whether it is safe: it is there, with the word of care above it. */
function ByPhone({ person, phone, acts }: Pick<BarProps, 'person' | 'acts'> & { phone: string }) {
  const t = useWords('monitoring');
  return (
    <>
      <LinkButton to={phoneHref('call', phone)} onClick={() => acts.begin(person.id, 'phone')}>
        {t('act.shortCall')}
      </LinkButton>
      <LinkButton to={phoneHref('text', phone)} onClick={() => acts.begin(person.id, 'text')}>
        {t('act.shortText')}
      </LinkButton>
    </>
  );
}

/** No way by phone was agreed: what is known, in words, the way to ask where nobody has, and the page to write on. */
function Ways({ person, acts }: BarProps) {
  const t = useWords('monitoring');
  const name = firstName(person.name);
  const { phone, ways } = person.reach;
  const asked = ways.length > 0;
  return (
    <>
      <p>{t(`write.${waySentence(person)}`, { name })}</p>
      <div class="actions">
        {asked ? null : (
          <LinkButton kind="filled" to={`/people/${person.id}/reach`} onClick={acts.end}>
            {t('write.ask', { name })}
          </LinkButton>
        )}
        {phone && !asked ? <ByPhone person={person} phone={phone} acts={acts} /> : null}
        <LinkButton kind={asked ? 'filled' : 'line'} to={`/people/${person.id}/write`} onClick={acts.end}>
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
