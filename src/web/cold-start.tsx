import { PlainFrame } from './frame/frames.tsx';
import { Trouble } from './frame/trouble.tsx';

/** The first question to the server failed: help stays within reach, everything else waits. */
export function ColdStart({ error }: { error: unknown }) {
  return (
    <PlainFrame markOnly={false}>
      <Trouble error={error} again={() => window.location.reload()} />
    </PlainFrame>
  );
}
