import { useSearchParams } from 'wouter-preact';
import type { PageProps } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { ChoiceChips, Empty, LinkButton, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Filter } from './filters.ts';
import { asFilter, filters } from './filters.ts';
import { LineList } from './line-list.tsx';
import type { LineShown } from './line-pages.ts';
import { useNamed } from './named.ts';
import { PrintLine } from './print-line.tsx';
import { useLine } from './use-line.ts';

interface FilterProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

function FilterChips({ filter, onFilter }: FilterProps) {
  const t = useWords('timeline');
  return (
    <ChoiceChips
      name="show"
      label={t('show')}
      hideLabel
      size="small"
      value={filter}
      onChange={(value) => onFilter(asFilter(value))}
      choices={filters.map((value) => ({ value, label: t(`filter.${value}`) }))}
    />
  );
}

function Nothing({ filter, id }: { filter: Filter; id: string }) {
  const t = useWords('timeline');
  if (filter !== 'all') return <Empty title={t('emptyFilter')} />;
  return (
    <Empty
      title={t('empty')}
      action={
        <LinkButton kind="filled" to={`/people/${id}/write`}>
          {t('write')}
        </LinkButton>
      }
    >
      {t('emptyLead')}
    </Empty>
  );
}

const isEmpty = (line: LineShown): boolean => line.pages.every((page) => page.length === 0);

function Entries({ id, filter, name }: { id: string; filter: Filter; name: string }) {
  const line = useLine(id, filter);
  const readerId = useSession().person?.id ?? '';
  return (
    <Loaded query={line.query}>
      {() => (
        <>
          {isEmpty(line) ? <Nothing filter={filter} id={id} /> : <PrintLine query={line.query} />}
          <LineList
            participantId={id}
            line={line}
            name={name}
            readerId={readerId}
            own={false}
            justUs={filter === 'just-us'}
          />
        </>
      )}
    </Loaded>
  );
}

/** A participant's line: every dated fact, the latest first, on one thread. */
export function Page({ params }: PageProps<'/people/:id/line'>) {
  const t = useWords('timeline');
  const [search, setSearch] = useSearchParams();
  const { name, first, abilities } = useNamed(params.id);
  const filter = asFilter(search.get('show'));
  const choose = (next: Filter): void => setSearch(next === 'all' ? {} : { show: next }, { replace: true });
  return (
    <PageFrame
      back={{ to: `/people/${params.id}`, label: name }}
      title={t('title', { name: first })}
      lead={t('lead', { name: first })}
      actions={
        <>
          <LinkButton to={`/people/${params.id}/write`}>{t('write')}</LinkButton>
          {abilities.includes('clinical-note.write') ? (
            <LinkButton to={`/people/${params.id}/add/clinical-note`}>{t('writeClinical')}</LinkButton>
          ) : null}
        </>
      }
    >
      <FilterChips filter={filter} onFilter={choose} />
      <Entries key={filter} id={params.id} filter={filter} name={first} />
    </PageFrame>
  );
}
