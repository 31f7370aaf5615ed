import { addDays, dayIn } from '../../../lib/dates.ts';
import { useSession } from '../../../web/session.ts';
import { Button, Said, TextField } from '../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import type { Offer } from '../domain/offers.ts';
import { offersFor } from '../domain/offers.ts';
import { useActing, useWriting } from './acting.ts';
import { Opening } from './opening.tsx';
import { neighbours } from './server.ts';
import { useSay, useTogether } from './together.tsx';

const week = 7;
/** What the person said helps stands beside what is offered, so that it is used. */
const mostHelps = 2;

/** Makes a next step, a week from now, of whoever takes it up; coming to a group is always the participant's. */
function useStep(): (what: string, owner: 'participant' | 'staff') => Promise<void> {
  const t = useWords('recovery-capital');
  const timeZone = useSession().organization?.timeZone ?? 'UTC';
  const { participantId: id } = useTogether();
  const write = useWriting(id);
  return (what, owner) =>
    write(t('offers.taken'), (stepId) =>
      neighbours.post('/participants/:id/steps', {
        params: { id },
        body: { id: stepId, what, owner, dueOn: addDays(dayIn(timeZone, new Date()), week) },
      }),
    );
}

function useOfferWords(): (offer: Extract<Offer, { kind: 'service' | 'group' }>) => {
  label: string;
  step: string;
} {
  const t = useWords('recovery-capital');
  const language = useLanguage();
  const { profile } = useTogether();
  return (offer) => {
    if (offer.kind === 'group') {
      return {
        label: t('offers.group', { name: offer.name }),
        step: t('offers.stepGroup', { name: offer.name }),
      };
    }
    const what = profile.services.find(({ code }) => code === offer.code)?.[language] ?? offer.code;
    return { label: t('offers.service', { what }), step: t('offers.stepService', { what }) };
  };
}

function OneTap({ offer }: { offer: Extract<Offer, { kind: 'service' | 'group' }> }) {
  const words = useOfferWords();
  const { own } = useTogether();
  const { busy, act } = useActing();
  const step = useStep();
  const { label, step: what } = words(offer);
  const owner = own || offer.kind === 'group' ? 'participant' : 'staff';
  return (
    <Button busy={busy} onClick={() => act(() => step(what, owner))}>
      {label}
    </Button>
  );
}

function Goal({ domain }: { domain: Domain }) {
  const t = useWords('recovery-capital');
  const say = useSay();
  const { participantId: id, own } = useTogether();
  const write = useWriting(id);
  return (
    <Opening
      kind="quiet"
      word={t('offers.goal')}
      submit={t('offers.save')}
      onSend={(values) =>
        write(t(own ? 'offers.goalTaken' : 'offers.goalSuggested'), (lineId) =>
          neighbours.post('/participants/:id/plan/lines', {
            params: { id },
            body: { id: lineId, what: values.text('what'), data: { part: 'goal', domain } },
          }),
        )
      }
    >
      <TextField name="what" label={say('offers.goalWhat')} maxLength={500} />
    </Opening>
  );
}

function Step() {
  const t = useWords('recovery-capital');
  const say = useSay();
  const { own } = useTogether();
  const step = useStep();
  return (
    <Opening
      kind="quiet"
      word={t('offers.step')}
      submit={t('offers.save')}
      onSend={(values) => step(values.text('what'), own ? 'participant' : 'staff')}
    >
      <TextField name="what" label={say('offers.stepWhat')} maxLength={500} />
    </Opening>
  );
}

/** What this place can offer where something is missing, one tap to take it up. It never says that anything is wrong. */
export function Offers({ domain }: { domain: Domain }) {
  const t = useWords('recovery-capital');
  const say = useSay();
  const { profile } = useTogether();
  const { abilities } = profile;
  const offers = offersFor(domain, profile);
  if (!abilities.includes('step.write')) return null;
  return (
    <div class="stack">
      <div>
        <h3>{say('offers.title')}</h3>
        <p class="muted">{t('offers.lead')}</p>
      </div>
      {profile.helps.slice(0, mostHelps).map((one) => (
        <Said key={one.id} by={say('strengths.helps')}>
          {one.what}
        </Said>
      ))}
      <div class="actions">
        {offers.map((offer) =>
          offer.kind === 'service' || offer.kind === 'group' ? (
            <OneTap key={offer.kind === 'group' ? offer.id : offer.code} offer={offer} />
          ) : null,
        )}
      </div>
      {abilities.includes('plan.write') ? <Goal domain={domain} /> : null}
      <Step />
    </div>
  );
}
