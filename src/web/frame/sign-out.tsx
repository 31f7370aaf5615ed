import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';

/** Loading the page anew after signing out leaves nothing of the last person in the browser's memory. */
async function signOut(): Promise<void> {
  try {
    const { leave } = await import('../device/leave.ts');
    await leave();
  } finally {
    window.location.assign('/');
  }
}

export function SignOut() {
  const t = useWords('shell');
  const [leaving, setLeaving] = useState(false);
  const go = (): void => {
    setLeaving(true);
    void signOut();
  };
  return (
    <button type="button" class="link" aria-disabled={leaving} onClick={leaving ? undefined : go}>
      {t(leaving ? 'signingOut' : 'signOut')}
    </button>
  );
}
