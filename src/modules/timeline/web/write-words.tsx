import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { mostNamed, SharingField, sharingIn } from '../../../web/readers/sharing-field.tsx';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, ChoiceChips, Form, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { neighbours } from './neighbours.ts';
import type { OwnDeeds, OwnKind } from './own-deeds.ts';
import { ownKinds } from './own-deeds.ts';

/** Those who walk along with the participant now. */
function useWalkers(participantId: string): { id: string; name: string }[] {
  const { data } = useQuery({
    queryKey: ['participant', participantId, 'named'],
    queryFn: () => neighbours.get('/participants/:id', { params: { id: participantId } }),
    staleTime: 300_000,
  });
  const now = (data?.caseload ?? []).filter((one) => !one.until).slice(0, mostNamed);
  return now.map(({ staffId, staffName }) => ({ id: staffId, name: staffName }));
}

export interface WritingProps {
  participantId: string;
  deeds: OwnDeeds;
  onEnd: () => void;
}

/** What is written on one's own line, of which kind, and who reads it. */
export function Writing({ participantId, deeds, onEnd }: WritingProps) {
  const t = useWords('timeline');
  const walkers = useWalkers(participantId);
  const [id] = useState(newId);
  const [kind, setKind] = useState<OwnKind>('own-words');
  const send = async (values: FormValues): Promise<void> => {
    const happenedAt = new Date().toISOString();
    await deeds.write(kind, { id, said: values.text('said'), happenedAt, ...sharingIn(values, walkers) });
    onEnd();
  };
  return (
    <Form
      submit={t('me.write.save')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onEnd}>
          {t('answer.cancel')}
        </Button>
      }
    >
      <TextArea name="said" label={t('me.write.said')} rows={4} maxLength={8000} said />
      <ChoiceChips
        name="kind"
        label={t('me.write.kind')}
        value={kind}
        onChange={(value) => setKind(ownKinds.find((one) => one === value) ?? 'own-words')}
        choices={ownKinds.map((value) => ({ value, label: t(`me.write.${value}`) }))}
      />
      {kind === 'return-to-use' ? <p>{t('me.write.stays')}</p> : null}
      <SharingField
        key={kind}
        whose={{ own: true, names: walkers.map(({ name }) => name) }}
        audience={kind === 'return-to-use' ? 'just-us' : 'team'}
      />
    </Form>
  );
}
