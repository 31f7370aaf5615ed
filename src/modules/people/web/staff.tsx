import { useAbility, useSession } from '../../../web/session.ts';
import type { Column } from '../../../web/ui/index.ts';
import { DataTable, LinkButton, Loaded, Page as PageFrame, PersonName } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import { LeaveSection } from './leave-section.tsx';
import { useLeaveWords } from './leave-words.ts';
import { useOrganization, useStaff } from './server.ts';
import './people.css';

type Access = StaffView['access'];

function useColumns(): Column<StaffView>[] {
  const t = useWords('people');
  const shell = useWords('shell');
  const { list } = useFormat();
  const { data } = useOrganization();
  const leaveWords = useLeaveWords();
  const programs = new Map((data?.programs ?? []).map((program) => [program.id, program.name]));
  const rolesOf = (access: Access): string =>
    list((access?.roles ?? []).map((role) => shell(`role.${role}`)));
  return [
    {
      key: 'name',
      label: t('staff.name'),
      cell: (one) => (
        <PersonName
          name={one.name}
          to={`/staff/${one.id}`}
          {...(one.pronouns ? { pronouns: one.pronouns } : {})}
        />
      ),
      sortBy: (one) => one.name,
    },
    {
      key: 'roles',
      label: t('staff.roles'),
      cell: (one) => rolesOf(one.access),
      sortBy: (one) => rolesOf(one.access),
    },
    {
      key: 'programs',
      label: t('staff.programs'),
      cell: (one) => list((one.access?.programIds ?? []).flatMap((id) => programs.get(id) ?? [])),
    },
    {
      key: 'now',
      label: t('staff.now'),
      cell: (one) => {
        if (one.endedOn) return t('staff.left');
        if (one.access?.status === 'invited') return t('staff.invited');
        return one.leave.map(leaveWords).join(' ');
      },
    },
  ];
}

/** Who works here, and one's own leave. */
export function Page() {
  const t = useWords('people');
  const mayManage = useAbility('staff.manage');
  const me = useSession().person?.id;
  const columns = useColumns();
  const query = useStaff();
  const add = (
    <LinkButton kind="filled" to="/staff/new">
      {t('staff.add')}
    </LinkButton>
  );
  return (
    <PageFrame width="wide" title={t('staff.title')} actions={mayManage ? add : undefined}>
      <Loaded query={query}>
        {({ staff }) => {
          const own = staff.find((one) => one.id === me);
          const here = staff.filter((one) => !one.endedOn);
          const left = staff.filter((one) => one.endedOn);
          return (
            <div class="stack">
              <DataTable
                caption={t('staff.title')}
                hideCaption
                columns={columns}
                rows={mayManage ? [...here, ...left] : here}
                rowKey={(one) => one.id}
                {...(here.length > 8 ? { filterText: (one: StaffView) => one.name } : {})}
              />
              {own ? <LeaveSection member={own} own staff={here} /> : null}
            </div>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
