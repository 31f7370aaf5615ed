import { request } from '../request.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words.ts';

/** Loading the page anew after signing out leaves nothing of the last person in the browser's memory. */
async function signOut(): Promise<void> {
  try {
    await request('post', '/sign-out');
  } finally {
    window.location.assign('/');
  }
}

export function SignOut() {
  const t = useWords('shell');
  return (
    <Button kind="quiet" onClick={() => void signOut()}>
      {t('signOut')}
    </Button>
  );
}
