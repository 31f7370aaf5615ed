import { Button, Card, ChoiceChips, LinkButton, Said, TextArea, TextField } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { invitedVoices } from '../domain/voices.ts';
import type { VoiceView } from '../schema.ts';
import { useActing, useWriting } from './acting.ts';
import { Opening } from './opening.tsx';
import { api, useFresh, withdraw } from './server.ts';
import { useSay, useTogether } from './together.tsx';

function Invite() {
  const t = useWords('recovery-capital');
  const { participantId: id } = useTogether();
  const write = useWriting(id);
  return (
    <Opening
      word={t('voices.invite')}
      submit={t('voices.send')}
      onSend={(values) =>
        write(t('strengths.saved'), (factId) => {
          const voice = values.text('voice') === 'community' ? 'community' : 'family';
          const body = { id: factId, voice, who: values.text('who') } as const;
          return api.post('/participants/:id/voices', { params: { id }, body });
        })
      }
    >
      <TextField name="who" label={t('voices.who')} hint={t('voices.whoHint')} maxLength={120} />
      <ChoiceChips
        name="voice"
        label={t('voices.voice')}
        defaultValue="family"
        choices={invitedVoices.map((value) => ({ value, label: t(`voices.${value}`) }))}
      />
    </Opening>
  );
}

/** For staff: what an invited voice said, as they heard it. */
function WriteDown({ voice }: { voice: VoiceView }) {
  const t = useWords('recovery-capital');
  const { participantId: id } = useTogether();
  const write = useWriting(id);
  const ways = ['in-person', 'phone'] as const;
  return (
    <Opening
      kind="quiet"
      word={t('voices.write', { who: voice.who })}
      submit={t('voices.save')}
      onSend={(values) =>
        write(t('strengths.saved'), (factId) => {
          const how = values.text('how') === 'phone' ? 'phone' : 'in-person';
          const body = { id: factId, said: values.text('said'), how } as const;
          return api.post('/participants/:id/voices/:factId/said', {
            params: { id, factId: voice.id },
            body,
          });
        })
      }
    >
      <TextArea name="said" label={t('voices.said')} rows={3} maxLength={4000} said />
      <ChoiceChips
        name="how"
        label={t('voices.how')}
        defaultValue="in-person"
        choices={ways.map((value) => ({ value, label: t(`voices.${value}`) }))}
      />
    </Opening>
  );
}

function EndButton({ voice }: { voice: VoiceView }) {
  const t = useWords('recovery-capital');
  const { participantId } = useTogether();
  const { busy, act } = useActing();
  const fresh = useFresh();
  const end = async (): Promise<void> => {
    await withdraw(participantId, voice.id);
    await fresh();
  };
  return (
    <div class="actions">
      <Button kind="quiet" busy={busy} onClick={() => act(end)}>
        {t('voices.end')}
      </Button>
    </div>
  );
}

function Voice({ voice }: { voice: VoiceView }) {
  const t = useWords('recovery-capital');
  const say = useSay();
  const format = useFormat();
  const { profile, own } = useTogether();
  return (
    <div class="stack">
      <h3>{t('voices.sees', { who: voice.who })}</h3>
      {voice.said.map(({ id, said, how, at, authorId }) => {
        const author = (authorId && profile.names[authorId]) || '';
        return (
          <Said
            key={id}
            by={
              how === 'own-account'
                ? t('voices.heardOwn', { who: voice.who, day: format.shortDate(at) })
                : t('voices.heard', { how: t(`voices.${how}`), author, day: format.shortDate(at) })
            }
          >
            {said}
          </Said>
        );
      })}
      <p class="small muted">{say('voices.invitedBy')}</p>
      {own && !voice.own ? <EndButton voice={voice} /> : null}
      {own && voice.own ? (
        <div class="actions">
          <LinkButton kind="quiet" to="/me/family">
            {t('voices.seeFamily')}
          </LinkButton>
        </div>
      ) : null}
      {profile.abilities.includes('voice.record') && !voice.own ? <WriteDown voice={voice} /> : null}
    </div>
  );
}

/** Other people's views, apart from the participant's own; whoever speaks is told that the participant reads it. */
export function Voices() {
  const say = useSay();
  const { profile, own } = useTogether();
  return (
    <Card title={say('voices.title')}>
      <div class="stack">
        <p class="muted">
          {profile.voices.length === 0 ? say('voices.none') : null} {say('voices.reads')}
        </p>
        {profile.voices.map((voice) => (
          <Voice key={voice.id} voice={voice} />
        ))}
        {own ? <Invite /> : null}
      </div>
    </Card>
  );
}
