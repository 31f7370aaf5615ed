import { useEffect, useState } from 'preact/hooks';
import { hasLock, lockWith, shortestPin, unlockForGood } from '../../../web/device/lock.ts';
import { hasOffer, isInstalled, takeOffer, watchOffer } from '../../../web/install.ts';
import { keep, readKept } from '../../../web/kept.ts';
import { Problem } from '../../../web/problem.ts';
import { isOwnDevice, useSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Card, CheckField, Form, TextField, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

interface LockProps {
  owner: string;
  onDone: (locked: boolean) => void;
}

function NewPin({ owner, onDone, onNot }: LockProps & { onNot: () => void }) {
  const t = useWords('account');
  const { say } = useToast();
  const submit = async (values: FormValues): Promise<void> => {
    const pin = values.text('pin');
    if (pin.length < shortestPin)
      throw new Problem(400, { detail: t('here.tooShort', { count: shortestPin }) });
    if (pin !== values.text('again')) throw new Problem(400, { detail: t('here.differs') });
    await lockWith(pin, owner);
    say(t('here.isOn'));
    onDone(true);
  };
  const field = { type: 'password', autocomplete: 'off', size: 12, plain: true } as const;
  return (
    <Form
      submit={t('here.save')}
      onSubmit={submit}
      actions={
        <Button kind="quiet" onClick={onNot}>
          {t('notNow')}
        </Button>
      }
    >
      <TextField
        {...field}
        name="pin"
        label={t('here.pin')}
        hint={t('here.pinHint', { count: shortestPin })}
        autofocus
      />
      <TextField {...field} name="again" label={t('here.again')} />
    </Form>
  );
}

function LockPart({ owner }: { owner: string }) {
  const t = useWords('account');
  const { say } = useToast();
  const [locked, setLocked] = useState<boolean>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    hasLock().then(setLocked, () => undefined);
  }, []);
  const done = (now: boolean): void => {
    setAsking(false);
    setLocked(now);
  };
  const turnOff = async (): Promise<void> => {
    await unlockForGood(owner).then(
      () => done(false),
      () => say(t('here.noNetwork')),
    );
  };
  // A browser that keeps nothing has nothing to lock.
  if (locked === undefined) return null;
  return (
    <div class="stack-small">
      <h3>{t('here.lock')}</h3>
      <p class="muted">{t(locked ? 'here.lockOn' : 'here.lockOff')}</p>
      {asking ? <NewPin owner={owner} onDone={done} onNot={() => setAsking(false)} /> : null}
      {asking ? null : (
        <div class="actions">
          {locked ? <Button onClick={() => void turnOff()}>{t('here.turnOff')}</Button> : null}
          <Button onClick={() => setAsking(true)}>{t(locked ? 'here.change' : 'here.turnOn')}</Button>
        </div>
      )}
    </div>
  );
}

/** What the browser's tab and its history say. */
function DiscreetPart() {
  const t = useWords('account');
  const [discreet, setDiscreet] = useState(readKept('titles') !== 'shown');
  const choose = (checked: boolean): void => {
    keep('titles', checked ? '' : 'shown');
    setDiscreet(checked);
  };
  return (
    <CheckField
      name="discreet"
      label={t('here.discreet')}
      hint={t('here.discreetHint')}
      checked={discreet}
      onChange={choose}
    />
  );
}

function HomeScreenPart() {
  const t = useWords('account');
  const [offered, setOffered] = useState(hasOffer);
  useEffect(() => watchOffer(() => setOffered(hasOffer())), []);
  if (isInstalled()) return null;
  return (
    <div class="stack-small">
      <h3>{t('here.home')}</h3>
      <p class="muted">{t(offered ? 'here.homeLead' : 'here.homeByHand')}</p>
      {offered ? (
        <div class="actions">
          <Button onClick={() => void takeOffer()}>{t('here.homeAdd')}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** This phone or computer alone: a PIN, what its tab says, and a place on the home screen. */
export function ThisDevice() {
  const t = useWords('account');
  const { person } = useSession();
  if (!person) return null;
  return (
    <Card title={t('here.title')}>
      <div class="stack">
        <p class="muted">{t('here.lead')}</p>
        <LockPart owner={person.id} />
        {isOwnDevice(person) ? <DiscreetPart /> : null}
        <HomeScreenPart />
      </div>
    </Card>
  );
}
