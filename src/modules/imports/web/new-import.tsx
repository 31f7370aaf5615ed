import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { Problem } from '../../../web/api.ts';
import {
  FileField,
  failureSentences,
  Notice,
  Page as PageFrame,
  Progress,
  Steps,
} from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { api } from './server.ts';
import { useStepNames } from './step-names.ts';
import './imports.css';

/** Whatever a browser believes the file to be: the server looks at the bytes. */
const asBytes = (file: File): File => new File([file], file.name, { type: 'application/octet-stream' });

function useRefusal(): (error: unknown) => string {
  const t = useWords('imports');
  const shell = useWords('shell');
  return (error) => {
    const { refusal, params } = error instanceof Problem ? error.extra : {};
    if (typeof refusal !== 'string') return failureSentences(error, shell).message;
    const filled = typeof params === 'object' && params !== null ? (params as Record<string, string>) : {};
    return t(`reading.refused.${refusal}`, filled);
  };
}

export function Page() {
  const t = useWords('imports');
  const steps = useStepNames();
  const told = useRefusal();
  const [, go] = useLocation();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<string>();
  const take = async (file: File): Promise<void> => {
    setReading(true);
    setRefused(undefined);
    try {
      const { id } = await api.post('/imports', { file: asBytes(file) });
      go(`/imports/${id}`);
    } catch (error) {
      setRefused(told(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <PageFrame
      width="read"
      title={t('new.title')}
      lead={t('new.lead')}
      back={{ to: '/imports', label: t('menu') }}
    >
      <div class="stack">
        <Steps steps={steps} current={0} />
        {refused === undefined ? null : <Notice tone="person" live title={refused} />}
        {reading ? (
          <Progress label={t('new.reading')} />
        ) : (
          <FileField
            name="file"
            label={t('new.choose')}
            hint={t('new.kinds')}
            accept=".csv,.tsv,.txt,.xlsx,.xlsm"
            onChoose={(file) => void take(file)}
          />
        )}
        <ul class="import-promises">
          {['nothing', 'sealed', 'undo'].map((promise) => (
            <li key={promise}>{t(`new.promise.${promise}`)}</li>
          ))}
        </ul>
      </div>
    </PageFrame>
  );
}
