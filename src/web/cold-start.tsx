import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { FoundPage, PlacedPage } from './find-page.ts';
import { PlainFrame } from './frame/plain-frame.tsx';
import { Trouble } from './frame/trouble.tsx';
import { listKeptPages } from './offline-pages.ts';
import { PageView } from './page-view.tsx';
import { helpDoor } from './pages/help/index.ts';
import { LinkButton } from './ui/button.tsx';
import { loadWords, useWords } from './words.ts';

const [page] = helpDoor.pages;
const helpPage = page && { page, door: helpDoor, params: {} };

/** Pages kept on this device, with the words their names are in; their code is here as long as the browser keeps it. */
async function fetchKept(): Promise<PlacedPage[]> {
  const { allDoors, announceRoomWords } = await import('./all-doors.ts');
  announceRoomWords();
  const kept = listKeptPages(allDoors);
  await Promise.all(kept.map(({ door }) => loadWords(door.name)));
  return kept;
}

function useKept(): readonly FoundPage[] {
  const [kept, setKept] = useState<readonly FoundPage[]>([]);
  useEffect(() => {
    fetchKept().then(
      (found) => setKept(found.map((one) => ({ ...one, params: {} }))),
      () => undefined,
    );
  }, []);
  return kept;
}

function WayTo({ kept: { page, door } }: { kept: FoundPage }) {
  const t = useWords(door.name);
  return (
    <LinkButton to={page.path} kind="filled">
      {t(page.title)}
    </LinkButton>
  );
}

/** The first question to the server failed: help and what is kept here stay within reach, everything else waits. */
export function ColdStart({ error }: { error: unknown }) {
  const [address] = useLocation();
  const kept = useKept();
  const here = address === '/help' ? helpPage : kept.find((one) => one.page.path === address);
  return (
    <PlainFrame markOnly={false}>
      {here ? (
        <PageView found={here} />
      ) : (
        <>
          <Trouble error={error} again={() => window.location.reload()} />
          <div class="page page-read">
            <div class="actions">
              {kept.map((one) => (
                <WayTo key={one.page.path} kept={one} />
              ))}
            </div>
          </div>
        </>
      )}
    </PlainFrame>
  );
}
