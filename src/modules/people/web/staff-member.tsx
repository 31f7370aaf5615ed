import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { PageProps } from '../../../web/define-web.ts';
import { useAbility } from '../../../web/session.ts';
import { Card, Facts, LoadedPage, NotFound, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import { EndAccess } from './end-access.tsx';
import type { Invitation } from './invitation-link.tsx';
import { InvitationCard, InvitationLink } from './invitation-link.tsx';
import { useLanguageName } from './language-names.ts';
import { LeaveSection } from './leave-section.tsx';
import { shownPhone } from './phone-words.ts';
import { RestoreAccess } from './restore-access.tsx';
import { staffKey, useStaff } from './server.ts';
import { AccessForm, ProfileForm } from './staff-forms.tsx';
import './people.css';

function ProfileFacts({ member }: { member: StaffView }) {
  const t = useWords('people');
  const { list } = useFormat();
  const languageName = useLanguageName();
  const rows = [
    { label: t('field.phone'), value: shownPhone(member.phone ?? '') },
    { label: t('field.languages'), value: list(member.languages.map(languageName)) },
  ].filter((row) => row.value !== '');
  return rows.length > 0 ? (
    <Card title={t('staff.profile')}>
      <Facts rows={rows} />
    </Card>
  ) : null;
}

/** A form to be filled anew from what stands, as its key tells. */
function useBeginAnew() {
  const queries = useQueryClient();
  const [begun, setBegun] = useState(0);
  const beginAnew = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: staffKey });
    setBegun(begun + 1);
  };
  return { begun, beginAnew };
}

function Managing({ member }: { member: StaffView }) {
  const t = useWords('people');
  const [restored, setRestored] = useState<Invitation>();
  const access = useBeginAnew();
  const profile = useBeginAnew();
  if (member.endedOn) return <RestoreAccess member={member} onRestored={setRestored} />;
  return (
    <>
      {restored ? (
        <div role="status">
          <InvitationCard
            member={member}
            invitation={{ data: restored, error: undefined, refetch: () => undefined }}
          />
        </div>
      ) : null}
      <Card title={t('staff.access')}>
        <div class="stack">
          {member.access?.status === 'invited' ? <p>{t('staff.invitedLead')}</p> : null}
          <AccessForm key={access.begun} member={member} onTake={access.beginAnew} />
          <div class="actions">
            <InvitationLink member={member} />
            <EndAccess member={member} />
          </div>
        </div>
      </Card>
      <Card title={t('staff.profile')}>
        <ProfileForm key={profile.begun} member={member} onTake={profile.beginAnew} />
      </Card>
    </>
  );
}

/** One colleague: what they do here, their leave and who covers; for administrators their access too. */
export function Page({ params: { id } }: PageProps<'/staff/:id'>) {
  const t = useWords('people');
  const shell = useWords('shell');
  const { list } = useFormat();
  const mayManage = useAbility('staff.manage');
  const mayPlan = useAbility('staff.leave');
  const query = useStaff();
  return (
    <LoadedPage query={query}>
      {({ staff }) => {
        const member = staff.find((one) => one.id === id);
        if (!member) return <NotFound />;
        const roles = (member.access?.roles ?? []).map((role) => shell(`role.${role}`));
        return (
          <PageFrame
            width="read"
            title={member.name}
            lead={list(roles)}
            back={{ to: '/staff', label: t('menu.staff') }}
          >
            <div class="stack">
              {mayPlan && !member.endedOn ? (
                <LeaveSection member={member} staff={staff.filter((one) => !one.endedOn)} />
              ) : null}
              {mayManage ? <Managing member={member} /> : <ProfileFacts member={member} />}
            </div>
          </PageFrame>
        );
      }}
    </LoadedPage>
  );
}
