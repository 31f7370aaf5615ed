import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { mostNamed, SharingField, sharingIn } from '../../../web/readers/sharing-field.tsx';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, ChoiceChips, Form, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { forgetLineDraft, keepLineDraft, readLineDraft } from './line-drafts.ts';
import { namedQuery } from './named.ts';
import type { OwnDeeds, OwnKind } from './own-deeds.ts';
import { ownKinds } from './own-deeds.ts';

/** Those who walk along with the participant now. */
function useWalkers(participantId: string): { id: string; name: string }[] {
  const { data } = useQuery(namedQuery(participantId));
  const now = (data?.caseload ?? []).filter((one) => !one.until).slice(0, mostNamed);
  return now.map(({ staffId, staffName }) => ({ id: staffId, name: staffName }));
}

export interface WritingProps {
  participantId: string;
  deeds: OwnDeeds;
  onEnd: () => void;
}

const kindIn = (how: string | undefined): OwnKind => ownKinds.find((one) => one === how) ?? 'own-words';

/** A return to use begins as just between the two of them. */
const usualAudience = (kind: OwnKind): string => (kind === 'return-to-use' ? 'just-us' : 'team');

/** What is being written, kept on this phone at every key until it is sent or given up. */
function useOwnDraft(participantId: string) {
  const [draft, setDraft] = useState<OwnDraft>(() => {
    const { how, words = '', audience } = readLineDraft(participantId) ?? {};
    const kind = kindIn(how);
    return { kind, words, audience: audience ?? usualAudience(kind) };
  });
  const set = (change: Partial<OwnDraft>): void => {
    const { kind, words, audience } = { ...draft, ...change };
    setDraft({ kind, words, audience });
    keepLineDraft(participantId, { how: kind, words, audience });
  };
  return { draft, set };
}

interface OwnDraft {
  kind: OwnKind;
  words: string;
  audience: string;
}

/** What is written on one's own line, of which kind, and who reads it. */
export function Writing({ participantId, deeds, onEnd }: WritingProps) {
  const t = useWords('timeline');
  const walkers = useWalkers(participantId);
  const [id] = useState(newId);
  const { draft, set } = useOwnDraft(participantId);
  const { kind } = draft;
  const end = (): void => {
    forgetLineDraft(participantId);
    onEnd();
  };
  const send = async (values: FormValues): Promise<void> => {
    const happenedAt = new Date().toISOString();
    await deeds.write(kind, { id, said: values.text('said'), happenedAt, ...sharingIn(values, walkers) });
    end();
  };
  return (
    <Form
      submit={t('me.write.save')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={end}>
          {t('answer.cancel')}
        </Button>
      }
    >
      <TextArea
        name="said"
        label={t('me.write.said')}
        rows={4}
        maxLength={8000}
        value={draft.words}
        onChange={(words) => set({ words })}
        said
      />
      <ChoiceChips
        name="kind"
        label={t('me.write.kind')}
        value={kind}
        onChange={(value) => set({ kind: kindIn(value), audience: usualAudience(kindIn(value)) })}
        choices={ownKinds.map((value) => ({ value, label: t(`me.write.${value}`) }))}
      />
      {kind === 'return-to-use' ? <p>{t('me.write.stays')}</p> : null}
      <SharingField
        key={kind}
        whose={{ own: true, names: walkers.map(({ name }) => name) }}
        value={draft.audience}
        onChange={(audience) => set({ audience })}
      />
    </Form>
  );
}
