import { useQuery } from '@tanstack/preact-query';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Card, ChoiceChips, Form, ManyChips, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { tokenRoles } from '../domain/token-roles.ts';
import type { MadeToken, NewToken } from '../schema.ts';
import { ScopeChoices } from './scope-choices.tsx';
import { api, neighbours } from './server.ts';

interface Props {
  onMade: (token: MadeToken) => void;
  onCancel: () => void;
}

const lives = ['7', '30', '90', '365'];
type RoleName = NewToken['roles'][number];
const isRole = (name: string): name is RoleName => tokenRoles.some((role) => role === name);

/** All that the roles may do, or each action that was chosen. */
const scopesIn = (values: FormValues): string[] =>
  values.text('extent') === 'all' ? ['*'] : values.all('scopes');

function tokenFrom(values: FormValues) {
  return {
    name: values.text('name'),
    roles: values.all('roles').filter(isRole),
    programIds: values.all('programIds'),
    scopes: scopesIn(values),
    expiresInDays: Number(values.text('expiresInDays')),
  };
}

function ProgramChips() {
  const t = useWords('account');
  const { data } = useQuery({ queryKey: ['organization'], queryFn: () => neighbours.get('/organization') });
  const open = (data?.programs ?? []).filter((program) => program.closedOn === null);
  if (open.length === 0) return null;
  const choices = open.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ManyChips
      name="programIds"
      label={t('tokens.programs')}
      hint={t('tokens.programsHint')}
      choices={choices}
      optional
    />
  );
}

export function NewTokenForm({ onMade, onCancel }: Props) {
  const t = useWords('account');
  const shell = useWords('shell');
  const send = async (values: FormValues): Promise<void> =>
    onMade(await api.post('/tokens', { body: tokenFrom(values) }));
  const roles = tokenRoles.map((role) => ({ value: role, label: shell(`role.${role}`) }));
  const days = lives.map((value) => ({ value, label: t('tokens.days', { count: Number(value) }) }));
  return (
    <Card title={t('tokens.newTitle')} tone="next">
      <Form
        submit={t('tokens.make')}
        onSubmit={send}
        actions={
          <Button kind="quiet" onClick={onCancel}>
            {t('notNow')}
          </Button>
        }
      >
        <TextField
          name="name"
          label={t('tokens.name')}
          hint={t('tokens.nameHint')}
          maxLength={80}
          autofocus
        />
        <ManyChips name="roles" label={t('tokens.roles')} choices={roles} />
        <ProgramChips />
        <ScopeChoices />
        <ChoiceChips name="expiresInDays" label={t('tokens.life')} choices={days} defaultValue="90" />
      </Form>
    </Card>
  );
}
