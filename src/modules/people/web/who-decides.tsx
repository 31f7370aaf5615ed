import { useAbility } from '../../../web/session.ts';
import { LinkButton, Loaded, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import { useStaff } from './server.ts';

function namesWith(role: string, staff: readonly StaffView[]): string[] {
  const here = staff.filter(({ endedOn, access }) => !endedOn && access?.status !== 'ended');
  return here.filter(({ access }) => access?.roles.includes(role)).map(({ name }) => name);
}

/** For whoever may not decide about two records: who does, and how one comes to that role. */
export function WhoDecides() {
  const t = useWords('people');
  const { list } = useFormat();
  const mayGive = useAbility('staff.manage');
  const query = useStaff();
  return (
    <Loaded query={query}>
      {({ staff }) => {
        const managers = namesWith('manager', staff);
        const admins = namesWith('admin', staff);
        return (
          <Notice
            title={t('duplicates.notYours')}
            actions={<LinkButton to="/staff">{t('duplicates.toStaff')}</LinkButton>}
          >
            <p>{t('duplicates.notYoursLead')}</p>
            <p>
              {managers.length > 0 ? t('duplicates.who', { names: list(managers) }) : t('duplicates.nobody')}
            </p>
            <p>{mayGive ? t('duplicates.giveIt') : t('duplicates.ask', { names: list(admins) })}</p>
          </Notice>
        );
      }}
    </Loaded>
  );
}
