import { useState } from 'preact/hooks';
import { Button, Card, CheckField, ChoiceChips, Disclosure, Said } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { HandedCodeNotice } from './handed-code.tsx';
import type { FamilyOfParticipant, HandedCode, LinkView } from './server.ts';
import { api, useActing } from './server.ts';
import { TwoTaps } from './two-taps.tsx';

interface LinkProps {
  participantId: string;
  link: LinkView;
}

interface Thing {
  rootId: string;
  words: string;
  eyebrow: string;
}

/** What there is to show: milestones first, then the lines of the plan. People on the map are no line to show. */
function useThings({ milestones, lines }: FamilyOfParticipant['mine']): Thing[] {
  const t = useWords('families');
  const { date } = useFormat();
  return [
    ...milestones.map(({ rootId, title, onDate }) => ({ rootId, words: title, eyebrow: date(onDate) })),
    ...lines
      .filter(({ part }) => part !== 'person')
      .map(({ rootId, what, part }) => ({ rootId, words: what, eyebrow: t(`part.${part}`) })),
  ];
}

function ThingRow({ thing, link, participantId }: LinkProps & { thing: Thing }) {
  const t = useWords('families');
  const { busy, act } = useActing();
  const shown = link.shown.includes(thing.rootId);
  const word = t(shown ? 'show.hide' : 'show.show');
  const turn = () =>
    api.post('/participants/:id/family/:linkId/show', {
      params: { id: participantId, linkId: link.id },
      body: { rootId: thing.rootId, shown: !shown },
    });
  return (
    <li class="family-row">
      <div>
        <p class="small muted">{thing.eyebrow}</p>
        <p>{thing.words}</p>
      </div>
      <Button
        kind={shown ? 'quiet' : 'line'}
        busy={busy}
        label={`${word}: ${thing.words}`}
        onClick={() => act(turn)}
      >
        {word}
      </Button>
    </li>
  );
}

function Shown({ link, participantId, mine }: LinkProps & Pick<FamilyOfParticipant, 'mine'>) {
  const t = useWords('families');
  const things = useThings(mine);
  const shown = things.filter(({ rootId }) => link.shown.includes(rootId));
  const rest = things.filter(({ rootId }) => !link.shown.includes(rootId));
  const rows = (some: readonly Thing[]) => (
    <ul class="family-rows">
      {some.map((thing) => (
        <ThingRow key={thing.rootId} thing={thing} link={link} participantId={participantId} />
      ))}
    </ul>
  );
  return (
    <section class="stack" aria-label={t('show.title', { name: link.called })}>
      <h3>{t('show.title', { name: link.called })}</h3>
      {shown.length === 0 ? <p class="muted">{t('show.none')}</p> : rows(shown)}
      {rest.length > 0 ? (
        <Disclosure summary={t('show.more', { name: link.called })}>{rows(rest)}</Disclosure>
      ) : null}
    </section>
  );
}

function Theirs({ link }: { link: LinkView }) {
  const t = useWords('families');
  if (link.theirs.length === 0) return <p class="muted">{t('theirs.none', { name: link.called })}</p>;
  return (
    <section class="stack" aria-label={t('theirs.title', { name: link.called })}>
      <h3>{t('theirs.title', { name: link.called })}</h3>
      {link.theirs.map(({ rootId, what, part }) => (
        <Said key={rootId} by={t(`own.part.${part}`)}>
          {what}
        </Said>
      ))}
    </section>
  );
}

function AskVoice({ link, participantId }: LinkProps) {
  const t = useWords('families');
  const { act } = useActing();
  const ask = (body: { asked: boolean; as?: LinkView['speaksAs'] }) =>
    act(() =>
      api.post('/participants/:id/family/:linkId/voice', {
        params: { id: participantId, linkId: link.id },
        body,
      }),
    );
  return (
    <>
      <CheckField
        name={`voice-${link.id}`}
        label={t('voice.ask', { name: link.called })}
        hint={t('voice.askHint')}
        checked={link.voiceAsked}
        onChange={(asked) => ask({ asked })}
      />
      {link.voiceAsked ? (
        <ChoiceChips
          name={`speaks-${link.id}`}
          size="small"
          label={t('voice.as', { name: link.called })}
          value={link.speaksAs}
          onChange={(value) => ask({ asked: true, as: value === 'community' ? value : 'family' })}
          choices={(['family', 'community'] as const).map((value) => ({
            value,
            label: t(`voice.as-${value}`),
          }))}
        />
      ) : null}
    </>
  );
}

function AskToSuggest({ link, participantId }: LinkProps) {
  const t = useWords('families');
  const { act } = useActing();
  return (
    <CheckField
      name={`suggest-${link.id}`}
      label={t('suggest.ask', { name: link.called })}
      hint={t('suggest.askHint')}
      checked={link.suggestAsked}
      onChange={(asked) =>
        act(() =>
          api.post('/participants/:id/family/:linkId/suggest', {
            params: { id: participantId, linkId: link.id },
            body: { asked },
          }),
        )
      }
    />
  );
}

function Offered({ link, participantId }: LinkProps) {
  const t = useWords('families');
  const { busy, act } = useActing();
  const [code, setCode] = useState<HandedCode>();
  const params = { id: participantId, linkId: link.id };
  const renew = async () => setCode(await api.post('/participants/:id/family/:linkId/code', { params }));
  return (
    <div class="stack">
      <p>{t(link.cameIn ? 'offered.in' : 'offered.waiting', { name: link.called })}</p>
      {code ? <HandedCodeNotice code={code} name={link.called} family /> : null}
      {link.cameIn ? null : (
        <div class="actions">
          <Button busy={busy} onClick={() => act(renew)}>
            {t('code.again')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** One person along: what they see, what they show, and the end of it in two taps. */
export function LinkCard({ link, participantId, mine }: LinkProps & Pick<FamilyOfParticipant, 'mine'>) {
  const t = useWords('families');
  const params = { id: participantId, linkId: link.id };
  const linked = link.state === 'linked';
  return (
    <Card title={link.called}>
      <div class="stack">
        {linked ? (
          <>
            <Shown link={link} participantId={participantId} mine={mine} />
            <Theirs link={link} />
            <AskToSuggest link={link} participantId={participantId} />
            <AskVoice link={link} participantId={participantId} />
            {link.teamReads ? <p class="small">{t('theirs.team', { name: link.called })}</p> : null}
          </>
        ) : (
          <Offered link={link} participantId={participantId} />
        )}
        <TwoTaps
          word={t(linked ? 'end.word' : 'end.offer')}
          label={`${t(linked ? 'end.word' : 'end.offer')}: ${link.called}`}
          says={t(linked ? 'end.says' : 'end.offerSays', { name: link.called })}
          sure={t(linked ? 'end.sure' : 'end.offerSure')}
          onDo={() => api.post('/participants/:id/family/:linkId/end', { params })}
        />
      </div>
    </Card>
  );
}
