import { useContext, useEffect, useState } from 'preact/hooks';
import type { ParticipantSectionModule, ParticipantSectionProps } from '../define-web.ts';
import type { PlacedSection } from '../participant-sections.ts';
import { SectionsOfParticipant } from '../participant-sections.ts';
import { loadWords, useWords } from '../words.ts';
import { Button } from './button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

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

/** What other rooms bring to a participant's page, in order; one that breaks leaves the others standing. */
export function ParticipantSections(props: ParticipantSectionProps) {
  const sections = useContext(SectionsOfParticipant);
  const mine = sections.filter(({ needs }) => needs === undefined || props.abilities.includes(needs));
  return (
    <>
      {mine.map((section) => (
        <ErrorBoundary
          key={`${section.module}.${section.name}`}
          instead={(_, again) => <Failed again={again} />}
        >
          <SectionPlace section={section} {...props} />
        </ErrorBoundary>
      ))}
    </>
  );
}
