import { useState } from 'preact/hooks';
import { Button, LinkButton, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ComparedField } from './differences.ts';
import { differences } from './differences.ts';

interface Props {
  yours: Readonly<Record<string, unknown>>;
  theirs: Readonly<Record<string, unknown>>;
  /** The fields of the form; all of them unless told otherwise. */
  among?: readonly ComparedField[];
  /** Saves what is written here over the other version. */
  onKeepMine: () => Promise<void>;
  leaveTo: string;
}

/** Two people changed the same record: both versions beside each other, and nothing lost. */
export function ConflictNotice({ yours, theirs, among, onKeepMine, leaveTo }: Props) {
  const t = useWords('people');
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    setBusy(true);
    await onKeepMine().finally(() => setBusy(false));
  };
  return (
    <Notice
      tone="person"
      live
      title={t('conflict.title')}
      actions={
        <>
          <Button busy={busy} onClick={() => void keep()}>
            {t('conflict.keepMine')}
          </Button>
          <LinkButton to={leaveTo}>{t('conflict.takeTheirs')}</LinkButton>
        </>
      }
    >
      <table class="sides">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('conflict.yours')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(yours, theirs, among).map(({ field, mine, other }) => (
            <tr key={field}>
              <th scope="row">{t(`conflict.field.${field}`)}</th>
              <td>{mine}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}
