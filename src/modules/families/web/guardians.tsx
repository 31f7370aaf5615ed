import './families.css';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { PageProps } from '../../../web/define-web.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  Button,
  Card,
  ChoiceChips,
  DateField,
  Form,
  LoadedPage,
  Notice,
  Page as PageFrame,
  SelectField,
  TextField,
} from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Basis } from '../domain/guardianship.ts';
import { bases, paperShows, papers } from '../domain/guardianship.ts';
import { GuardianFacts } from './guardian-list.tsx';
import { HandedCodeNotice } from './handed-code.tsx';
import type { GuardianView, HandedCode } from './server.ts';
import { api, useActing, useFresh, useGuardians } from './server.ts';
import { TwoTaps } from './two-taps.tsx';

type Made = { code: HandedCode; name: string };

function entryOf(values: FormValues, basis: Basis) {
  const state = values.filled('state')?.toUpperCase();
  return {
    called: values.text('called'),
    basis,
    paper: papers.find((paper) => paper === values.text('paper')) ?? 'court-order',
    seenOn: values.text('seenOn'),
    fromOn: values.text('fromOn'),
    untilOn: values.text('untilOn'),
    ...(state ? { state } : {}),
  };
}

function Record({ participantId, onMade }: { participantId: string; onMade: (made: Made) => void }) {
  const t = useWords('families');
  const fresh = useFresh();
  const [id, setId] = useState<string>(newId);
  const [basis, setBasis] = useState<Basis>('court');
  const send = async (values: FormValues): Promise<void> => {
    const body = { id, ...entryOf(values, basis) };
    const code = await api.post('/participants/:id/guardians', { params: { id: participantId }, body });
    onMade({ code, name: body.called });
    setId(newId());
    await fresh();
  };
  return (
    <Form submit={t('record.save')} onSubmit={send}>
      <TextField name="called" label={t('record.called')} maxLength={120} />
      <ChoiceChips
        name="basis"
        size="tall"
        label={t('record.basis')}
        value={basis}
        onChange={(chosen) => setBasis(bases.find((one) => one === chosen) ?? 'court')}
        choices={bases.map((value) => ({
          value,
          label: t(`record.bases.${value}`),
          hint: t(`record.laws.${value}`),
        }))}
      />
      {basis === 'minor' ? (
        <TextField name="state" label={t('record.state')} hint={t('record.stateHint')} maxLength={2} />
      ) : null}
      <SelectField
        name="paper"
        label={t('record.paper')}
        choices={papers
          .filter((paper) => paperShows(basis, paper))
          .map((value) => ({ value, label: t(`paper.${value}`) }))}
      />
      <DateField name="seenOn" label={t('record.seenOn')} />
      <DateField name="fromOn" label={t('record.fromOn')} />
      <DateField name="untilOn" label={t('record.untilOn')} hint={t('record.untilHint')} />
    </Form>
  );
}

interface OnRecordProps {
  one: GuardianView;
  participantId: string;
  mayKeep: boolean;
  onMade: (made: Made) => void;
}

function OnRecord({ one, participantId, mayKeep, onMade }: OnRecordProps) {
  const t = useWords('families');
  const { busy, act } = useActing();
  const params = { id: participantId, guardianshipId: one.id };
  const renew = async () =>
    onMade({
      code: await api.post('/participants/:id/guardians/:guardianshipId/code', { params }),
      name: one.called,
    });
  return (
    <Card>
      <div class="stack">
        <GuardianFacts one={one} />
        {mayKeep && one.standing !== 'over' ? (
          <>
            {one.cameIn ? null : (
              <div class="actions">
                <Button busy={busy} onClick={() => act(renew)}>
                  {t('code.again')}
                </Button>
              </div>
            )}
            <TwoTaps
              word={t('record.end')}
              label={`${t('record.end')}: ${one.called}`}
              says={t('record.endSays', { name: one.called })}
              sure={t('record.endSure')}
              onDo={() => api.post('/participants/:id/guardians/:guardianshipId/end', { params })}
            />
          </>
        ) : null}
      </div>
    </Card>
  );
}

/** For whoever saw the paper: who decides for a participant where the law says so. */
export function Page({ params: { id } }: PageProps<'/people/:id/guardians'>) {
  const t = useWords('families');
  const query = useGuardians(id);
  const [made, setMade] = useState<Made>();
  return (
    <LoadedPage query={query}>
      {({ guardians, abilities }) => {
        const mayKeep = abilities.includes('guardian.keep');
        return (
          <PageFrame
            width="read"
            title={t('record.title')}
            lead={t('record.lead')}
            {...(abilities.includes('participant.read')
              ? { back: { to: `/people/${id}`, label: t('record.back') } }
              : {})}
          >
            <div class="stack">
              <Notice>{t('record.provisional')}</Notice>
              {made ? <HandedCodeNotice code={made.code} name={made.name} /> : null}
              {guardians.length === 0 ? <p class="muted">{t('record.none')}</p> : null}
              {guardians.map((one) => (
                <OnRecord key={one.id} one={one} participantId={id} mayKeep={mayKeep} onMade={setMade} />
              ))}
              {mayKeep ? (
                <Card title={t('record.new')}>
                  <Record participantId={id} onMade={setMade} />
                </Card>
              ) : null}
            </div>
          </PageFrame>
        );
      }}
    </LoadedPage>
  );
}
