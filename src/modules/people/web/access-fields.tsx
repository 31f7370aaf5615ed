import { ManyChips } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { AccessChange } from '../schema/staff.ts';
import { givenRoles } from '../schema/staff.ts';
import { useProgramChoices } from './server.ts';

type RoleName = AccessChange['roles'][number];

export const isGivenRole = (name: string): name is RoleName => givenRoles.some((role) => role === name);

interface Props {
  roles?: readonly string[];
  programIds?: readonly string[];
}

/** What somebody does here, and in which programs. */
export function AccessFields({ roles = [], programIds = [] }: Props) {
  const t = useWords('people');
  const shell = useWords('shell');
  const programs = useProgramChoices();
  return (
    <>
      <ManyChips
        name="roles"
        label={t('staff.roles')}
        hint={t('staff.rolesHint')}
        size="tall"
        choices={givenRoles.map((role) => ({
          value: role,
          label: shell(`role.${role}`),
          hint: t(`staff.roleMay.${role}`),
        }))}
        defaultValues={roles}
      />
      {programs.length > 0 ? (
        <ManyChips
          key={programs.length}
          name="programIds"
          label={t('staff.programs')}
          hint={t('staff.programsHint')}
          choices={programs}
          defaultValues={programs.length === 1 ? programs.map((one) => one.value) : programIds}
          optional
        />
      ) : null}
    </>
  );
}
