import type { Column } from '../../../web/ui/index.ts';
import { Button, DataTable } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import { domainKeys } from '../domain/domains.ts';
import { ownCheck, toldOf } from '../domain/picture.ts';
import { useSaidOf } from './said.ts';
import { speakerKey, usePhrase, useTogether, useVoiceName, useWho } from './together.tsx';

/** What every source and voice said, the date beside it: `at` 0 is the latest, 1 the one before. */
function Cell({ domain, at }: { domain: Domain; at: 0 | 1 }) {
  const t = useWords('recovery-capital');
  const format = useFormat();
  const phrase = usePhrase();
  const voiceName = useVoiceName();
  const saidOf = useSaidOf();
  const who = useWho();
  const { profile } = useTogether();
  const told = toldOf(domain, profile).filter(({ readings }) => readings[at]);
  if (told.length === 0) return <span class="muted">{at === 0 ? t('wheel.notMeasured') : '–'}</span>;
  return (
    <div>
      {told.map((one) => {
        const reading = one.readings[at];
        const source = one.instrument.key === ownCheck ? '' : `${phrase(one.instrument.name)}. `;
        return (
          <p key={`${one.instrument.key} ${one.instrument.version} ${speakerKey(one)}`}>
            {saidOf(one, reading).join(', ')}{' '}
            <span class="small muted">
              {source}
              {reading
                ? [voiceName(one), who(reading), format.shortDate(reading.at)].filter(Boolean).join(', ')
                : ''}
            </span>
          </p>
        );
      })}
    </div>
  );
}

/** The wheel in words: for screen readers, for print, and for whoever would rather read. */
export function AsTable() {
  const t = useWords('recovery-capital');
  const { profile, onOpen } = useTogether();
  const strong = (domain: Domain) => profile.strengths.filter((one) => one.domain === domain);
  const columns: Column<Domain>[] = [
    {
      key: 'domain',
      label: t('table.domain'),
      cell: (domain) => (
        <Button kind="inline" onClick={() => onOpen(domain)}>
          {t(`domain.${domain}`)}
        </Button>
      ),
    },
    {
      key: 'strengths',
      label: t('table.strengths'),
      cell: (domain) => {
        const here = strong(domain);
        if (here.length === 0) return <span class="muted">{t('table.none')}</span>;
        return here
          .map(({ id, what }) => (profile.waiting.has(id) ? t('waits.inWords', { what }) : what))
          .join(', ');
      },
    },
    { key: 'before', label: t('table.before'), cell: (domain) => <Cell domain={domain} at={1} /> },
    { key: 'latest', label: t('table.latest'), cell: (domain) => <Cell domain={domain} at={0} /> },
  ];
  return (
    <section class="stack">
      <h2>{t('table.title')}</h2>
      <DataTable
        caption={t('table.caption')}
        hideCaption
        columns={columns}
        rows={domainKeys}
        rowKey={(domain) => domain}
      />
    </section>
  );
}
