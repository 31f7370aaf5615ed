import { useContext, useEffect, useState } from 'preact/hooks';
import type { ParticipantSectionModule, ParticipantSectionProps } from '../define-web.ts';
import type { PlacedSection } from '../participant-sections.ts';
import { SectionsOfParticipant } from '../participant-sections.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { loadWords, useWords } from '../words.ts';
import { Fold, useDesk } from './fold.tsx';

const here = new Map<PlacedSection, ParticipantSectionModule>();

async function fetchSection(section: PlacedSection): Promise<void> {
  const [module] = await Promise.all([section.load(), loadWords(section.module)]);
  here.set(section, module);
}

function Failed({ again }: { again: () => void }) {
  const t = useWords('shell');
  return (
    <Notice
      tone="person"
      title={t('failure.ours')}
      actions={<Button onClick={again}>{t('tryAgain')}</Button>}
    />
  );
}

interface PlaceProps extends ParticipantSectionProps {
  section: PlacedSection;
}

function SectionPlace({ section, ...props }: PlaceProps) {
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState(false);
  const known = here.get(section);
  useEffect(() => {
    if (known || failed) return;
    fetchSection(section).then(
      () => redraw((times) => times + 1),
      () => setFailed(true),
    );
  }, [section, known, failed]);
  if (failed) return <Failed again={() => setFailed(false)} />;
  return known ? <known.Section {...props} /> : <Skeleton lines={2} />;
}

/** The name a section waits behind on a phone: its room's words come before its code. */
function FoldedName({ module, word }: { module: string; word: string }) {
  const t = useWords(module);
  const [, redraw] = useState(0);
  useEffect(() => {
    loadWords(module).then(
      () => redraw((times) => times + 1),
      () => undefined,
    );
  }, [module]);
  return <>{t(word)}</>;
}

function Placed(props: PlaceProps) {
  const { module, folds } = props.section;
  const place = (
    <ErrorBoundary instead={(_, again) => <Failed again={again} />}>
      <SectionPlace {...props} />
    </ErrorBoundary>
  );
  if (!folds) return place;
  return (
    <Fold name={`${module}.${folds}`} summary={<FoldedName module={module} word={folds} />}>
      {place}
    </Fold>
  );
}

/** On a phone what is needed there comes first, and what folds follows; on a desk each in its own order. */
const inOrder = (sections: readonly PlacedSection[], wide: boolean): readonly PlacedSection[] =>
  wide ? sections : [...sections.filter(({ folds }) => !folds), ...sections.filter(({ folds }) => folds)];

/** What other rooms bring to a participant's page, in order; one that breaks leaves the others standing. */
export function ParticipantSections(props: ParticipantSectionProps) {
  const sections = useContext(SectionsOfParticipant);
  const mine = sections.filter(({ needs }) => needs === undefined || props.abilities.includes(needs));
  return (
    <>
      {inOrder(mine, useDesk()).map((section) => (
        <Placed key={`${section.module}.${section.name}`} section={section} {...props} />
      ))}
    </>
  );
}
