import { Card, classNames, Disclosure, Said, TextArea } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { ActButton } from './acting.tsx';
import { useNameOf } from './by-line.tsx';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { LineForm } from './line-form.tsx';
import { Opening } from './opening.tsx';
import { areBetween, betweenClass, useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import type { LineView } from './server.ts';

interface FormProps {
  line: LineView;
  onEnd: () => void;
}

function OwnWordsForm({ line, onEnd }: FormProps) {
  const t = useWords('plans');
  const deeds = useDeeds();
  return (
    <FormInPlace
      submit={t('suggestion.take')}
      onSend={async (values) => {
        await deeds.takeUp(line.id, values.text('what'));
      }}
      onEnd={onEnd}
    >
      <TextArea name="what" label={t('suggestion.ownWords')} rows={2} defaultValue={line.what} said />
    </FormInPlace>
  );
}

function DeclineForm({ line, onEnd }: FormProps) {
  const t = useWords('plans');
  const deeds = useDeeds();
  return (
    <FormInPlace
      submit={t('suggestion.decline')}
      onSend={async (values) => {
        await deeds.decline(line.id, values.filled('said'));
      }}
      onEnd={onEnd}
    >
      <TextArea name="said" label={t('suggestion.why')} hint={t('suggestion.whyHint')} rows={2} optional />
    </FormInPlace>
  );
}

/** Yes, yes in my words, or not now: nothing joins the plan without one of the first two. */
function Decide({ line }: { line: LineView }) {
  const t = useWords('plans');
  const deeds = useDeeds();
  const label = (word: string) => ({ label: `${t(word)}: ${line.what}` });
  return (
    <div class="plan-acts">
      <ActButton
        word={t('suggestion.yes')}
        kind="filled"
        {...label('suggestion.yes')}
        onDo={() => deeds.takeUp(line.id)}
      />
      <Opening word={t('suggestion.mine')} kind="line" {...label('suggestion.mine')}>
        {(close) => <OwnWordsForm line={line} onEnd={close} />}
      </Opening>
      {line.declined ? null : (
        <Opening word={t('suggestion.no')} {...label('suggestion.no')}>
          {(close) => <DeclineForm line={line} onEnd={close} />}
        </Opening>
      )}
    </div>
  );
}

/** What its writer may do with it while it waits. */
function Tend({ line }: { line: LineView }) {
  const t = useWords('plans');
  const deeds = useDeeds();
  return (
    <div class="plan-acts">
      {line.declined ? null : (
        <Opening word={t('line.reword')} label={`${t('line.reword')}: ${line.what}`}>
          {(close) => <LineForm part={line.data.part} line={line} onEnd={close} />}
        </Opening>
      )}
      <ActButton
        word={t('line.takeBack')}
        label={`${t('line.takeBack')}: ${line.what}`}
        onDo={() => deeds.takeBack(line)}
      />
    </div>
  );
}

function Declined({ line }: { line: LineView }) {
  const say = useSay();
  const format = useFormat();
  const t = useWords('plans');
  const nameOf = useNameOf();
  if (!line.declined) return null;
  const day = format.shortDate(line.declined.at);
  const { byGuardianId } = line.declined;
  return (
    <>
      <p class="small">
        {byGuardianId
          ? t('suggestion.noByGuardian', { name: nameOf(byGuardianId), day })
          : say('suggestion.declined', { day })}
      </p>
      {line.declined.said ? <Said>{line.declined.said}</Said> : null}
    </>
  );
}

function Suggestion({ line }: { line: LineView }) {
  const t = useWords('plans');
  const { own, plan, readerId, past } = useRoom();
  const name = line.familyName
    ? t('by.family', { name: line.familyName })
    : ((line.authorId && plan.names[line.authorId]) ?? t('by.somebody'));
  const instead = plan.lines.find(
    ({ id, rootId, earlier }) =>
      line.data.insteadOf !== undefined &&
      [id, rootId, ...earlier.map((one) => one.id)].includes(line.data.insteadOf),
  );
  return (
    <li class={classNames('plan-item', betweenClass(line))}>
      <p class="small muted">{t(`suggestion.part.${line.data.part}`, { name })}</p>
      <h3>{line.what}</h3>
      {line.why ? <p>{line.why}</p> : null}
      {instead ? <p class="small">{t('suggestion.instead', { what: instead.what })}</p> : null}
      <Declined line={line} />
      {own && !past ? <Decide line={line} /> : null}
      {line.authorId === readerId && !past ? <Tend line={line} /> : null}
    </li>
  );
}

const List = ({ lines }: { lines: readonly LineView[] }) => (
  <ul class="plan-list">
    {lines.map((line) => (
      <Suggestion key={line.rootId} line={line} />
    ))}
  </ul>
);

/** What others suggest and nobody has answered; what was set aside can wait below. */
export function Suggestions() {
  const t = useWords('plans');
  const say = useSay();
  const { plan } = useRoom();
  const waiting = plan.suggestions.filter(({ declined }) => !declined);
  const aside = plan.suggestions.filter(({ declined }) => declined);
  if (plan.suggestions.length === 0) return null;
  return (
    <Section
      title={say('suggestion.title')}
      between={areBetween(waiting.length > 0 ? waiting : aside)}
      {...(waiting.length > 0 ? { lead: say('suggestion.lead') } : {})}
    >
      {waiting.length > 0 ? (
        <Card tone="next">
          <List lines={waiting} />
        </Card>
      ) : null}
      {aside.length > 0 ? (
        <Disclosure summary={t('suggestion.aside', { count: aside.length })}>
          <List lines={aside} />
        </Disclosure>
      ) : null}
    </Section>
  );
}
