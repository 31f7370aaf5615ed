import '../sharing.css';
import { useState } from 'preact/hooks';
import type { Column } from '../../../../web/ui/index.ts';
import { Button, DataTable, Empty, LinkButton, Loaded, Page as PageFrame } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Partner } from '../server.ts';
import { usePartners } from '../server.ts';
import { EndPartner } from './end-partner.tsx';
import { PartnerLink } from './partner-link.tsx';

interface Asked {
  partner: Partner;
  what: 'invite' | 'end';
}

function Acts({ partner, onAsk }: { partner: Partner; onAsk: (asked: Asked) => void }) {
  const t = useWords('consents');
  if (partner.status === 'ended') return null;
  const named = (word: string): string => `${word}: ${partner.name}`;
  return (
    <div class="actions">
      <Button
        kind="quiet"
        label={named(t('partners.invite'))}
        onClick={() => onAsk({ partner, what: 'invite' })}
      >
        {t('partners.invite')}
      </Button>
      <Button kind="quiet" label={named(t('partners.end'))} onClick={() => onAsk({ partner, what: 'end' })}>
        {t('partners.end')}
      </Button>
    </div>
  );
}

function useColumns(onAsk: (asked: Asked) => void): Column<Partner>[] {
  const t = useWords('consents');
  return [
    { key: 'name', label: t('partners.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    { key: 'from', label: t('partners.from'), cell: ({ from }) => from, sortBy: ({ from }) => from },
    { key: 'kind', label: t('partners.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'status',
      label: t('partners.status'),
      cell: ({ status }) => t(`partners.is.${status}`),
      sortBy: ({ status }) => status,
    },
    {
      key: 'acts',
      label: t('partners.acts'),
      cell: (partner) => <Acts partner={partner} onAsk={onAsk} />,
    },
  ];
}

/** People outside who may be shown something, once a participant agrees. */
export function Page() {
  const t = useWords('consents');
  const query = usePartners();
  const [asked, setAsked] = useState<Asked>();
  const columns = useColumns(setAsked);
  const close = (): void => setAsked(undefined);
  const add = (
    <LinkButton kind="filled" to="/partners/new">
      {t('partners.add')}
    </LinkButton>
  );
  return (
    <PageFrame width="wide" title={t('tab.partners')} lead={t('partners.lead')} actions={add}>
      {asked?.what === 'invite' ? <PartnerLink partner={asked.partner} /> : null}
      {asked?.what === 'end' ? <EndPartner partner={asked.partner} onClose={close} /> : null}
      <Loaded query={query}>
        {({ partners }) => (
          <DataTable
            caption={t('tab.partners')}
            hideCaption
            columns={columns}
            rows={partners}
            rowKey={({ id }) => id}
            filterText={({ name, from }) => `${name} ${from}`}
            empty={<Empty title={t('partners.none')}>{t('partners.noneSays')}</Empty>}
          />
        )}
      </Loaded>
    </PageFrame>
  );
}
