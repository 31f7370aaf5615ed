import { useState } from 'preact/hooks';
import { newId } from '../../../../lib/ids.ts';
import type { FormValues } from '../../../../web/ui/form-values.ts';
import { DateField, Disclosure, Form, SelectField, useToast } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { informations } from '../../domain/vocabulary.ts';
import type { ConsentSeen } from '../server.ts';
import { api, useFresh } from '../server.ts';

interface Props {
  participantId: string;
  consent: ConsentSeen;
  today: string;
}

/** A part is one kind of entry or one recipient; without one it is all of it. */
function partOf(value: string, { recipients }: ConsentSeen) {
  const information = informations.find((one) => one === value);
  const recipientId = recipients.find(({ id }) => id === value)?.id;
  return { ...(information ? { information } : {}), ...(recipientId ? { recipientId } : {}) };
}

/** A paper by which somebody took it back: it counts from the moment it is put down here. */
export function Received({ participantId, consent, today }: Props) {
  const t = useWords('consents');
  const { list } = useFormat();
  const toast = useToast();
  const fresh = useFresh();
  const [id] = useState<string>(newId);
  const send = async (values: FormValues): Promise<void> => {
    const part = partOf(values.text('part'), consent);
    await api.post('/participants/:id/consents/:consentId/revoke-in-writing', {
      params: { id: participantId, consentId: consent.id },
      body: { id, receivedOn: values.text('receivedOn'), ...part },
    });
    toast.say(t('paper.stopped'));
    await fresh();
  };
  const names = consent.recipients.flatMap(({ id: value, name }) =>
    value && name && consent.recipients.length > 1 ? [{ value, label: name }] : [],
  );
  const kinds = consent.information.map((value) => ({ value, label: list([t(`what.${value}`)]) }));
  return (
    <Disclosure summary={t('paper.takeBack')}>
      <Form submit={t('paper.takeBackNow')} onSubmit={send}>
        <p>{t('paper.takeBackSays')}</p>
        <DateField name="receivedOn" label={t('paper.receivedOn')} max={today} />
        <SelectField
          name="part"
          label={t('paper.part')}
          optional
          choices={[...names, ...(kinds.length > 1 ? kinds : [])]}
          hint={t('paper.partHint')}
        />
      </Form>
    </Disclosure>
  );
}

/** What was agreed to end it has happened. */
export function Happened({ participantId, consent }: Omit<Props, 'today'>) {
  const t = useWords('consents');
  const toast = useToast();
  const fresh = useFresh();
  const [id] = useState<string>(newId);
  if (consent.expiry.by !== 'event' || consent.expiry.happenedAt) return null;
  const send = async (): Promise<void> => {
    await api.post('/participants/:id/consents/:consentId/happened', {
      params: { id: participantId, consentId: consent.id },
      body: { id, what: 'expiry-event', at: new Date().toISOString() },
    });
    toast.say(t('paper.stopped'));
    await fresh();
  };
  return (
    <Disclosure summary={t('paper.happened')}>
      <Form submit={t('paper.happenedNow')} onSubmit={send}>
        <p>{t('paper.happenedSays', { event: consent.expiry.event ?? '' })}</p>
      </Form>
    </Disclosure>
  );
}
