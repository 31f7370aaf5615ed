import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Chip, Disclosure, Loaded, Said } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { FactView, LineEntry } from '../schema.ts';
import { api } from './neighbours.ts';

/** One version: when it was written, and its words; a moved step has the same words and says its day. */
function Version({ version }: { version: FactView }) {
  const t = useWords('timeline');
  const format = useFormat();
  const { dueOn } = version.data;
  return (
    <li>
      <p class="small muted">{t('entry.earlierWhen', { when: format.dateTime(version.recordedAt) })}</p>
      {Object.entries(version.words).map(([text, said]) => (
        <Said key={text}>{said}</Said>
      ))}
      {typeof dueOn === 'string' ? <p class="small muted">{format.date(dueOn)}</p> : null}
    </li>
  );
}

function Versions({ entry }: { entry: LineEntry }) {
  const { id: factId, participantId: id } = entry;
  const query = useQuery({
    // Not below 'line': what a version replaced stays the same, and once that version is taken back it is not there to ask.
    queryKey: ['earlier', id, factId],
    queryFn: () => api.get('/participants/:id/line/:factId/earlier', { params: { id, factId } }),
  });
  return (
    <Loaded query={query}>
      {({ versions }) => (
        <ul class="line-answers">
          {versions.map((version) => (
            <Version key={version.id} version={version} />
          ))}
        </ul>
      )}
    </Loaded>
  );
}

/** The answers to a form are no sentences: the form's own page shows them. */
const saysSomething = ({ struckAt, words }: LineEntry): boolean => !(struckAt || 'answers' in words);

/** That an entry was amended, and what it said before for whoever wants to know. */
export function Amended({ entry }: { entry: LineEntry }) {
  const t = useWords('timeline');
  const [open, setOpen] = useState(false);
  if (entry.amendsId === undefined) return null;
  return (
    <div>
      <p>
        <Chip tone="plain">{t('entry.amended')}</Chip> {t('entry.amendedHint')}
      </p>
      {saysSomething(entry) ? (
        <Disclosure summary={t('entry.earlier')} open={open} onToggle={setOpen}>
          {open ? <Versions entry={entry} /> : null}
        </Disclosure>
      ) : null}
    </div>
  );
}
