import '../forms.css';
import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import {
  FileField,
  failureSentences,
  Notice,
  Page as PageFrame,
  Progress,
  useToast,
} from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Looked } from '../../schema/keeping.ts';
import { api, instrumentsKey } from '../server.ts';
import type { Said } from './adding-form.tsx';
import { AddingForm } from './adding-form.tsx';
import { LookedAt } from './looked-at.tsx';
import { together } from './together.ts';

interface Chosen {
  file: File;
  looked: Looked;
}

/** A form comes in as a file, with the lists of answers it names where they lie apart: first what it is, then who may give it and under what terms. */
export function Page() {
  const t = useWords('forms');
  const shell = useWords('shell');
  const toast = useToast();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [looking, setLooking] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [chosen, setChosen] = useState<Chosen>();
  const look = async (files: readonly File[]): Promise<void> => {
    setLooking(true);
    setFailed(undefined);
    setChosen(undefined);
    try {
      const file = await together(files);
      setChosen({ file, looked: await api.post('/instruments/look', { file }) });
    } catch (error) {
      setFailed(failureSentences(error, shell).message);
    } finally {
      setLooking(false);
    }
  };
  const add = async ({ file }: Chosen, said: Said): Promise<void> => {
    await api.post('/instruments', { query: said, file });
    await queries.invalidateQueries({ queryKey: instrumentsKey });
    toast.say(t('keep.addedToast'));
    go('/settings/forms');
  };
  return (
    <PageFrame
      width="read"
      title={t('adding.title')}
      lead={t('adding.lead')}
      back={{ to: '/settings/forms', label: t('keep.back') }}
    >
      <div class="stack">
        {failed === undefined ? null : <Notice tone="person" live title={failed} />}
        {looking ? (
          <Progress label={t('adding.looking')} />
        ) : (
          <FileField
            name="file"
            label={t(chosen ? 'adding.chooseOther' : 'adding.choose')}
            hint={t('adding.kinds')}
            accept=".json"
            multiple
            onChoose={(_, all) => void look(all)}
          />
        )}
        {chosen ? <LookedAt looked={chosen.looked} fileName={chosen.file.name} /> : null}
        {chosen && chosen.looked.refused.length === 0 ? (
          <AddingForm key={chosen.file.name} looked={chosen.looked} onAdd={(said) => add(chosen, said)} />
        ) : null}
      </div>
    </PageFrame>
  );
}
