import { useMutation } from '@tanstack/preact-query';
import { useEffect, useRef } from 'preact/hooks';
import { Button, Card, Loaded, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import { opensHereAlone } from './opens-here-alone.ts';
import { neighbours } from './server.ts';

export interface Invitation {
  code: string;
  /** ISO instant */
  expiresAt: string;
}

type Asked<Data> = Parameters<typeof Loaded<Data>>[0]['query'];

const linkOf = (code: string): string => `${window.location.origin}/welcome?code=${encodeURIComponent(code)}`;

function Link({ link, until }: { link: string; until: string }) {
  const t = useWords('people');
  const { dateTime } = useFormat();
  return (
    <div class="stack">
      <p class="one-link">{link}</p>
      <p>{t('invite.lead', { until: dateTime(until) })}</p>
      {opensHereAlone(window.location.hostname) ? (
        <Notice tone="person" title={t('invite.hereAlone')}>
          {t('invite.hereAloneLead')}
        </Notice>
      ) : null}
      <div>
        <Button kind="filled" onClick={() => void navigator.clipboard.writeText(link)}>
          {t('invite.copy')}
        </Button>
      </div>
    </div>
  );
}

interface CardProps {
  member: Pick<StaffView, 'name'>;
  invitation: Asked<Invitation>;
}

/** A link with which a colleague chooses a password, as soon as it is here. */
export function InvitationCard({ member, invitation }: CardProps) {
  const t = useWords('people');
  return (
    <Card title={t('invite.title', { name: member.name })} tone="next">
      <Loaded query={invitation}>
        {({ code, expiresAt }) => <Link link={linkOf(code)} until={expiresAt} />}
      </Loaded>
    </Card>
  );
}

/** Makes a link with which a colleague chooses a password. It is shown once: only its print is kept. */
export function InvitationLink({ member, atOnce = false }: { member: StaffView; atOnce?: boolean }) {
  const t = useWords('people');
  const { mutate, data, error, isIdle } = useMutation({
    mutationFn: () => neighbours.post('/accounts/:id/invitation', { params: { id: member.id } }),
  });
  const asked = useRef(false);
  useEffect(() => {
    if (!atOnce || asked.current) return;
    asked.current = true;
    mutate();
  }, [atOnce, mutate]);
  if (isIdle && !atOnce) return <Button onClick={() => mutate()}>{t('invite.make')}</Button>;
  return <InvitationCard member={member} invitation={{ data, error, refetch: () => mutate() }} />;
}
