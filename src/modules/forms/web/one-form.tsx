import { useSearchParams } from 'wouter-preact';
import { useOutbox } from '../../../web/outbox/index.ts';
import { Problem } from '../../../web/problem.ts';
import { Empty, LinkButton, LoadedPage, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { Skeleton } from '../../../web/ui/skeleton.tsx';
import { useWords } from '../../../web/words.ts';
import type { OneResponse, OpenForm } from '../schema.ts';
import { draftOfEntry } from './fill/draft.ts';
import { FillForm } from './fill/fill-form.tsx';
import { useSpeaking } from './fill/reading.ts';
import { useFiller } from './fill/use-filler.ts';
import type { Begin } from './fill/use-filling.ts';
import { useChosenName, useOpenForm, useResponse } from './server.ts';

interface OneFormProps {
  participantId: string;
  formKey: string;
  own: boolean;
  /** Where forms of this person are listed. */
  back: string;
}

interface FillingProps extends OneFormProps {
  begin: Begin;
  onCall?: OpenForm['onCall'];
}

function Filling({ begin, own, back, participantId, onCall }: FillingProps) {
  const t = useWords('forms');
  const { said } = useSpeaking();
  const named = useChosenName(participantId);
  const name = named ?? t('someone');
  const { instrument } = begin;
  const { filler, failed } = useFiller(instrument.form);
  return (
    <PageFrame
      title={said(instrument.name)}
      eyebrow={own ? undefined : named}
      lead={said(instrument.about)}
      back={{ to: back, label: t('list.back') }}
    >
      {failed ? <Notice tone="person" title={t('fill.needsNetwork')} /> : null}
      {filler ? (
        <FillForm begin={begin} filler={filler} own={own} name={name} back={back} onCall={onCall} />
      ) : (
        <Skeleton />
      )}
    </PageFrame>
  );
}

function Closed({ open, back }: { open: OpenForm; back: string }) {
  const t = useWords('forms');
  const { said } = useSpeaking();
  return (
    <PageFrame width="read" title={said(open.instrument.name)} back={{ to: back, label: t('list.back') }}>
      <Empty
        title={t(`closed.${open.closed ?? 'needs-on-call'}`)}
        action={<LinkButton to={back}>{t('list.back')}</LinkButton>}
      >
        <p>{t('closed.lead')}</p>
      </Empty>
    </PageFrame>
  );
}

function Opened({ open, ...props }: OneFormProps & { open: OpenForm }) {
  const [search] = useSearchParams();
  const { letters } = useOutbox();
  const kept = letters.find(({ id }) => id === search.get('kept'));
  const again = kept && draftOfEntry(kept.body, open.instrument);
  if (open.closed) return <Closed open={open} back={props.back} />;
  const { instrument, voices } = open;
  const begin = { instrument, voices, participantId: props.participantId, again };
  return <Filling {...props} begin={begin} onCall={open.onCall} />;
}

/** Whoever knows the participant is told why a form is not theirs to give, as in a clinical form and a coach. */
function NotTheirs({ back }: { back: string }) {
  const t = useWords('forms');
  return (
    <PageFrame width="read" title={t('closed.not-yours')} back={{ to: back, label: t('list.back') }}>
      <Empty
        title={t('problem.not-your-role')}
        action={<LinkButton to={back}>{t('list.back')}</LinkButton>}
      />
    </PageFrame>
  );
}

const isOfOtherRoles = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'forms/not-your-role';

function New(props: OneFormProps) {
  const query = useOpenForm(props.participantId, props.formKey);
  if (isOfOtherRoles(query.error)) return <NotTheirs back={props.back} />;
  return <LoadedPage query={query}>{(open) => <Opened {...props} open={open} />}</LoadedPage>;
}

function Amending({ factId, ...props }: OneFormProps & { factId: string }) {
  const t = useWords('forms');
  const query = useResponse(props.participantId, factId);
  const amend = (response: OneResponse) =>
    response.instrument ? (
      <Filling
        {...props}
        begin={{
          instrument: response.instrument,
          voices: response.voices,
          participantId: props.participantId,
          amends: response,
        }}
      />
    ) : (
      <Notice tone="person" title={t('given.gone')} />
    );
  return <LoadedPage query={query}>{amend}</LoadedPage>;
}

/** A form to fill in, or one that was filled in to be amended. */
export function OneForm(props: OneFormProps) {
  const [search] = useSearchParams();
  const amends = search.get('amends');
  return amends ? <Amending {...props} factId={amends} /> : <New {...props} />;
}
