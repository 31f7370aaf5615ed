import { Link } from 'wouter-preact';
import { Card, Empty } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { CertificateView } from '../schema.ts';

/** What was destroyed, the latest first; each opens as a page to print. */
export function CertificatesTab({ certificates }: { certificates: readonly CertificateView[] }) {
  const t = useWords('retention');
  const { date, time } = useFormat();
  if (certificates.length === 0)
    return <Empty title={t('certificate.none')}>{t('certificate.noneLead')}</Empty>;
  return (
    <Card title={t('tab.certificates')}>
      <ul class="stack">
        {certificates.map((one) => (
          <li key={one.id}>
            <Link href={`/settings/retention/certificates/${one.id}`}>
              {t('certificate.of', {
                moment: t('certificate.moment', { day: date(one.at), time: time(one.at) }),
              })}
            </Link>
            <p class="small muted">{t(`certificate.basis.${one.basis}`)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
