import { useAbility } from '../../../web/session.ts';
import { Empty, LinkButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Today } from '../schema.ts';
import { HelpDue } from './help-due.tsx';

/** A manager sees at one place who has nobody, a coach finds the people of their own programs; where nobody is, one begins. */
function NoCaseload({ unassigned }: { unassigned: number }) {
  const t = useWords('monitoring');
  const overCoaches = useAbility('coaches.watch');
  const overStaff = useAbility('staff.manage');
  const mayImport = useAbility('import.make') && unassigned === 0;
  const assigns = overCoaches && unassigned > 0;
  const firstWord = mayImport ? 'empty.importLead' : 'empty.firstLead';
  const leadWord = unassigned > 0 ? 'empty.takeOnLead' : firstWord;
  return (
    <Empty
      title={t('empty.noCaseload')}
      action={
        <>
          <LinkButton kind="filled" to={assigns ? '/today/coaches' : '/people'}>
            {t(assigns ? 'empty.toCaseloads' : 'empty.toPeople')}
          </LinkButton>
          {mayImport ? <LinkButton to="/imports/new">{t('empty.toImport')}</LinkButton> : null}
          {overStaff ? (
            <LinkButton kind="quiet" to="/staff">
              {t('empty.toStaff')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <div class="stack">
        {unassigned === 0 ? null : (
          <p>{t(overCoaches ? 'empty.unassigned' : 'empty.unassignedHere', { count: unassigned })}</p>
        )}
        <p>{t(assigns ? 'empty.assignLead' : leadWord)}</p>
      </div>
    </Empty>
  );
}

/** An empty morning says what to do first, or that all is well. */
export function NobodyDue({ today }: { today: Today }) {
  const t = useWords('monitoring');
  const checksHelp = useAbility('organization.confirm-help');
  return (
    <>
      {checksHelp ? <HelpDue /> : null}
      {today.caseload === 0 ? (
        <NoCaseload unassigned={today.unassigned ?? 0} />
      ) : (
        <Empty title={t('empty.calm')}>{t('empty.calmLead')}</Empty>
      )}
    </>
  );
}
