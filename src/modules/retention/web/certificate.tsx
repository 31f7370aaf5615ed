import { useQuery } from '@tanstack/preact-query';
import type { PageProps } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { Button, Card, Facts, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { CertificateView } from '../schema.ts';
import './certificate.css';
import { useCounted } from './count-words.ts';
import { api } from './server.ts';

function Rule({ rule }: { rule: NonNullable<CertificateView['rule']> }) {
  const t = useWords('retention');
  const { date } = useFormat();
  return (
    <Facts
      rows={[
        { label: t('certificate.years'), value: t('schedule.yearsAfter', { count: rule.years }) },
        { label: t('schedule.source'), value: rule.source },
        { label: t('due.lastOn'), value: date(rule.lastOn) },
        ...(rule.dueOn ? [{ label: t('due.dueOn'), value: date(rule.dueOn) }] : []),
      ]}
    />
  );
}

function Certificate({ certificate }: { certificate: CertificateView }) {
  const t = useWords('retention');
  const { date, time, number } = useFormat();
  const { organization } = useSession();
  const counted = useCounted(certificate.counts);
  const { rule, by } = certificate;
  const moment = (at: string): string => t('certificate.moment', { day: date(at), time: time(at) });
  return (
    <div class="stack">
      <Card>
        <Facts
          rows={[
            { label: t('certificate.organization'), value: organization?.name ?? '' },
            { label: t('certificate.at'), value: moment(certificate.at) },
            { label: t('certificate.by'), value: by || t('certificate.application') },
            { label: t('certificate.why'), value: t(`certificate.basis.${certificate.basis}`) },
            {
              label: t('certificate.records', { count: certificate.participantIds.length }),
              value: <code class="certificate-code">{certificate.participantIds.join(' ')}</code>,
            },
          ]}
        />
      </Card>
      <Card title={t('certificate.what')}>
        <Facts rows={counted.map(({ label, count }) => ({ label, value: number(count) }))} />
      </Card>
      {rule ? (
        <Card title={t('certificate.rule')}>
          <Rule rule={rule} />
        </Card>
      ) : null}
      <Card title={t('certificate.proof')}>
        <div class="stack">
          <p>{t('certificate.proofLead')}</p>
          <p>
            <code class="certificate-code">{certificate.hash}</code>
          </p>
          <p class="muted small">{certificate.id}</p>
          {certificate.replayedAt ? (
            <p>{t('certificate.replayed', { moment: moment(certificate.replayedAt) })}</p>
          ) : null}
        </div>
      </Card>
    </div>
  );
}

/** The certificate of one destroyed record, to print and file. */
export function Page({ params }: PageProps<'/settings/retention/certificates/:id'>) {
  const t = useWords('retention');
  const query = useQuery({
    queryKey: ['retention', 'certificate', params.id],
    queryFn: () => api.get('/retention/certificates/:id', { params }),
  });
  return (
    <PageFrame
      width="read"
      title={t('certificate.title')}
      lead={t('certificate.lead')}
      back={{ to: '/settings/retention', label: t('title') }}
      actions={<Button onClick={() => window.print()}>{t('certificate.print')}</Button>}
    >
      <Loaded query={query}>{(certificate) => <Certificate certificate={certificate} />}</Loaded>
    </PageFrame>
  );
}
