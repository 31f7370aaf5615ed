import { useLocation } from 'wouter-preact';
import { PlainFrame } from './frame/plain-frame.tsx';
import { Trouble } from './frame/trouble.tsx';
import { PageView } from './page-view.tsx';
import { helpDoor } from './pages/help/index.ts';

const [page] = helpDoor.pages;
const helpPage = page && { page, door: helpDoor, params: {} };

/** The first question to the server failed and nothing is kept here: help stays within reach, everything else waits. */
export function ColdStart({ error }: { error: unknown }) {
  const [address] = useLocation();
  return (
    <PlainFrame markOnly={false}>
      {address === '/help' && helpPage ? (
        <PageView found={helpPage} />
      ) : (
        <Trouble error={error} again={() => window.location.reload()} />
      )}
    </PlainFrame>
  );
}
