import { forgetOfflinePages } from '../offline-pages.ts';
import { forgetDrafts } from '../outbox/device.ts';
import { request } from '../request.ts';
import { useWords } from '../words.ts';

/** Loading the page anew after signing out leaves nothing of the last person in the browser's memory. */
async function signOut(): Promise<void> {
  forgetDrafts();
  forgetOfflinePages();
  try {
    await request('post', '/sign-out');
  } finally {
    window.location.assign('/');
  }
}

export function SignOut() {
  const t = useWords('shell');
  return (
    <button type="button" class="link" onClick={() => void signOut()}>
      {t('signOut')}
    </button>
  );
}
