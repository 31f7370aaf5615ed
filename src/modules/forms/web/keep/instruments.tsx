import '../forms.css';
import { useQueryClient } from '@tanstack/preact-query';
import { apiAddress } from '../../../../web/api.ts';
import {
  Button,
  Card,
  Chip,
  LinkButton,
  Loaded,
  Page as PageFrame,
  useToast,
} from '../../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../../web/words.ts';
import { say } from '../../domain/form.ts';
import type { InstrumentCard } from '../../schema/keeping.ts';
import { api, instrumentsKey, useInstruments } from '../server.ts';
import { languageName } from './language-name.ts';

function useRetiring(): (card: InstrumentCard, name: string) => Promise<void> {
  const t = useWords('forms');
  const toast = useToast();
  const queries = useQueryClient();
  return async ({ key, version }, name) => {
    const params = { key, version };
    const refresh = () => queries.invalidateQueries({ queryKey: instrumentsKey });
    const putBack = async (): Promise<void> => {
      await api.post('/instruments/:key/versions/:version/put-back', { params });
      await refresh();
    };
    await api.post('/instruments/:key/versions/:version/retire', { params });
    toast.undo(t('keep.retiredToast', { name }), putBack, t('keep.putBackToast', { name }));
    await refresh();
  };
}

function Deeds({ card, name }: { card: InstrumentCard; name: string }) {
  const t = useWords('forms');
  const queries = useQueryClient();
  const retire = useRetiring();
  const params = { key: card.key, version: card.version };
  const putBack = async (): Promise<void> => {
    await api.post('/instruments/:key/versions/:version/put-back', { params });
    await queries.invalidateQueries({ queryKey: instrumentsKey });
  };
  if (card.retiredAt) {
    return <Button onClick={() => void putBack()}>{t('keep.putBack')}</Button>;
  }
  return (
    <>
      <LinkButton
        to={apiAddress('/instruments/:key/versions/:version/package', params)}
        label={t('keep.exportPackageLabel', { name })}
        download
      >
        {t('keep.exportPackage')}
      </LinkButton>
      {card.ready ? (
        <LinkButton
          to={apiAddress('/instruments/:key/versions/:version/questionnaire', params)}
          label={t('keep.exportLabel', { name })}
          download
        >
          {t('keep.export')}
        </LinkButton>
      ) : null}
      {card.ready ? (
        <Button kind="quiet" label={t('keep.retireLabel', { name })} onClick={() => void retire(card, name)}>
          {t('keep.retire')}
        </Button>
      ) : null}
    </>
  );
}

function Marks({ card }: { card: InstrumentCard }) {
  const t = useWords('forms');
  return (
    <p class="chips">
      {card.retiredAt ? <Chip tone="plain">{t('keep.retired')}</Chip> : null}
      {card.scored ? null : <Chip tone="plain">{t('keep.noScore')}</Chip>}
      {card.validated ? null : <Chip tone="plain">{t('result.notValidatedShort')}</Chip>}
      {card.needsOnCall ? <Chip tone="person">{t('keep.needsOnCall')}</Chip> : null}
    </p>
  );
}

function Row({ card }: { card: InstrumentCard }) {
  const t = useWords('forms');
  const format = useFormat();
  const language = useLanguage();
  const name = say(card.name, language);
  const roles = card.roles.map((role) => t(`role.${role}`));
  return (
    <li>
      <Card>
        <div class="form-card">
          <div class="stack-small">
            <h3>{name}</h3>
            <Marks card={card} />
            <p class="small">
              {t('keep.version', { version: card.version })} ·{' '}
              {t('list.questions', { count: card.questions })}
              {card.languages.length === 0
                ? null
                : ` · ${format.list(card.languages.map((tag) => languageName(tag, language)))}`}
            </p>
            <p class="small">{t('keep.roles', { roles: format.list(roles) })}</p>
            <p class="small muted">
              {say(card.terms.note, language)} {card.source}
            </p>
            {card.addedAt && card.addedByName ? (
              <p class="small muted">
                {t('keep.added', { name: card.addedByName, day: format.date(card.addedAt) })}
              </p>
            ) : null}
          </div>
          <div class="actions">
            <Deeds card={card} name={name} />
          </div>
        </div>
      </Card>
    </li>
  );
}

interface GroupProps {
  title: string;
  lead?: string;
  cards: readonly InstrumentCard[];
}

function Group({ title, lead, cards }: GroupProps) {
  if (cards.length === 0) return null;
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      {lead === undefined ? null : <p class="muted">{lead}</p>}
      <ul class="stack">
        {cards.map((card) => (
          <Row key={`${card.key} ${card.version}`} card={card} />
        ))}
      </ul>
    </section>
  );
}

function Groups({ cards }: { cards: readonly InstrumentCard[] }) {
  const t = useWords('forms');
  const inUse = cards.filter(({ current, ready }) => current && ready);
  const wordless = cards.filter(({ ready, retiredAt }) => !(ready || retiredAt));
  const others = cards.filter((card) => !(inUse.includes(card) || wordless.includes(card)));
  return (
    <>
      <Group title={t('keep.groupUse')} cards={inUse} />
      <Group title={t('keep.groupOut')} cards={others} />
      <Group title={t('keep.groupWording')} lead={t('keep.groupWordingLead')} cards={wordless} />
    </>
  );
}

/** Which forms there are, and who is on call for those that may need someone. */
export function Page() {
  const t = useWords('forms');
  const query = useInstruments();
  return (
    <PageFrame
      width="read"
      title={t('keep.title')}
      lead={t('keep.lead')}
      actions={
        <LinkButton kind="filled" to="/settings/forms/new">
          {t('keep.add')}
        </LinkButton>
      }
    >
      <div class="stack form-lists">
        <Card title={t('onCall.title')}>
          <div class="stack">
            <p>{t('onCall.lead')}</p>
            <div class="actions">
              <LinkButton to="/settings/hours">{t('onCall.link')}</LinkButton>
            </div>
          </div>
        </Card>
        <Loaded query={query}>{({ instruments }) => <Groups cards={instruments} />}</Loaded>
      </div>
    </PageFrame>
  );
}
