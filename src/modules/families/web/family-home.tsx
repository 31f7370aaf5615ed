import './families.css';
import { newId } from '../../../lib/ids.ts';
import {
  Button,
  Card,
  CheckField,
  Empty,
  Form,
  LinkButton,
  Loaded,
  LoadedPage,
  Notice,
  Page as PageFrame,
  Said,
  SelectField,
  TextArea,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { domains } from '../schema/shapes.ts';
import { BringCode } from './bring-code.tsx';
import type { FamilyView } from './server.ts';
import { api, useActing, useFresh, useOwn, useShared } from './server.ts';
import { Suggest } from './suggest.tsx';
import { TwoTaps } from './two-taps.tsx';

type Link = FamilyView['links'][number];

const endOf = ({ id }: Link) => api.post('/family/links/:linkId/end', { params: { linkId: id } });

/** What was offered, in plain words of what each will see: read before it is agreed to. */
function Offer({ link }: { link: Link }) {
  const t = useWords('families');
  const { busy, act } = useActing();
  const name = link.participantName;
  const accept = () => api.post('/family/links/:linkId/accept', { params: { linkId: link.id } });
  return (
    <Card title={t('offer.title', { name })} tone="next">
      <div class="stack">
        <h3>{t('offer.youSee')}</h3>
        <p>{t('offer.youSeeSays', { name })}</p>
        <h3>{t('offer.theySee')}</h3>
        <p>{t('offer.theySeeSays', { name })}</p>
        <p>{t('offer.ends')}</p>
        <div class="actions">
          <Button kind="filled" busy={busy} onClick={() => act(accept)}>
            {t('offer.accept')}
          </Button>
        </div>
        <TwoTaps
          word={t('offer.decline')}
          says={t('offer.declineSays', { name })}
          sure={t('offer.declineSure')}
          onDo={() => endOf(link)}
        />
      </div>
    </Card>
  );
}

function Shared({ link }: { link: Link }) {
  const t = useWords('families');
  const { date } = useFormat();
  const query = useShared(link.participantId);
  return (
    <Loaded query={query}>
      {({ milestones, lines, suggestions }) => (
        <div class="stack">
          {milestones.length + lines.length === 0 ? (
            <p class="muted">{t('shared.none', { name: link.participantName })}</p>
          ) : null}
          {milestones.map(({ id, title, onDate }) => (
            <Said key={id} by={date(onDate)}>
              {title}
            </Said>
          ))}
          {lines.map(({ id, what, part }) => (
            <Said key={id} by={t(`part.${part}`)}>
              {what}
            </Said>
          ))}
          <Suggest link={link} suggestions={suggestions} />
        </div>
      )}
    </Loaded>
  );
}

function Voice({ link, voices }: { link: Link; voices: FamilyView['voices'] }) {
  const t = useWords('families');
  const { busy, act } = useActing();
  const fresh = useFresh();
  const name = link.participantName;
  const say = async (said: string, domain: string): Promise<void> => {
    const known = domains.find((one) => one === domain);
    const body = { id: newId(), said, ...(known ? { domain: known } : {}) };
    await api.post('/participants/:id/family-voice', { params: { id: link.participantId }, body });
    await fresh();
  };
  if (!link.voiceAsked) return null;
  return (
    <section class="stack" aria-label={t('voice.title', { name })}>
      <h3>{t('voice.title', { name })}</h3>
      <p>{t('voice.reads', { name })}</p>
      <div class="actions">
        <LinkButton to={`/family/eight/${link.participantId}`}>{t('voice.mark')}</LinkButton>
      </div>
      {voices.map(({ id, said, domain }) => (
        <div key={id} class="stack">
          <Said {...(domain ? { by: t(`domain.${domain}`) } : {})}>{said}</Said>
          <div class="actions">
            <Button
              kind="quiet"
              busy={busy}
              label={`${t('voice.takeBack')}: ${said}`}
              onClick={() =>
                act(() => api.post('/family/voices/:voiceId/take-back', { params: { voiceId: id } }))
              }
            >
              {t('voice.takeBack')}
            </Button>
          </div>
        </div>
      ))}
      <Form
        key={voices.length}
        submit={t('voice.send')}
        onSubmit={(values) => say(values.text('said'), values.text('domain'))}
      >
        <SelectField
          name="domain"
          label={t('voice.domain')}
          optional
          choices={domains.map((value) => ({ value, label: t(`domain.${value}`) }))}
        />
        <TextArea name="said" label={t('voice.said')} rows={3} maxLength={4000} said />
      </Form>
    </section>
  );
}

function Linked({ link, voices }: { link: Link; voices: FamilyView['voices'] }) {
  const t = useWords('families');
  const { act } = useActing();
  const name = link.participantName;
  const letTeam = (reads: boolean) =>
    api.post('/family/links/:linkId/team', { params: { linkId: link.id }, body: { reads } });
  return (
    <Card title={t('shared.title', { name })}>
      <div class="stack">
        <Shared link={link} />
        <Voice link={link} voices={voices} />
        <CheckField
          name={`team-${link.id}`}
          label={t('team.label', { name })}
          hint={t('team.hint')}
          checked={link.teamReads}
          onChange={(reads) => act(() => letTeam(reads))}
        />
        <TwoTaps
          word={t('end.word')}
          label={`${t('end.word')}: ${name}`}
          says={t('end.familySays', { name })}
          sure={t('end.sure')}
          onDo={() => endOf(link)}
        />
      </div>
    </Card>
  );
}

function Guarding({ of }: { of: FamilyView['guardianOf'] }) {
  const t = useWords('families');
  const { date } = useFormat();
  return (
    <>
      {of.map(({ participantId, participantName: name, untilOn }) => (
        <Card key={participantId} title={t('decide.card', { name })}>
          <div class="stack">
            <p>{t('decide.cardSays', { name, until: date(untilOn) })}</p>
            <div class="actions">
              <LinkButton kind="filled" to={`/family/decide/${participantId}`}>
                {t('decide.open')}
              </LinkButton>
            </div>
          </div>
        </Card>
      ))}
    </>
  );
}

/** A family member's first page: what was offered, what is shown to them, and the way to their own plan. */
export function Page() {
  const t = useWords('families');
  const query = useOwn();
  return (
    <LoadedPage query={query}>
      {({ links, guardianOf, voices }) => (
        <PageFrame width="read" title={t('home.title')} lead={t('home.lead')}>
          <div class="stack">
            {links
              .filter(({ state }) => state === 'offered')
              .map((link) => (
                <Offer key={link.id} link={link} />
              ))}
            <Guarding of={guardianOf} />
            {links
              .filter(({ state }) => state === 'linked')
              .map((link) => (
                <Linked
                  key={link.id}
                  link={link}
                  voices={voices.filter(({ linkId }) => linkId === link.id)}
                />
              ))}
            {links.length + guardianOf.length === 0 ? (
              <Empty title={t('home.none')}>{t('home.noneSays')}</Empty>
            ) : null}
            <Card title={t('home.plan')}>
              <div class="stack">
                <p>{t('home.planSays')}</p>
                <div class="actions">
                  <LinkButton to="/family/plan">{t('home.planOpen')}</LinkButton>
                </div>
              </div>
            </Card>
            <BringCode />
            <Notice
              title={t('home.back')}
              actions={
                <LinkButton kind="line" to="/account">
                  {t('home.backOpen')}
                </LinkButton>
              }
            >
              <p>{t('home.backSays')}</p>
            </Notice>
          </div>
        </PageFrame>
      )}
    </LoadedPage>
  );
}
