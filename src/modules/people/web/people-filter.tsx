import { SearchBox, SelectField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useProgramChoices, useStaff } from './server.ts';

/** Kept on the page alone: a name in an address would stay in the browser's history. */
export interface Filter {
  search: string;
  program: string;
  coach: string;
}

export const noFilter: Filter = { search: '', program: '', coach: '' };

export const isNarrow = (filter: Filter): boolean =>
  filter.search.trim() !== '' || filter.program !== '' || filter.coach !== '';

interface Props {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

const any = 'any';
const chosen = (value: string): string => (value === any ? '' : value);

const walkAlong = ['coach', 'employment-specialist', 'clinician', 'manager'];

export function PeopleFilter({ filter, onChange }: Props) {
  const t = useWords('people');
  const programs = useProgramChoices(filter.program);
  const { data } = useStaff();
  const coaches = (data?.staff ?? [])
    .filter((one) => one.endedOn === undefined && one.access?.roles.some((role) => walkAlong.includes(role)))
    .map((one) => ({ value: one.id, label: one.name }));
  return (
    <div class="people-filter">
      <SearchBox label={t('list.search')} onSearch={(search) => onChange({ ...filter, search })} />
      {programs.length > 1 ? (
        <SelectField
          name="program"
          label={t('list.program')}
          choices={[{ value: any, label: t('list.anyProgram') }, ...programs]}
          value={filter.program || any}
          onChange={(program) => onChange({ ...filter, program: chosen(program) })}
        />
      ) : null}
      {coaches.length > 1 ? (
        <SelectField
          name="coach"
          label={t('list.coach')}
          choices={[{ value: any, label: t('list.anyCoach') }, ...coaches]}
          value={filter.coach || any}
          onChange={(coach) => onChange({ ...filter, coach: chosen(coach) })}
        />
      ) : null}
    </div>
  );
}
