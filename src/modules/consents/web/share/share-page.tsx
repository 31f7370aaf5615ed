import '../sharing.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useSession } from '../../../../web/session.ts';
import {
  Button,
  Empty,
  Form,
  LinkButton,
  Loaded,
  LoadedPage,
  Page as PageFrame,
  Steps,
  useToast,
} from '../../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../../web/words.ts';
import type { SharingView } from '../server.ts';
import { useFresh, useSharing } from '../server.ts';
import type { QuestionProps } from './questions.tsx';
import { readAnswer, Until, What, Who, Why } from './questions.tsx';
import { LackingList, ReadIt } from './read-it.tsx';
import type { ShareDraft, Step } from './share-draft.ts';
import { emptyDraft, missingIn, steps } from './share-draft.ts';
import { SignIt } from './sign-it.tsx';
import { useEntry, usePreview } from './use-preview.ts';

const questions = { who: Who, what: What, why: Why, until: Until } as const;

const isQuestion = (step: Step): step is keyof typeof questions => step in questions;

/** Every screen begins at its heading, as a page of its own would. */
function useHeadingFocus(step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo(0, 0);
    document.querySelector('h1')?.focus();
  }, [step]);
}

/** Nobody signs words they have not had before their eyes: in another language the text is read again first. */
function useReadInLanguage(setStep: (change: (step: Step) => Step) => void): void {
  const language = useLanguage();
  const before = useRef(language);
  useEffect(() => {
    if (before.current === language) return;
    before.current = language;
    setStep((step) => (step === 'sign' ? 'read' : step));
  }, [language, setStep]);
}

interface QuestionFormProps extends QuestionProps {
  step: keyof typeof questions;
  onNext: () => void;
}

function QuestionForm({ step, onNext, ...props }: QuestionFormProps) {
  const t = useWords('consents');
  const Question = questions[step];
  return (
    <Form
      key={step}
      submit={t('share.next')}
      wide
      onSubmit={(values) => {
        props.onChange(readAnswer(step, values));
        onNext();
      }}
    >
      <Question {...props} />
    </Form>
  );
}

interface LastProps {
  participantId: string;
  view: SharingView;
  draft: ShareDraft;
  step: Step;
  onStep: (step: Step) => void;
  onOfAge: () => void;
}

/** The text, and below it the hand: what is missing is told before either. */
function Last({ participantId, view, draft, step, onStep, onOfAge }: LastProps) {
  const t = useWords('consents');
  const toast = useToast();
  const fresh = useFresh();
  const [, go] = useLocation();
  const entry = useEntry(draft);
  const missing = missingIn(draft, view.today);
  const query = usePreview(participantId, entry, missing.length === 0);
  if (missing.length > 0) return <LackingList missing={missing} onGo={onStep} />;
  if (step === 'read') return <ReadIt query={query} onNext={() => onStep('sign')} onOfAge={onOfAge} />;
  const onSigned = async (): Promise<void> => {
    toast.say(t('share.done'));
    await fresh();
    go('/me/sharing');
  };
  return (
    <Loaded query={query}>
      {(preview) => (
        <SignIt
          participantId={participantId}
          participantName={view.participantName}
          who={view.partners.find(({ id }) => id === draft.who)?.name ?? ''}
          entry={entry}
          preview={preview}
          onSigned={onSigned}
        />
      )}
    </Loaded>
  );
}

function titleOf(step: Step): string {
  if (step === 'read' || step === 'sign') return `share.${step}.title`;
  return `share.${step}.ask`;
}

function Wizard({ participantId, view }: { participantId: string; view: SharingView }) {
  const t = useWords('consents');
  const [draft, setDraft] = useState<ShareDraft>(emptyDraft);
  const [step, setStep] = useState<Step>('who');
  useHeadingFocus(step);
  useReadInLanguage(setStep);
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const who = view.partners.find(({ id }) => id === draft.who)?.name ?? '';
  const change = (more: Partial<ShareDraft>): void => setDraft((now) => ({ ...now, ...more }));
  const asking = { draft, onChange: change, partners: view.partners, today: view.today };
  return (
    <PageFrame
      width="read"
      title={t(titleOf(step), { who })}
      back={{ to: '/me/sharing', label: t('share.sign.no') }}
    >
      <div class="stack">
        <Steps steps={steps.map((one) => t(`share.steps.${one}`))} current={at} />
        {isQuestion(step) ? (
          <QuestionForm {...asking} step={step} onNext={() => setStep(steps[at + 1] ?? 'sign')} />
        ) : (
          <Last
            participantId={participantId}
            view={view}
            draft={draft}
            step={step}
            onStep={setStep}
            onOfAge={() => change({ ofAge: true })}
          />
        )}
        {before ? (
          <div>
            <Button kind="quiet" onClick={() => setStep(before)}>
              {t('share.back')}
            </Button>
          </div>
        ) : null}
      </div>
    </PageFrame>
  );
}

/** Shares something with somebody outside: one question a screen, nothing chosen for anybody. */
export function Page() {
  const t = useWords('consents');
  const id = useSession().person?.id ?? '';
  const query = useSharing(id);
  return (
    <LoadedPage query={query}>
      {(view) =>
        view.partners.length > 0 ? (
          <Wizard participantId={id} view={view} />
        ) : (
          <PageFrame
            width="read"
            title={t('tab.share')}
            back={{ to: '/me/sharing', label: t('tab.sharing') }}
          >
            <Empty
              title={t('share.who.none')}
              action={<LinkButton to="/me/sharing">{t('tab.sharing')}</LinkButton>}
            >
              {t('share.who.noneSays')}
            </Empty>
          </PageFrame>
        )
      }
    </LoadedPage>
  );
}
