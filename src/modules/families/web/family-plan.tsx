import './families.css';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import {
  Button,
  Card,
  CheckField,
  DateField,
  Disclosure,
  Form,
  LoadedPage,
  Page as PageFrame,
  TextArea,
  useToast,
} from '../../../web/ui/index.ts';
import { PrintNote } from '../../../web/ui/print-note.tsx';
import { useFormat, useWords } from '../../../web/words.ts';
import { planParts } from '../domain/own-plan.ts';
import type { FamilyView, PlanLine } from './server.ts';
import { api, useActing, useFresh, useOwn } from './server.ts';
import { TwoTaps } from './two-taps.tsx';

type Part = PlanLine['part'];

interface WriteProps {
  part: Part;
  /** The line that gets other words. */
  line?: PlanLine;
  onEnd?: () => void;
}

function Write({ part, line, onEnd }: WriteProps) {
  const t = useWords('families');
  const fresh = useFresh();
  const [times, setTimes] = useState(0);
  const [id, setId] = useState<string>(newId);
  const send = async (what: string, dueOn: string | undefined): Promise<void> => {
    const amends = line ? { amends: line.id } : {};
    const due = dueOn ? { dueOn } : {};
    await api.post('/family/plan', {
      body: { id, part, what, done: line?.done ?? false, ...amends, ...due },
    });
    setId(newId());
    setTimes((before) => before + 1);
    onEnd?.();
    await fresh();
  };
  return (
    <Form
      key={times}
      submit={t('own.save')}
      onSubmit={(values) => send(values.text('what'), values.filled('dueOn'))}
      actions={
        onEnd ? (
          <Button kind="quiet" onClick={onEnd}>
            {t('leave')}
          </Button>
        ) : null
      }
    >
      <TextArea
        name="what"
        label={t('own.words')}
        rows={2}
        maxLength={4000}
        said
        {...(line ? { defaultValue: line.what } : {})}
      />
      {part === 'step' ? (
        <DateField
          name="dueOn"
          label={t('own.due')}
          optional
          {...(line?.dueOn ? { defaultValue: line.dueOn } : {})}
        />
      ) : null}
    </Form>
  );
}

function ShowTo({ line, links }: { line: PlanLine; links: FamilyView['links'] }) {
  const t = useWords('families');
  const { act } = useActing();
  return (
    <>
      {links.map(({ id, participantName: name, shown }) => (
        <CheckField
          key={id}
          name={`show-${id}-${line.rootId}`}
          label={t('own.show', { name })}
          checked={shown.includes(line.rootId)}
          onChange={(to) =>
            act(() =>
              api.post('/family/links/:linkId/show', {
                params: { linkId: id },
                body: { rootId: line.rootId, shown: to },
              }),
            )
          }
        />
      ))}
    </>
  );
}

/** A line taken away or done is another version of it; the way back is one more. */
function useChange(line: PlanLine): (over: { gone?: boolean; done?: boolean }) => Promise<unknown> {
  const t = useWords('families');
  const toast = useToast();
  const fresh = useFresh();
  const { part, what, dueOn, done } = line;
  const post = (amends: string, over: object) =>
    api.post('/family/plan', {
      body: { id: newId(), part, what, done, amends, ...(dueOn ? { dueOn } : {}), ...over },
    });
  return async (over) => {
    const { id } = await post(line.id, over);
    const undo = async (): Promise<void> => {
      await post(id, {});
      await fresh();
    };
    toast.undo(t(over.gone ? 'own.gone' : 'own.changed'), undo, t('own.undone'));
  };
}

function Line({ line, links }: { line: PlanLine; links: FamilyView['links'] }) {
  const t = useWords('families');
  const { date } = useFormat();
  const [rewording, setRewording] = useState(false);
  const { busy, act } = useActing();
  const change = useChange(line);
  if (rewording) return <Write part={line.part} line={line} onEnd={() => setRewording(false)} />;
  const word = (key: string) => ({ label: `${t(key)}: ${line.what}`, children: t(key) });
  return (
    <div class="stack">
      <p class="said">{line.what}</p>
      {line.dueOn ? (
        <p class="small">{t(line.done ? 'own.doneBy' : 'own.dueBy', { day: date(line.dueOn) })}</p>
      ) : null}
      <div class="family-acts">
        <ShowTo line={line} links={links} />
        <div class="actions">
          <Button kind="quiet" onClick={() => setRewording(true)} {...word('own.reword')} />
          {line.part === 'step' ? (
            <Button
              kind="quiet"
              busy={busy}
              onClick={() => act(() => change({ done: !line.done }))}
              {...word(line.done ? 'own.notDone' : 'own.done')}
            />
          ) : null}
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => act(() => change({ gone: true }))}
            {...word('own.takeAway')}
          />
        </div>
        {line.earlier.length > 0 ? (
          <Disclosure summary={t('own.earlier', { count: line.earlier.length })}>
            {line.earlier.map(({ id, what, at }) => (
              <p key={id} class="small">
                {date(at)}: {what}
              </p>
            ))}
          </Disclosure>
        ) : null}
      </div>
    </div>
  );
}

/** A family's own plan, for the family: nobody reads it unless they say so. */
export function Page() {
  const t = useWords('families');
  const query = useOwn();
  return (
    <LoadedPage query={query}>
      {({ plan, links }) => (
        <PageFrame
          width="read"
          title={t('own.title')}
          lead={t('own.lead')}
          actions={
            <Button kind="quiet" onClick={() => window.print()}>
              {t('own.print')}
            </Button>
          }
        >
          <div class="stack">
            <PrintNote />
            {planParts.map((part) => (
              <Card key={part} title={t(`own.part.${part}`)}>
                <div class="stack">
                  <p class="muted">{t(`own.about.${part}`)}</p>
                  {plan
                    .filter((line) => line.part === part)
                    .map((line) => (
                      <Line
                        key={line.rootId}
                        line={line}
                        links={links.filter(({ state }) => state === 'linked')}
                      />
                    ))}
                  <div class="family-acts">
                    <Disclosure summary={t('own.add')}>
                      <Write part={part} />
                    </Disclosure>
                  </div>
                </div>
              </Card>
            ))}
            <div class="family-acts">
              {links.length > 0 ? (
                <p class="small muted">{t('forget.linked')}</p>
              ) : (
                <TwoTaps
                  word={t('forget.word')}
                  says={t('forget.says')}
                  sure={t('forget.sure')}
                  onDo={() => api.post('/family/forget')}
                />
              )}
            </div>
          </div>
        </PageFrame>
      )}
    </LoadedPage>
  );
}
