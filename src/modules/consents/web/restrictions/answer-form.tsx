import { useState } from 'preact/hooks';
import { useSession } from '../../../../web/session.ts';
import type { FormValues } from '../../../../web/ui/form-values.ts';
import { Button, ChoiceChips, DateField, Form, Loaded, useToast } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { RestrictionHere } from '../server.ts';
import { api, useFresh, useSharing } from '../server.ts';
import { stoppedBy } from './stopped-by.ts';

/** What somebody outside can see now and could not after a yes. */
function WouldStop({ one }: { one: RestrictionHere }) {
  const t = useWords('consents');
  const { list } = useFormat();
  const query = useSharing(one.participantId);
  return (
    <Loaded query={query}>
      {({ consents }) => {
        const stopped = stoppedBy(one, consents);
        if (stopped.length === 0) return <p>{t('restrict.stopsNothing')}</p>;
        return (
          <ul class="stack">
            {stopped.map(({ recipientId, recipientName: who, information, purposes }) => (
              <li key={`${recipientId} ${information.join(' ')} ${purposes.join(' ')}`}>
                {t('restrict.stopsOne', {
                  who,
                  what: list(information.map((kind) => t(`what.${kind}`))),
                  why: list(purposes.map((purpose) => t(`why.${purpose}`))),
                })}
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

interface AnswerProps {
  one: RestrictionHere;
  name: string;
  today: string;
  onEnd: () => void;
}

/** A yes, until a day or without an end, or a no; and beside it what a yes would stop. */
export function AnswerForm({ one, name, today, onEnd }: AnswerProps) {
  const t = useWords('consents');
  const toast = useToast();
  const fresh = useFresh();
  // Who stands in for a privacy officer opens no consents.
  const reads = useSession().person?.roles.some((role) => role === 'privacy-officer') ?? false;
  const [decision, setDecision] = useState('');
  const send = async (values: FormValues): Promise<void> => {
    const untilOn = values.filled('untilOn');
    await api.post('/participants/:id/restrictions/:restrictionId/answer', {
      params: { id: one.participantId, restrictionId: one.id },
      body: { agreed: values.text('decision') === 'yes', ...(untilOn ? { untilOn } : {}) },
    });
    await fresh();
    onEnd();
    toast.say(t('restrict.sent'));
  };
  return (
    <Form
      submit={t('restrict.send')}
      onSubmit={send}
      fieldWords={(_, code) => (code === 'consents/day-over' ? t('problem.day-over') : undefined)}
      actions={
        <Button kind="quiet" onClick={onEnd}>
          {t('restrict.leave')}
        </Button>
      }
    >
      <h3>{t('restrict.stops')}</h3>
      {reads ? <WouldStop one={one} /> : <p>{t('restrict.stopsAll')}</p>}
      <ChoiceChips
        name="decision"
        label={t('restrict.decision')}
        hint={t('restrict.hint', { name })}
        onChange={setDecision}
        choices={[
          { value: 'yes', label: t('restrict.yes') },
          { value: 'no', label: t('restrict.no') },
        ]}
      />
      {decision === 'yes' ? (
        <DateField
          name="untilOn"
          label={t('restrict.until')}
          hint={t('restrict.untilHint')}
          min={today}
          optional
        />
      ) : null}
    </Form>
  );
}
