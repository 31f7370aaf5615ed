import { useState } from 'preact/hooks';
import { Redirect, useLocation } from 'wouter-preact';
import type { FormValues } from '../../../web/ui/index.ts';
import { ChoiceChips, Form, LoadedPage, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import type { Voice } from '../domain/voices.ts';
import { voices } from '../domain/voices.ts';
import { useWriting } from './acting.ts';
import { questionsOf, valuesOf, voicesToAsk } from './check-entry.ts';
import { asDomain } from './domain-choices.ts';
import type { Asked, Check } from './server.ts';
import { neighbours, useCheck, useProfile } from './server.ts';
import { usePhrase } from './together.tsx';
import type { AwaitingName } from './with-name.ts';
import { withName } from './with-name.ts';

interface AskAgainProps {
  participantId: string;
  own: boolean;
  name: string;
  /** The domain as it stands in the address: 'd3'. */
  domain: string;
  back: string;
}

interface AskingProps extends AskAgainProps {
  domain: Domain;
  check: Check;
}

function Question({ asked }: { asked: Asked }) {
  const phrase = usePhrase();
  return (
    <ChoiceChips
      name={asked.linkId}
      label={asked.text ? phrase(asked.text) : asked.linkId}
      optional
      choices={asked.options.map(({ label }, at) => ({
        value: String(at),
        label: label ? phrase(label) : '',
      }))}
    />
  );
}

/** For staff: whose view it is. Only invited voices are there to choose. */
function Whose({ participantId, name }: Pick<AskingProps, 'participantId' | 'name'>) {
  const t = useWords('recovery-capital');
  const { data } = useProfile(participantId);
  return (
    <ChoiceChips
      name="voice"
      label={t('ask.whose')}
      defaultValue="participant"
      choices={voicesToAsk(data?.voices ?? []).map((value) => ({
        value,
        label: t(`ask.voice-${value}`, { name }),
      }))}
    />
  );
}

const asVoice = (value: string): Voice => voices.find((one) => one === value) ?? 'participant';

function useSend({ participantId, own, check, domain, back }: AskingProps) {
  const t = useWords('recovery-capital');
  const language = useLanguage();
  const write = useWriting(participantId);
  const [, go] = useLocation();
  const [nothing, setNothing] = useState(false);
  const send = async (form: FormValues): Promise<void> => {
    const values = valuesOf(questionsOf(check, domain), (linkId) => form.text(linkId));
    setNothing(Object.keys(values).length === 0);
    if (Object.keys(values).length === 0) return;
    await write(t('ask.saved'), (id) =>
      neighbours.post('/participants/:id/forms', {
        params: { id: participantId },
        body: {
          id,
          instrument: check.key,
          version: check.version,
          language,
          mode: own ? 'self' : 'assisted',
          voice: own ? 'participant' : asVoice(form.text('voice')),
          happenedAt: new Date().toISOString(),
          answers: { values, repetitions: {} },
        },
      }),
    );
    go(back);
  };
  return { send, nothing };
}

function Asking(props: AskingProps) {
  const { own, name, domain, check, back, participantId } = props;
  const t = useWords('recovery-capital');
  const { send, nothing } = useSend(props);
  const say = (key: string): string => t(`${key}.${own ? 'own' : 'of'}`, { name });
  return (
    <PageFrame
      width="read"
      title={t('ask.title', { domain: t(`domain.${domain}`) })}
      lead={say('ask.lead')}
      back={{ to: back, label: t('ask.back') }}
    >
      <Form submit={t('ask.save')} onSubmit={send}>
        {own ? null : <Whose participantId={participantId} name={name} />}
        {questionsOf(check, domain).map((asked) => (
          <Question key={asked.linkId} asked={asked} />
        ))}
        {nothing ? <Notice tone="person" live title={t('ask.nothing')} /> : null}
        <p class="small muted">{say('ask.reads')}</p>
      </Form>
    </PageFrame>
  );
}

/** One domain by itself: two or three questions, nothing chosen before, answered in under two minutes. */
export function AskAgain({ name, ...props }: AwaitingName<AskAgainProps>) {
  const query = withName(useCheck(props.participantId), name);
  const domain = asDomain(props.domain);
  if (!domain) return <Redirect to={props.back} replace />;
  return (
    <LoadedPage query={query}>
      {({ data: { instrument }, name: known }) => (
        <Asking {...props} name={known} domain={domain} check={instrument} />
      )}
    </LoadedPage>
  );
}
