import { useAbility } from '../../../web/session.ts';
import { Empty, LinkButton, PersonName } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ListItem } from '../schema/participants.ts';
import { useOrganization } from './server.ts';
import { whoWalks } from './who-walks.ts';

function PersonRow({ person, programs }: { person: ListItem; programs: readonly string[] }) {
  const t = useWords('people');
  const { list } = useFormat();
  const coaches = person.coaches.map((coach) => coach.name);
  return (
    <li class="card person-row">
      <PersonName
        name={person.name}
        to={`/people/${person.id}`}
        {...(person.pronouns ? { pronouns: person.pronouns } : {})}
      />
      <span class="muted">{t(`list.${whoWalks(person)}`, { names: list(coaches) })}</span>
      <span class="muted">{list(programs)}</span>
    </li>
  );
}

/** One row a person: the name, who walks along, where. */
export function PersonRows({ people }: { people: readonly ListItem[] }) {
  const { data } = useOrganization();
  const names = new Map((data?.programs ?? []).map((program) => [program.id, program.name]));
  return (
    <ul class="person-rows">
      {people.map((person) => (
        <PersonRow
          key={person.id}
          person={person}
          programs={person.programIds.flatMap((id) => names.get(id) ?? [])}
        />
      ))}
    </ul>
  );
}

export function NobodyFound() {
  const t = useWords('people');
  return <Empty title={t('list.nobodyFound')}>{t('list.nobodyFoundLead')}</Empty>;
}

export function NobodyYet() {
  const t = useWords('people');
  const mayAdd = useAbility('participant.add');
  const mayImport = useAbility('import.make');
  const actions = (
    <>
      {mayAdd ? (
        <LinkButton kind="filled" to="/people/new">
          {t('list.add')}
        </LinkButton>
      ) : null}
      {mayImport ? <LinkButton to="/imports/new">{t('list.import')}</LinkButton> : null}
    </>
  );
  const leadWord = mayImport ? 'list.nobodyYetImport' : 'list.nobodyYetLead';
  return (
    <Empty title={t('list.nobodyYet')} {...(mayAdd || mayImport ? { action: actions } : {})}>
      {t(mayAdd ? leadWord : 'list.nobodyYetAsk')}
    </Empty>
  );
}
