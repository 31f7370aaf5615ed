import { useEffect } from 'preact/hooks';
import type { PageProps } from '../../../web/define-web.ts';
import { LinkButton, Loaded, Notice, Page as PageFrame, Steps } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';
import { AtWork } from './at-work.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { Looked } from './looked.tsx';
import { Result } from './result.tsx';
import { useImport } from './server.ts';
import { stepAt, useStepNames } from './step-names.ts';
import './imports.css';

function Discarded() {
  const t = useWords('imports');
  return (
    <Notice
      title={t('discarded.title')}
      actions={
        <LinkButton kind="filled" to="/imports/new">
          {t('list.new')}
        </LinkButton>
      }
    >
      <p>{t('discarded.lead')}</p>
    </Notice>
  );
}

function Step({ view }: { view: ImportView }) {
  switch (view.state) {
    case 'open':
      return <ColumnsStep key={view.version} view={view} />;
    case 'looked':
      return <Looked view={view} />;
    case 'done':
    case 'undone':
      return <Result view={view} />;
    case 'discarded':
      return <Discarded />;
    default:
      return <AtWork view={view} />;
  }
}

/** A new step is read aloud from its title on, as a page of its own would be. */
function useFocusOnStep(state: string | undefined): void {
  useEffect(() => {
    const busyElsewhere = document.activeElement?.matches('input, select, textarea') ?? false;
    if (state !== undefined && !busyElsewhere) document.querySelector('h1')?.focus();
  }, [state]);
}

function Whole({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const steps = useStepNames();
  useFocusOnStep(view.state);
  return (
    <PageFrame
      width="wide"
      eyebrow={view.fileNames.join(', ')}
      title={t(`title.${view.state}.${view.record}`)}
      back={{ to: '/imports', label: t('menu') }}
    >
      <div class="stack">
        <Steps steps={steps} current={stepAt(view.state)} />
        <Step view={view} />
      </div>
    </PageFrame>
  );
}

/** One import, from its columns to its undo: the page shows whatever comes next. */
export function Page({ params }: PageProps<'/imports/:id'>) {
  const query = useImport(params.id);
  return <Loaded query={query}>{(view) => <Whole view={view} />}</Loaded>;
}
