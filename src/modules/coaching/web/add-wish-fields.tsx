import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { help } from '../../../web/help/help-pack.ts';
import { SharingField } from '../../../web/readers/sharing-field.tsx';
import { useAbility } from '../../../web/session.ts';
import { ChoiceChips, Notice, SelectField, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Fields } from './add-field-choices.ts';
import { useChoices } from './add-field-choices.ts';
import { localTime, useMoment } from './local-time.ts';
import { api } from './neighbours.ts';
import { WhenFields } from './when-fields.tsx';

export const SignalFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  const [when, setWhen] = useState('missed-group');
  const mayAsk = useAbility('group.keep');
  const groups = useQuery({
    queryKey: ['groups'],
    queryFn: () => api.get('/groups'),
    retry: false,
    enabled: mayAsk,
  });
  const open = groups.data?.groups.filter((group) => group.endedOn === undefined) ?? [];
  return (
    <>
      <ChoiceChips
        name="when"
        label={t('add.signal.when')}
        value={when}
        onChange={setWhen}
        choices={useChoices('add.signal', ['missed-group', 'silence'])}
      />
      {when === 'missed-group' && open.length > 0 ? (
        <SelectField
          name="groupId"
          label={t('add.signal.group')}
          hint={t('add.signal.anyGroup')}
          choices={open.map((group) => ({ value: group.id, label: group.name }))}
          optional
        />
      ) : null}
      <TextArea
        name="ask"
        label={t('add.signal.ask')}
        hint={t('add.signal.askHint', { name })}
        rows={2}
        maxLength={1000}
        said
        optional
      />
    </>
  );
};

const inDanger = help.lines.find((line) => line.use === 'overdose');

export const ReturnFields: Fields = ({ name }) => {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  const [when, setWhen] = useState({ when: 'now', happenedAt: localTime(now, zone) });
  const [audience, setAudience] = useState('just-us');
  return (
    <>
      <TextArea name="said" label={t('add.return-to-use.said', { name })} rows={4} maxLength={8000} said />
      <WhenFields {...when} set={(change) => setWhen({ ...when, ...change })} />
      <SharingField whose={{ own: false, name }} value={audience} onChange={setAudience} />
      <Notice tone="plain">
        <p>{t('add.return-to-use.help', { number: inDanger?.shown ?? '' })}</p>
      </Notice>
    </>
  );
};
