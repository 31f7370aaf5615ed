import { useState } from 'preact/hooks';
import { dayIn } from '../../../lib/dates.ts';
import { useSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Form, TextField, TheirVersion } from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { SiteView } from '../schema.ts';
import { useFieldWords } from './field-words.ts';
import { api, useSaved, useTakeTheirs } from './server.ts';
import { useClosing } from './use-closing.ts';

function siteFrom(values: FormValues) {
  const address = values.filled('address');
  return { name: values.text('name'), ...(address ? { address } : {}) };
}

/** A new site, or one that is there. */
export function SiteForm({ site, onDone }: { site?: SiteView; onDone: () => void }) {
  const t = useWords('organizations');
  const saved = useSaved();
  const { theirs, save } = useVersioned(site?.version ?? 0);
  const take = useTakeTheirs();
  const send = async (values: FormValues): Promise<void> => {
    if (site) {
      const closed = site.closedOn ? { closedOn: site.closedOn } : {};
      const body = { ...siteFrom(values), ...closed };
      const { id } = site;
      await save((version) => api.put('/sites/:id', { params: { id }, body: { ...body, version } }));
    } else await api.post('/sites', { body: siteFrom(values) });
    await saved();
    onDone();
  };
  return (
    <Form
      submit={t('save')}
      onSubmit={send}
      fieldWords={useFieldWords()}
      actions={
        <Button kind="quiet" onClick={onDone}>
          {t('notNow')}
        </Button>
      }
    >
      <TheirVersion
        theirs={theirs}
        onTake={take}
        fields={[
          { name: 'name', label: t('sites.name') },
          { name: 'address', label: t('sites.address') },
        ]}
      />
      <TextField name="name" label={t('sites.name')} defaultValue={site?.name ?? ''} maxLength={120} />
      <TextField
        name="address"
        label={t('sites.address')}
        defaultValue={site?.address ?? ''}
        maxLength={300}
        optional
      />
    </Form>
  );
}

function useSiteClosing({ id, name, address, closedOn, version }: SiteView) {
  const tell = useClosing();
  const zone = useSession().organization?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (): Promise<void> => {
    const close = closedOn ? {} : { closedOn: dayIn(zone, new Date()) };
    const body = { name, ...(address ? { address } : {}), ...close, version };
    return tell(() => api.put('/sites/:id', { params: { id }, body }));
  };
}

export function SiteRow({ site }: { site: SiteView }) {
  const t = useWords('organizations');
  const { shortDate } = useFormat();
  const [editing, setEditing] = useState(false);
  const toggle = useSiteClosing(site);
  if (editing)
    return (
      <li>
        <SiteForm site={site} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li class="settings-row">
      <span>
        <b>{site.name}</b> {site.address ? <span class="muted">{site.address}</span> : null}
        {site.closedOn ? <span class="muted"> {t('closed', { day: shortDate(site.closedOn) })}</span> : null}
      </span>
      <span class="actions">
        <Button kind="quiet" label={t('changeOf', { name: site.name })} onClick={() => setEditing(true)}>
          {t('change')}
        </Button>
        <Button
          kind="quiet"
          label={t(site.closedOn ? 'reopenOf' : 'closeOf', { name: site.name })}
          onClick={() => void toggle()}
        >
          {t(site.closedOn ? 'reopen' : 'close')}
        </Button>
      </span>
    </li>
  );
}
