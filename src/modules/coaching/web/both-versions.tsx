import { useQuery } from '@tanstack/preact-query';
import { Button, Card, Loaded, Notice, Said } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ContactSeen } from './neighbours.ts';
import { findEntry } from './neighbours.ts';
import type { Note } from './note.ts';

interface Standing {
  fact?: ContactSeen;
  authors: Readonly<Record<string, string>>;
}

/** What stands in the place of an entry that was amended meanwhile; no fact where it was taken back. */
async function findStanding(participantId: string, amended: string): Promise<Standing> {
  const found = await findEntry(participantId, amended);
  return found ? { fact: found.entry, authors: found.authors } : { authors: {} };
}

interface Shown {
  said: string;
  agreed: string;
}

function Version({ title, shown, when }: { title: string; shown: Shown; when?: string }) {
  const t = useWords('coaching');
  return (
    <Card title={title}>
      <div class="stack">
        {when ? <p class="small muted">{when}</p> : null}
        {shown.said === '' ? <p class="muted">{t('both.nothing')}</p> : <Said>{shown.said}</Said>}
        {shown.agreed === '' ? null : <p>{t('both.agreed', { agreed: shown.agreed })}</p>}
      </div>
    </Card>
  );
}

function Theirs({ fact, authors }: { fact: ContactSeen; authors: Readonly<Record<string, string>> }) {
  const t = useWords('coaching');
  const format = useFormat();
  const name = fact.authorId ? authors[fact.authorId] : undefined;
  const { said = '', agreed = '' } = fact.words;
  return (
    <Version
      title={name ? t('both.theirsBy', { name }) : t('both.theirs')}
      shown={{ said, agreed }}
      when={format.dateTime(fact.recordedAt)}
    />
  );
}

export interface BothProps {
  participantId: string;
  note: Note;
  /** Saves the writer's version over the one given, or as an entry of its own where none stands. */
  onMine: (over: ContactSeen | undefined) => void;
  onTheirs: () => void;
  /** Goes on writing, with the standing version's words at hand. */
  onEdit: (over: ContactSeen) => void;
}

/** Two people changed one entry: both versions, and the person decides. */
export function BothVersions({ participantId, note, onMine, onTheirs, onEdit }: BothProps) {
  const t = useWords('coaching');
  const query = useQuery({
    queryKey: ['line', participantId, 'standing', note.amends],
    queryFn: () => findStanding(participantId, note.amends),
    staleTime: 0,
  });
  return (
    <div class="stack" role="alert">
      <Notice tone="person" title={t('both.title')}>
        <p>{t('both.lead')}</p>
      </Notice>
      <Loaded query={query}>
        {({ fact: theirs, authors }) => (
          <>
            <div class="both">
              {theirs ? <Theirs fact={theirs} authors={authors} /> : <p>{t('both.gone')}</p>}
              <Version title={t('both.mine')} shown={note} />
            </div>
            <div class="actions">
              <Button kind="filled" onClick={() => onMine(theirs)}>
                {t(theirs ? 'both.useMine' : 'both.own')}
              </Button>
              {theirs ? <Button onClick={() => onEdit(theirs)}>{t('both.edit')}</Button> : null}
              <Button kind="quiet" onClick={onTheirs}>
                {t('both.useTheirs')}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
